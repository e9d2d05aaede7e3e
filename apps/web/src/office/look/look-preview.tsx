import { type CouncilLook, type LookSample, lookSamples } from '@kworum/contracts';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { Pills } from '../fields/pills';
import { usePicture } from './use-picture';

/** Drawn by the process that draws the picture on air: what is shown here is what will be there. */
export function LookPreview({ look }: { readonly look: CouncilLook }) {
  const { t } = useTranslation();
  const [sample, setSample] = useState<LookSample>('speaker');
  const { url, failure } = usePicture('/api/council/look/preview', JSON.stringify({ look, sample }), null);
  return (
    <section className="look-preview" aria-label={t('look.preview')}>
      <h2>{t('look.preview')}</h2>
      <Pills
        label={t('look.sample')}
        value={sample}
        options={lookSamples.map((id) => ({ id, words: t(`look.samples.${id}`) }))}
        onChange={setSample}
      />
      <div className="look-picture">
        {url && <img src={url} alt={t('look.previewOf', { sample: t(`look.samples.${sample}`) })} />}
        {!url && !failure && <span className="soft">{t('common.loading')}</span>}
        {failure && (
          <p className="form-error" role="status">
            {t(failure === 'media-away' ? 'look.noPreview' : `failure.${failure}`)}
          </p>
        )}
      </div>
      <p className="field-help">{t('look.invented')}</p>
    </section>
  );
}
