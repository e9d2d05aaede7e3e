import { CirclePlay } from 'lucide-react';
import type { MouseEvent, ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { clockFace } from '../../ui/locales/times';
import { useArchive } from './archive-context';

interface MomentAnchorProps {
  readonly position: number;
  readonly className: string;
  readonly current?: boolean;
  readonly children: ReactNode;
}

/** A real address of a moment (`?t=`, in seconds), which on its own page only moves the recording. */
export function MomentAnchor({ position, className, current = false, children }: MomentAnchorProps) {
  const archive = useArchive();
  const address = `${location.pathname}?t=${Math.floor(position * 1000) / 1000}`;
  const follow = (event: MouseEvent) => {
    const elsewhere = event.metaKey || event.ctrlKey || event.shiftKey || event.altKey;
    if (!archive || event.button !== 0 || elsewhere) return;
    event.preventDefault();
    history.replaceState(null, '', address);
    archive.watch(position);
  };
  return (
    <a href={address} className={className} onClick={follow} {...(current ? { 'aria-current': 'true' } : {})}>
      {children}
    </a>
  );
}

/** The way from an item or a vote of the record to its moments in the recording: nothing where there is none. */
export function MomentLinks({
  refId,
  words,
}: {
  readonly refId: string;
  readonly words: 'watchItem' | 'watchVote';
}) {
  const { t } = useTranslation();
  const moments = useArchive()?.chapters.filter((chapter) => chapter.refId === refId) ?? [];
  return moments.map(({ from }) => (
    <MomentAnchor key={from} position={from} className="moment-link">
      <CirclePlay aria-hidden size={16} />
      <span>{t(`archive.${words}`, { time: clockFace(from) })}</span>
    </MomentAnchor>
  ));
}
