import type { Council } from '@kworum/contracts';
import { type FormEvent, type ReactNode, useId, useState } from 'react';
import type { Answer, Failure } from '../../ui/api/problem';
import { FormButtons } from '../fields/form-buttons';
import { FailureWords } from './failure-words';

interface RegisterFormProps {
  readonly title: string;
  readonly submit: string;
  readonly complete: boolean;
  readonly send: () => Promise<Answer<Council>>;
  /** With the council as it is after the change. */
  readonly onDone: (council: Council) => void;
  readonly onCancel: () => void;
  readonly children: ReactNode;
}

/** A change of the council's registers: its fields, what became of it, and a way back. */
export function RegisterForm({ title, submit, complete, children, ...actions }: RegisterFormProps) {
  const heading = useId();
  const [busy, setBusy] = useState(false);
  const [failure, setFailure] = useState<Failure | null>(null);
  const press = (event: FormEvent) => {
    event.preventDefault();
    if (busy || !complete) return;
    setBusy(true);
    setFailure(null);
    void actions.send().then((answer) => {
      setBusy(false);
      if (answer.ok) actions.onDone(answer.value);
      else setFailure(answer.failure);
    });
  };
  return (
    <form className="register-form" onSubmit={press} aria-labelledby={heading}>
      <h2 id={heading}>{title}</h2>
      {children}
      <FailureWords failure={failure} />
      <FormButtons disabled={busy || !complete} onCancel={actions.onCancel}>
        {submit}
      </FormButtons>
    </form>
  );
}
