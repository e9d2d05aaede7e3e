import type { MemberSnapshot } from '@kworum/contracts';
import { useTranslation } from 'react-i18next';

/** What the council is at: the current item, or why there is none. */
export function ItemHeading({ snapshot: { agenda, meeting } }: { readonly snapshot: MemberSnapshot }) {
  const { t } = useTranslation();
  const item = agenda.find((candidate) => candidate.status === 'current');
  if (meeting.phase === 'closed') return <Heading title={t('tablet.afterClosing')} />;
  if (meeting.phase !== 'open') {
    return <Heading title={t('tablet.beforeOpening')} below={t('tablet.beforeOpeningHelp')} />;
  }
  if (!item) return <Heading title={t('tablet.betweenItems')} />;
  const count = agenda.length;
  return <Heading above={t('common.itemOf', { number: item.number, count })} title={item.title} />;
}

interface HeadingProps {
  readonly above?: string;
  readonly title: string;
  readonly below?: string;
}

function Heading({ above, title, below }: HeadingProps) {
  return (
    <div className="item-heading" aria-live="polite">
      {above !== undefined && <p className="label">{above}</p>}
      <h1>{title}</h1>
      {below !== undefined && <p className="soft">{below}</p>}
    </div>
  );
}
