import { badgeSides, cardTones, type Council, type CouncilLook } from '@kworum/contracts';
import { type FormEvent, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { api } from '../../ui/api/api';
import type { Failure } from '../../ui/api/problem';
import { PressButton } from '../../ui/components/press-button';
import { Pills } from '../fields/pills';
import { FailureWords } from '../registers/failure-words';
import { AccentField } from './accent-field';
import { ArmsField } from './arms-field';
import { LookPreview } from './look-preview';

/** The look as it would be beside what it is made of; on air it changes when it is saved. */
export function LookForm({ council }: { readonly council: Council }) {
  const { t } = useTranslation();
  const [held, setHeld] = useState(council);
  const [look, setLook] = useState<CouncilLook>(council.look);
  /** Arms are changed at once: a preview is drawn with those that the server has. */
  const [armsVersion, setArmsVersion] = useState(0);
  const [busy, setBusy] = useState(false);
  const [failure, setFailure] = useState<Failure | null>(null);
  const change = (part: Partial<CouncilLook>) => setLook((before) => ({ ...before, ...part }));
  const isSaved = JSON.stringify(look) === JSON.stringify(held.look);
  const complete = /^#[0-9a-f]{6}$/.test(look.accent);
  const submit = (event: FormEvent) => {
    event.preventDefault();
    if (busy || !complete) return;
    setBusy(true);
    setFailure(null);
    void api.setLook(look).then((answer) => {
      setBusy(false);
      if (answer.ok) setHeld(answer.value);
      else setFailure(answer.failure);
    });
  };
  return (
    <div className="look">
      <div className="look-fields">
        <form className="card register" onSubmit={submit}>
          <h2>{t('look.colours')}</h2>
          <AccentField value={look.accent} onChange={(accent) => change({ accent })} />
          <Pills
            label={t('look.card')}
            value={look.card}
            options={cardTones.map((id) => ({ id, words: t(`look.cards.${id}`) }))}
            onChange={(card) => change({ card })}
          />
          <Pills
            label={t('look.badge')}
            value={look.badge}
            options={badgeSides.map((id) => ({ id, words: t(`look.badges.${id}`) }))}
            onChange={(badge) => change({ badge })}
          />
          <FailureWords failure={failure} />
          <div className="form-buttons">
            <PressButton type="submit" look="main" isDisabled={busy || isSaved || !complete}>
              {t('look.save')}
            </PressButton>
            <span role="status" className="soft">
              {isSaved ? t('look.saved') : t('look.unsaved')}
            </span>
          </div>
        </form>
        <ArmsField
          council={held}
          version={armsVersion}
          onChanged={(changed) => {
            setHeld(changed);
            setArmsVersion((version) => version + 1);
          }}
        />
      </div>
      <LookPreview key={armsVersion} look={complete ? look : held.look} />
    </div>
  );
}
