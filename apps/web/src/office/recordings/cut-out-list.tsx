import type { PlacedChapter } from '@kworum/contracts';
import { Scissors } from 'lucide-react';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { api } from '../../ui/api/api';
import type { FailureCode } from '../../ui/api/problem';
import { PressButton } from '../../ui/components/press-button';
import { clockFace } from '../../ui/locales/times';
import { useLanguage } from '../../ui/locales/use-language';
import { type RecordedChapter, chaptersAt, recordedOnly } from '../../ui/recording/chapters-at';
import type { Playback } from '../../ui/recording/use-playback';

interface CutOutListProps {
  readonly meetingId: string;
  readonly chapters: readonly PlacedChapter[];
  readonly playback: Playback;
}

const longestTitle = 300;

/** The chapters: a press goes there, another makes a file of an item. */
export function CutOutList({ meetingId, chapters, playback }: CutOutListProps) {
  const { t } = useTranslation();
  const language = useLanguage();
  const [failure, setFailure] = useState<FailureCode | null>(null);
  const recorded = recordedOnly(chapters);
  const running = chaptersAt(recorded, playback.position);
  const cut = ({ title, startedAt, endedAt }: RecordedChapter) => {
    const words = title.pl.slice(0, longestTitle);
    const job = { kind: 'cut-out', title: words, from: startedAt, to: endedAt } as const;
    void api.askForRecordingJob(meetingId, job).then((answer) => {
      setFailure(answer.ok ? null : answer.failure.code);
    });
  };
  return (
    <section className="card recording-chapters" aria-label={t('archive.chapters')}>
      <h2>{t('archive.chapters')}</h2>
      {recorded.length === 0 && <p className="soft">{t('archive.noChapters')}</p>}
      {failure && (
        <p className="form-error" role="alert">
          {t(`failure.${failure}`)}
        </p>
      )}
      <ol className="chapters">
        {recorded.map((chapter) => (
          <li key={`${chapter.kind} ${chapter.startedAt} ${chapter.refId ?? ''}`} className="cut-out-row">
            <button
              type="button"
              className={`chapter ${chapter.kind === 'item' ? 'chapter-item' : 'chapter-within'}`}
              onClick={() => playback.seek(chapter.from, true)}
              {...(running.includes(chapter) ? { 'aria-current': 'true' } : {})}
            >
              <span className="chapter-time">{clockFace(chapter.from)}</span>
              <span className="chapter-title">{chapter.title[language]}</span>
            </button>
            {chapter.kind === 'item' && (
              <PressButton
                size="small"
                icon={<Scissors aria-hidden size={15} />}
                aria-label={t('recordings.cutOutOf', { title: chapter.title[language] })}
                onPress={() => cut(chapter)}
              >
                {t('recordings.cutOut')}
              </PressButton>
            )}
          </li>
        ))}
      </ol>
    </section>
  );
}
