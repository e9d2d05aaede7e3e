import type { VoteView } from '@kworum/contracts';
import { Check } from 'lucide-react';
import { useTranslation } from 'react-i18next';
import { PressButton } from '../../ui/components/press-button';
import type { CommandInHand } from '../../ui/live/use-command';
import { timeOfDay } from '../../ui/locales/times';
import { useLanguage } from '../../ui/locales/use-language';

interface ConsentProps {
  readonly vote: VoteView;
  /** Who asked for the session on demand; null: an ordinary one, which needs no consent. */
  readonly applicant: string | null;
  readonly hand: CommandInHand;
}

/** The applicant's consent to a change of the agenda of a session on demand: recorded, or one press away. */
export function Consent({ vote: { voteId, question, consent }, applicant, hand }: ConsentProps) {
  const { t } = useTranslation();
  const language = useLanguage();
  if (question.kind !== 'agenda-change' || applicant === null) return null;
  if (consent) {
    const time = timeOfDay(consent.at, language);
    return (
      <p className="consent-given">
        <Check aria-hidden size={18} strokeWidth={3} />{' '}
        {t('console.consentGiven', { name: consent.applicant, time })}
      </p>
    );
  }
  return (
    <div className="consent-asked">
      <span>{t('console.consentAsk', { name: applicant })}</span>
      <PressButton
        size="small"
        isDisabled={hand.busy}
        onPress={() => hand.send({ type: 'consent.record', voteId })}
      >
        {t('console.consentRecord')}
      </PressButton>
    </div>
  );
}
