import type { CaptionCue } from '@kworum/contracts';
import { ChevronLeft, ChevronRight } from 'lucide-react';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { PressButton } from '../../ui/components/press-button';
import type { Playback } from '../../ui/recording/use-playback';
import { CaptionRow } from './caption-row';

interface CaptionTableProps {
  readonly meetingId: string;
  readonly cues: readonly CaptionCue[];
  readonly playback: Playback;
  readonly onChanged: () => void;
}

/** Thousands of text fields at once are more than a browser likes. */
const atOnce = 100;

/** The captions in the order of time; those that are being said are marked. */
export function CaptionTable({ meetingId, cues, playback, onChanged }: CaptionTableProps) {
  const { t } = useTranslation();
  const [page, setPage] = useState(0);
  const pages = Math.ceil(cues.length / atOnce);
  const first = Math.min(page, pages - 1) * atOnce;
  const shown = cues.slice(first, first + atOnce);
  const { position } = playback;
  return (
    <>
      <div className="captions-frame">
        <table className="captions">
          <thead>
            <tr>
              <th scope="col">{t('recordings.captionFrom')}</th>
              <th scope="col">{t('recordings.captionTo')}</th>
              <th scope="col">{t('recordings.captionText')}</th>
              <th />
            </tr>
          </thead>
          <tbody>
            {shown.map((cue) => (
              <CaptionRow
                key={`${cue.cueId} ${cue.from} ${cue.to} ${cue.text}`}
                {...{ meetingId, cue, onChanged }}
                said={cue.from !== null && cue.to !== null && cue.from <= position && position < cue.to}
                onPlay={(from) => playback.seek(from, true)}
              />
            ))}
          </tbody>
        </table>
      </div>
      {pages > 1 && (
        <div className="recording-buttons">
          <PressButton
            size="small"
            icon={<ChevronLeft aria-hidden size={17} />}
            isDisabled={first === 0}
            onPress={() => setPage(page - 1)}
          >
            {t('recordings.previous')}
          </PressButton>
          <span>
            {t('recordings.captionsPage', {
              first: first + 1,
              last: first + shown.length,
              count: cues.length,
            })}
          </span>
          <PressButton
            size="small"
            icon={<ChevronRight aria-hidden size={17} />}
            isDisabled={first + atOnce >= cues.length}
            onPress={() => setPage(page + 1)}
          >
            {t('recordings.next')}
          </PressButton>
        </div>
      )}
    </>
  );
}
