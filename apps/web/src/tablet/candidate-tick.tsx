import { Check } from 'lucide-react';
import { Button } from 'react-aria-components/Button';

interface CandidateTickProps {
  readonly name: string;
  readonly chosen: boolean;
  readonly disabled: boolean;
  readonly onPress: () => void;
}

/** A candidate to be chosen or not. */
export function CandidateTick({ name, chosen, disabled, onPress }: CandidateTickProps) {
  return (
    <Button
      className={chosen ? 'candidate-tick is-chosen' : 'candidate-tick'}
      aria-pressed={chosen}
      isDisabled={disabled}
      onPress={onPress}
    >
      <span className="candidate-box">{chosen && <Check aria-hidden size={26} strokeWidth={3.4} />}</span>
      <span className="candidate-name">{name}</span>
    </Button>
  );
}
