import { Timer } from 'lucide-react';
import { useTranslation } from 'react-i18next';
import { useServerNow } from '../live/clock-context';
import { clockFace } from '../locales/times';

/** Seconds until the end by the server's clock, negative after it; null without a time limit. */
export function useTimeLeft(endsAt: string | null): number | null {
  const now = useServerNow();
  return endsAt === null ? null : (Date.parse(endsAt) - now) / 1000;
}

/** How long tablets still take ballots; nothing without a time limit. */
export function VoteCountdown({ endsAt }: { readonly endsAt: string | null }) {
  const { t } = useTranslation();
  const left = useTimeLeft(endsAt);
  if (left === null) return null;
  if (left <= 0) {
    return (
      <span className="countdown countdown-over" role="timer">
        <Timer aria-hidden size="0.9em" /> {t('procedure.timeIsUp')}
      </span>
    );
  }
  return (
    <span className="countdown" role="timer" aria-label={t('procedure.timeLeft')}>
      <Timer aria-hidden size="0.9em" /> {clockFace(Math.ceil(left))}
    </span>
  );
}
