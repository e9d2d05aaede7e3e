import type { ProgrammeSourceStatus } from '@kworum/contracts';
import { Copy, KeyRound } from 'lucide-react';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { api } from '../../ui/api/api';
import type { Answer, FailureCode } from '../../ui/api/problem';
import { PressButton } from '../../ui/components/press-button';

interface WhipSourcesProps {
  readonly councilId: string;
  readonly sources: readonly ProgrammeSourceStatus[];
}

/** Sources that an encoder or a browser publishes by WHIP: where to, and by which key. Both stay for every meeting. */
export function WhipSources({ councilId, sources }: WhipSourcesProps) {
  const { t } = useTranslation();
  const published = sources.filter(({ kind }) => kind === 'whip');
  if (published.length === 0) return null;
  return (
    <section className="whip-sources" aria-label={t('programme.whip.title')}>
      <h3 className="label">{t('programme.whip.title')}</h3>
      <p className="field-help">{t('programme.whip.stays')}</p>
      {published.map(({ name }) => (
        <WhipSource key={name} councilId={councilId} name={name} />
      ))}
    </section>
  );
}

function WhipSource({ councilId, name }: { readonly councilId: string; readonly name: string }) {
  const { t } = useTranslation();
  const [key, setKey] = useState<string | null>(null);
  const [asked, setAsked] = useState(false);
  const [failure, setFailure] = useState<FailureCode | null>(null);
  const take = (call: Promise<Answer<{ key: string }>>) =>
    void call.then((answer) => {
      setAsked(false);
      setFailure(answer.ok ? null : answer.failure.code);
      if (answer.ok) setKey(answer.value.key);
    });
  const renew = () => take(api.renewSourceKey(name));
  const show = () =>
    void api.sourceKey(name).then((answer) => {
      // None was ever made: the first one takes nothing from anybody.
      if (!answer.ok && answer.failure.code === 'not-found') renew();
      else take(Promise.resolve(answer));
    });
  const address = `${window.location.origin}/api/councils/${councilId}/whip/${encodeURIComponent(name)}`;
  return (
    <div className="whip-source">
      <b>{name}</b>
      <Line words={t('programme.whip.address')} value={address} />
      {key !== null && <Line words={t('programme.whip.key')} value={key} />}
      {failure && (
        <p className="form-error" role="alert">
          {t(`failure.${failure}`)}
        </p>
      )}
      {asked && <p role="alert">{t('programme.whip.renewHelp')}</p>}
      <div className="remote-buttons">
        {key === null && (
          <PressButton size="small" icon={<KeyRound aria-hidden size={16} />} onPress={show}>
            {t('programme.whip.showKey')}
          </PressButton>
        )}
        {key !== null && !asked && (
          <PressButton size="small" look="quiet" onPress={() => setAsked(true)}>
            {t('programme.whip.renew')}
          </PressButton>
        )}
        {asked && (
          <>
            <PressButton size="small" look="danger" onPress={renew}>
              {t('programme.whip.renewNow')}
            </PressButton>
            <PressButton size="small" onPress={() => setAsked(false)}>
              {t('common.cancel')}
            </PressButton>
          </>
        )}
      </div>
    </div>
  );
}

function Line({ words, value }: { readonly words: string; readonly value: string }) {
  const { t } = useTranslation();
  const [copied, setCopied] = useState(false);
  // Browsers lend the clipboard to pages of https only; elsewhere the value can be selected by hand.
  const clipboard = (navigator as Partial<Navigator>).clipboard;
  const copy = () =>
    void clipboard?.writeText(value).then(
      () => setCopied(true),
      () => setCopied(false),
    );
  return (
    <dl className="whip-line">
      <dt>{words}</dt>
      <dd>{value}</dd>
      {clipboard && (
        <PressButton
          size="small"
          look="quiet"
          icon={<Copy aria-hidden size={16} />}
          aria-label={t('programme.whip.copyOf', { what: words })}
          onPress={copy}
        >
          {t(copied ? 'programme.whip.copied' : 'programme.whip.copy')}
        </PressButton>
      )}
    </dl>
  );
}
