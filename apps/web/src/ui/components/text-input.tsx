import { FieldError } from 'react-aria-components/FieldError';
import { Input } from 'react-aria-components/Input';
import { Label } from 'react-aria-components/Label';
import { Text } from 'react-aria-components/Text';
import { TextArea } from 'react-aria-components/TextArea';
import { TextField } from 'react-aria-components/TextField';

export interface TextInputProps {
  readonly label: string;
  readonly value: string;
  readonly onChange: (value: string) => void;
  readonly type?: 'text' | 'password' | 'date' | 'time' | 'number';
  readonly name?: string;
  readonly help?: string;
  /** Shown under the field, which is then marked as wrong. */
  readonly error?: string | undefined;
  /** More than one makes a text area. */
  readonly rows?: number;
  readonly required?: boolean;
  readonly autoFocus?: boolean;
  readonly autoComplete?: string;
  readonly min?: number;
  readonly max?: number;
}

export function TextInput({ label, help, error, rows = 1, required = false, ...field }: TextInputProps) {
  const { value, onChange, type = 'text', name, autoFocus, autoComplete, min, max } = field;
  return (
    <TextField
      className="field"
      value={value}
      onChange={onChange}
      isRequired={required}
      isInvalid={error !== undefined}
      validationBehavior="aria"
      type={type}
      {...(name === undefined ? {} : { name })}
      {...(autoFocus === undefined ? {} : { autoFocus })}
      {...(autoComplete === undefined ? {} : { autoComplete })}
    >
      <Label>{label}</Label>
      {rows > 1 ? (
        <TextArea rows={rows} spellCheck={false} />
      ) : (
        <Input {...(min === undefined ? {} : { min })} {...(max === undefined ? {} : { max })} />
      )}
      {help !== undefined && (
        <Text slot="description" className="field-help">
          {help}
        </Text>
      )}
      <FieldError className="field-error">{error}</FieldError>
    </TextField>
  );
}
