import type { PublicMeeting, PublicRecording } from '@kworum/contracts';
import { Download } from 'lucide-react';
import { useTranslation } from 'react-i18next';
import { fileSize } from '../../ui/locales/file-size';
import { useLanguage } from '../../ui/locales/use-language';

interface RecordingDownloadsProps extends Pick<PublicRecording, 'captions' | 'downloads'> {
  readonly meeting: Pick<PublicMeeting, 'meetingId' | 'title'>;
}

/** The recording and what belongs to it, as files. */
export function RecordingDownloads({ meeting, captions, downloads }: RecordingDownloadsProps) {
  const { t } = useTranslation();
  const language = useLanguage();
  const chapters = `/api/public/meetings/${meeting.meetingId}/chapters.vtt`;
  return (
    <section className="archive-downloads">
      <h3>
        <Download aria-hidden size={17} /> {t('archive.downloads')}
      </h3>
      <ul>
        {downloads.map(({ path, kind, title, bytes }) => (
          <li key={path}>
            <a href={path} download={`${kind === 'export' ? meeting.title : (title ?? '')}.mp4`}>
              {kind === 'export' ? t('archive.export') : title}
            </a>{' '}
            <span className="soft">{fileSize(bytes, language)}</span>
          </li>
        ))}
        <li>
          <a href={language === 'en' ? `${chapters}?lang=en` : chapters} download>
            {t('archive.chaptersFile')}
          </a>
        </li>
        {captions && (
          <li>
            <a href={captions} download>
              {t('archive.captionsFile')}
            </a>
          </li>
        )}
      </ul>
    </section>
  );
}
