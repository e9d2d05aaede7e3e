import { Gavel, Mic } from 'lucide-react';
import { useEffect, useRef } from 'react';
import { useTranslation } from 'react-i18next';
import { clockFace } from '../../ui/locales/times';
import { useLanguage } from '../../ui/locales/use-language';
import { type RecordedChapter, chaptersAt } from '../../ui/recording/chapters-at';
import { MomentAnchor } from './moment-link';

interface ChapterListProps {
  readonly chapters: readonly RecordedChapter[];
  readonly position: number;
}

const icons = { item: null, speech: <Mic aria-hidden size={15} />, vote: <Gavel aria-hidden size={15} /> };

/** Every item, speech and vote of the recording; what is being shown is marked and stays in view. */
export function ChapterList({ chapters, position }: ChapterListProps) {
  const { t } = useTranslation();
  const language = useLanguage();
  const list = useRef<HTMLOListElement>(null);
  const running = chaptersAt(chapters, position);
  const latest = running.at(-1);
  const at = latest ? chapters.indexOf(latest) : -1;
  useEffect(() => {
    const shown = list.current?.children[at];
    if (list.current && shown instanceof HTMLElement) keepInView(list.current, shown);
  }, [at]);
  return (
    <nav className="archive-chapters" aria-label={t('archive.chapters')}>
      <h2>{t('archive.chapters')}</h2>
      {chapters.length === 0 && <p className="soft">{t('archive.noChapters')}</p>}
      <ol className="chapters" ref={list}>
        {chapters.map((chapter) => (
          <li key={`${chapter.kind} ${chapter.startedAt} ${chapter.refId ?? ''}`}>
            <MomentAnchor
              position={chapter.from}
              className={`chapter ${chapter.kind === 'item' ? 'chapter-item' : 'chapter-within'}`}
              current={running.includes(chapter)}
            >
              <span className="chapter-time">{clockFace(chapter.from)}</span>
              <span className="chapter-title">
                {icons[chapter.kind]}
                {chapter.title[language]}
              </span>
            </MomentAnchor>
          </li>
        ))}
      </ol>
    </nav>
  );
}

/** Moves the list alone: the page stays where somebody reads it. */
function keepInView(list: HTMLElement, shown: HTMLElement): void {
  const [top, bottom] = [
    shown.offsetTop - list.offsetTop,
    shown.offsetTop - list.offsetTop + shown.offsetHeight,
  ];
  if (top < list.scrollTop) list.scrollTop = top;
  else if (bottom > list.scrollTop + list.clientHeight) list.scrollTop = bottom - list.clientHeight;
}
