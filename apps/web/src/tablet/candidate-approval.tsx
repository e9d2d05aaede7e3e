import { Button } from 'react-aria-components/Button';
import { useTranslation } from 'react-i18next';
import { type Choice, choicesInOrder } from '../ui/votes/outcome';
import { OutcomeIcon } from '../ui/votes/outcome-icon';

interface CandidateApprovalProps {
  readonly name: string;
  readonly choice: Choice | null;
  readonly disabled: boolean;
  readonly onChoose: (choice: Choice) => void;
}

/** A candidate with the three choices. */
export function CandidateApproval({ name, choice, disabled, onChoose }: CandidateApprovalProps) {
  const { t } = useTranslation();
  return (
    <div className="approval" role="group" aria-label={name}>
      <span className="candidate-name">{name}</span>
      <div className="approval-choices">
        {choicesInOrder.map((offered) => (
          <Button
            key={offered}
            className={`approval-choice choice-${offered}${choice === offered ? ' is-chosen' : ''}`}
            aria-pressed={choice === offered}
            isDisabled={disabled}
            onPress={() => onChoose(offered)}
          >
            <OutcomeIcon outcome={offered} size="1.4em" />
            <span>{t(`choice.${offered}`)}</span>
          </Button>
        ))}
      </div>
    </div>
  );
}
