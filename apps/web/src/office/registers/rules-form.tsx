import { type FormEvent, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { api } from '../../ui/api/api';
import type { Failure } from '../../ui/api/problem';
import { PressButton } from '../../ui/components/press-button';
import { TextInput } from '../../ui/components/text-input';
import { secondsFrom } from '../fields/minutes';
import { Tick } from '../fields/tick';
import { FailureWords } from './failure-words';
import { MajoritiesFields } from './majorities-fields';
import { type Rules, type RulesDraft, basisRules, draftOf, rulesOf, speechKinds } from './rules-draft';

/** The whole of the rules at once: what is saved is what stands here. */
export function RulesForm({ rules }: { readonly rules: Rules }) {
  const { t } = useTranslation();
  const [draft, setDraft] = useState<RulesDraft>(() => draftOf(rules));
  const [state, setState] = useState<'unsaved' | 'saving' | 'saved'>('unsaved');
  const [failure, setFailure] = useState<Failure | null>(null);
  const change = (part: Partial<RulesDraft>) => {
    setDraft((held) => ({ ...held, ...part }));
    setState('unsaved');
  };
  const body = rulesOf(draft);
  const submit = (event: FormEvent) => {
    event.preventDefault();
    if (!body) return;
    setState('saving');
    setFailure(null);
    void api.setRules(body).then((answer) => {
      setState(answer.ok ? 'saved' : 'unsaved');
      if (answer.ok) setDraft(draftOf(answer.value.rules));
      else setFailure(answer.failure);
    });
  };
  const minutes = (typed: string, set: (text: string) => void) => ({
    value: typed,
    onChange: set,
    error: secondsFrom(typed) === undefined ? t('console.minutesWrong') : undefined,
  });
  return (
    <form className="rules" onSubmit={submit}>
      <MajoritiesFields majorities={draft.majorities} onChange={(majorities) => change({ majorities })} />
      <section className="card register">
        <h2>{t('registers.times')}</h2>
        <p className="soft">{t('console.minutesHelp')}</p>
        <div className="form-row">
          {speechKinds.map((kind) => (
            <TextInput
              key={kind}
              label={t(`registers.minutesOf.${kind}`)}
              {...minutes(draft.speech[kind], (text) =>
                change({ speech: { ...draft.speech, [kind]: text } }),
              )}
            />
          ))}
          <TextInput
            label={t('registers.minutesOf.club')}
            {...minutes(draft.club, (club) => change({ club }))}
          />
        </div>
      </section>
      <section className="card register">
        <h2>{t('registers.voting')}</h2>
        <Tick
          selected={draft.excludedCountForQuorum}
          onChange={(excludedCountForQuorum) => change({ excludedCountForQuorum })}
        >
          {t('registers.excludedCount')}
        </Tick>
        <Tick selected={draft.anonymousBallots} onChange={(anonymousBallots) => change({ anonymousBallots })}>
          {t('registers.anonymousBallots')}
        </Tick>
        <p className="field-help">{t('registers.anonymousBallotsHelp')}</p>
        <div className="form-row">
          <TextInput
            label={t('registers.remoteBasis')}
            value={draft.remoteBasis}
            onChange={(remoteBasis) => change({ remoteBasis })}
            help={t('registers.remoteBasisHelp')}
          />
          <TextInput
            label={t('registers.secretWarning')}
            type="number"
            min={0}
            max={500}
            value={draft.secretWarningBelow}
            onChange={(secretWarningBelow) => change({ secretWarningBelow })}
            help={t('registers.secretWarningHelp')}
          />
        </div>
      </section>
      <section className="card register">
        <h2>{t('registers.bases')}</h2>
        <p className="soft">{t('registers.basesHelp')}</p>
        <div className="form-row bases">
          {basisRules.map((rule) => (
            <TextInput
              key={rule}
              label={t(`registers.basisOf.${rule}`)}
              value={draft.legalBases[rule]}
              onChange={(basis) => change({ legalBases: { ...draft.legalBases, [rule]: basis } })}
            />
          ))}
        </div>
      </section>
      <FailureWords failure={failure} />
      <div className="form-buttons rules-save">
        <PressButton type="submit" look="main" size="large" isDisabled={state !== 'unsaved' || body === null}>
          {t('registers.saveRules')}
        </PressButton>
        <span role="status" className="soft">
          {state === 'saved' ? t('registers.rulesSaved') : body === null ? t('registers.rulesWrong') : ''}
        </span>
      </div>
    </form>
  );
}
