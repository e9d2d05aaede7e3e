import type { CandidateView } from '@kworum/contracts';
import { Check, Equal, X } from 'lucide-react';
import { useTranslation } from 'react-i18next';

type Standing = CandidateView['standing'];

const icons = { elected: Check, tied: Equal, 'not-elected': X } as const;

/** Elected, level with others, or not elected: by word, shape and colour. */
export function StandingMark({ standing }: { readonly standing: Standing }) {
  const { t } = useTranslation();
  const Icon = icons[standing];
  return (
    <span className={`standing standing-${standing}`}>
      <Icon aria-hidden size="1.1em" strokeWidth={2.6} /> {t(`election.standing.${standing}`)}
    </span>
  );
}
