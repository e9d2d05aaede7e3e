import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { usePicture } from '../look/use-picture';

const everyMs = 2000;

interface OverlayPreviewProps {
  readonly meetingId: string;
  /** It is on air as well. */
  readonly shown: boolean;
}

/** What the overlay looks like now, on air or not; drawn only while somebody looks. */
export function OverlayPreview({ meetingId, shown }: OverlayPreviewProps) {
  const { t } = useTranslation();
  const [open, setOpen] = useState(false);
  return (
    <details
      className="more programme-settings"
      onToggle={({ currentTarget }) => setOpen(currentTarget.open)}
    >
      <summary>{t('programme.preview')}</summary>
      {open && <Picture meetingId={meetingId} shown={shown} />}
    </details>
  );
}

function Picture({ meetingId, shown }: OverlayPreviewProps) {
  const { t } = useTranslation();
  const { url, failure } = usePicture(`/api/meetings/${meetingId}/programme/preview`, null, everyMs);
  return (
    <figure className="overlay-preview">
      {url && <img src={url} alt={t('programme.previewAlt')} />}
      {!url && !failure && <span className="soft">{t('common.loading')}</span>}
      <figcaption role="status" className={failure ? 'form-error' : shown ? 'soft' : 'overlay-off'}>
        {failure ? t(`failure.${failure}`) : t(shown ? 'programme.previewShown' : 'programme.previewHidden')}
      </figcaption>
    </figure>
  );
}
