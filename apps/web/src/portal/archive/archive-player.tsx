import type { PublicMeeting, PublicRecording } from '@kworum/contracts';
import { type ReactNode, useCallback, useRef, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { recordedOnly } from '../../ui/recording/chapters-at';
import { LazyRecording } from '../../ui/recording/lazy-recording';
import { redactionAt } from '../../ui/recording/redaction-words';
import { usePlayback } from '../../ui/recording/use-playback';
import { ArchiveContext } from './archive-context';
import { CaptionsSwitch } from './captions-switch';
import { ChapterList } from './chapter-list';
import { RecordingDownloads } from './recording-downloads';
import { Redactions } from './recording-notices';

interface ArchivePlayerProps {
  readonly meeting: Pick<PublicMeeting, 'meetingId' | 'title'>;
  readonly recording: PublicRecording;
  readonly playlist: string;
  /** The record of the meeting: whatever in it names an item or a vote leads to its moment. */
  readonly children: ReactNode;
}

/** The recording with its chapters, above the record of the meeting. */
export function ArchivePlayer({ meeting, recording, playlist, children }: ArchivePlayerProps) {
  const { t } = useTranslation();
  const [startAt] = useState(() => momentAsked(recording.seconds));
  const { onVideo, video, position, seek } = usePlayback(startAt);
  const section = useRef<HTMLElement>(null);
  const chapters = recordedOnly(recording.chapters);
  const watch = useCallback(
    (moment: number) => {
      seek(moment, true);
      section.current?.scrollIntoView({ block: 'nearest' });
    },
    [seek],
  );
  const removed = redactionAt(recording.redactions, position);
  const { captions, redactions, downloads } = recording;
  return (
    <ArchiveContext value={{ recording, chapters, watch }}>
      <section className="archive" aria-label={t('archive.recording')} ref={section}>
        <div className="archive-picture">
          <LazyRecording
            source={playlist}
            label={t('archive.player')}
            waiting={t('archive.waiting')}
            failed={t('archive.failed')}
            captions={captions === null ? null : { source: captions, label: t('archive.captions') }}
            startAt={startAt}
            mark={removed ? t('archive.redacted', { basis: removed.legalBasis }) : null}
            onVideo={onVideo}
          />
          {captions !== null && (
            <div>
              <CaptionsSwitch video={video} />
            </div>
          )}
          <Redactions redactions={redactions} />
        </div>
        <ChapterList chapters={chapters} position={position} />
        <RecordingDownloads meeting={meeting} captions={captions} downloads={downloads} />
      </section>
      {children}
    </ArchiveContext>
  );
}

/** `?t=754`: the moment that a link leads to; the beginning where it leads to nothing. */
function momentAsked(seconds: number): number {
  const asked = Number(new URLSearchParams(location.search).get('t'));
  return Number.isFinite(asked) && asked > 0 && asked < seconds ? asked : 0;
}
