import type { VoteView } from '@kworum/contracts';
import { useTranslation } from 'react-i18next';
import type { Choice } from '../ui/votes/outcome';
import { choicesOffered } from '../ui/votes/vote-words';
import type { BallotStatus } from './ballot-status';
import { ChoiceButton } from './choice-button';

interface ChoiceButtonsProps {
  readonly matter: VoteView['matter'];
  readonly status: BallotStatus | null;
  readonly timeIsUp: boolean;
  readonly onChoose: (choice: Choice) => void;
}

/** The answers to a question, as large as the screen allows. */
export function ChoiceButtons({ matter, status, timeIsUp, onChoose }: ChoiceButtonsProps) {
  const { t } = useTranslation();
  const offered = choicesOffered(matter);
  return (
    <div
      className={offered.length === 1 ? 'ballot-choices ballot-one' : 'ballot-choices'}
      role="group"
      aria-label={t('tablet.voteNow')}
    >
      {offered.map((choice) => (
        <ChoiceButton
          key={choice}
          {...{ choice, matter, status, timeIsUp }}
          onPress={() => onChoose(choice)}
        />
      ))}
    </div>
  );
}
