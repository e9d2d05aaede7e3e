import type { OfficeSnapshot, SeatView, VoteView } from '@kworum/contracts';
import { Button } from 'react-aria-components/Button';
import { useTranslation } from 'react-i18next';
import type { Choice } from '../../ui/votes/outcome';
import { OutcomeIcon } from '../../ui/votes/outcome-icon';
import { choiceKey, choicesOffered } from '../../ui/votes/vote-words';
import { CalledMarks } from './called-marks';
import type { ElectionQuestion, Marks } from './election-marks';

interface CalledMemberProps {
  readonly member: SeatView;
  readonly matter: VoteView['matter'];
  /** Null but in an election. */
  readonly election: ElectionQuestion | null;
  /** How the ballot came that is already recorded; null without one. */
  readonly channel: OfficeSnapshot['devices'][number]['ballotChannel'];
  readonly disabled: boolean;
  readonly onChoice: (choice: Choice | Marks) => void;
}

/** The name that is read aloud, and a key for each answer. */
export function CalledMember(props: CalledMemberProps) {
  const { member, matter, election, channel, disabled, onChoice } = props;
  const { t } = useTranslation();
  const { memberId, seat, name, function: role } = member;
  return (
    <div className="called">
      <div className="called-who" aria-live="polite">
        <span className="label">{t('console.called')}</span>
        <b className="called-name">{name}</b>
        <span className="soft">
          {role}, {t('console.seatNumber', { seat })}
        </span>
        {channel !== null && (
          <span className="called-voted">
            {t('console.alreadyVoted', {
              channel: t(channel === 'roll-call' ? 'procedure.byRollCall' : 'procedure.byTablet'),
            })}
          </span>
        )}
      </div>
      {election ? (
        <CalledMarks
          key={memberId}
          member={member}
          question={election}
          disabled={disabled}
          onMarks={onChoice}
        />
      ) : (
        <div className="called-choices" role="group" aria-label={name}>
          {choicesOffered(matter).map((choice, index) => (
            <Button
              key={choice}
              className={`call-choice call-${choice}`}
              isDisabled={disabled}
              aria-label={t('console.rollCallEnters', { choice: t(choiceKey(matter, choice)), name })}
              onPress={() => onChoice(choice)}
            >
              <OutcomeIcon outcome={choice} size={22} />
              <span>{t(choiceKey(matter, choice))}</span>
              <span className="call-keys" aria-hidden>
                <kbd className="key">{index + 1}</kbd>
                <kbd className="key">{t(`console.letter.${choice}`)}</kbd>
              </span>
            </Button>
          ))}
        </div>
      )}
      {!election && <p className="soft called-help">{t('console.rollCallHelp')}</p>}
    </div>
  );
}
