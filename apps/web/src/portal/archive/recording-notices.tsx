import type { PublicRecording } from '@kworum/contracts';
import { EyeOff } from 'lucide-react';
import { useTranslation } from 'react-i18next';
import { clockFace, dateInWords, timeOfDay } from '../../ui/locales/times';
import { useLanguage } from '../../ui/locales/use-language';
import { redactionWords } from '../../ui/recording/redaction-words';
import { MomentAnchor } from './moment-link';

/** Why there is nothing to play. */
export function WithoutRecording({ withheld, redacting }: Pick<PublicRecording, 'withheld' | 'redacting'>) {
  const { t } = useTranslation();
  const language = useLanguage();
  if (!withheld && !redacting) return null;
  return (
    <section className="card archive-notice" aria-label={t('archive.recording')}>
      <EyeOff aria-hidden size={22} />
      <div>
        <p>
          <b>{withheld ? t('archive.withheld') : t('archive.redacting')}</b>
        </p>
        {withheld && (
          <p className="soft">
            {t('archive.legalBasis', { basis: withheld.legalBasis })}
            <br />
            {t('archive.since', {
              date: dateInWords(withheld.at.slice(0, 10), language),
              time: timeOfDay(withheld.at, language),
            })}
          </p>
        )}
      </div>
    </section>
  );
}

/** What was taken out, where, and by what right. */
export function Redactions({ redactions }: Pick<PublicRecording, 'redactions'>) {
  const { t } = useTranslation();
  if (redactions.length === 0) return null;
  return (
    <section className="archive-redactions">
      <h3>{t('archive.redactions')}</h3>
      <ul>
        {redactions.map((redaction) => (
          <li key={`${redaction.at} ${redaction.from}`}>
            {redaction.from !== null && redaction.to !== null && (
              <MomentAnchor position={redaction.from} className="chapter-time">
                {clockFace(redaction.from)}–{clockFace(redaction.to)}
              </MomentAnchor>
            )}{' '}
            {t(redactionWords(redaction))}. {t('archive.legalBasis', { basis: redaction.legalBasis })}
          </li>
        ))}
      </ul>
    </section>
  );
}
