import type { AgendaItemView, LiveCommand, VoteView } from '@kworum/contracts';
import { type FormEvent, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { Choose } from '../../ui/components/choose';
import { PressButton } from '../../ui/components/press-button';
import { TextInput } from '../../ui/components/text-input';
import { FractionFields } from './fraction-fields';
import { type DraftFraction, type VoteDraft, prepareCommand } from './vote-draft';
import { subjectFromTitle } from './vote-subject';

const rules = [
  'simple',
  'absolute',
  'absolute-statutory',
  'three-fifths-statutory',
  'two-thirds-statutory',
  'fraction',
] as const satisfies readonly VoteView['rule'][];
const matters = ['resolution', 'motion', 'quorum', 'test'] as const satisfies readonly VoteView['matter'][];

const twoThirds: DraftFraction = {
  numerator: '2',
  denominator: '3',
  base: 'present',
  strictness: 'at-least',
};

interface VoteFormProps {
  readonly item: AgendaItemView;
  readonly busy: boolean;
  readonly onPrepare: (command: LiveCommand) => void;
  readonly onCancel: () => void;
}

/** One question to be put to the members: filled in from the agenda, so that Enter is mostly enough. */
export function VoteForm({ item, busy, onPrepare, onCancel }: VoteFormProps) {
  const { t } = useTranslation();
  const [suggested] = useState(() => subjectFromTitle(item.title));
  const [draft, setDraft] = useState<VoteDraft>({
    ...suggested,
    rule: 'simple',
    fraction: twoThirds,
    legalBasis: '',
  });
  const change = (part: Partial<VoteDraft>) => setDraft({ ...draft, ...part });
  const subjectOf = (matter: VoteView['matter']) =>
    matter === 'quorum' || matter === 'test' ? t(`matter.${matter}`) : suggested.subject;
  const choose = (matter: VoteView['matter']) => {
    const untouched = draft.subject === subjectOf(draft.matter);
    change({ matter, ...(untouched ? { subject: subjectOf(matter) } : {}) });
  };

  const command = prepareCommand(draft);
  const submit = (event: FormEvent) => {
    event.preventDefault();
    if (command) onPrepare(command);
  };
  return (
    <form className="vote-form" onSubmit={submit} aria-label={t('office.voteForm')}>
      <TextInput
        label={t('office.subject')}
        value={draft.subject}
        onChange={(subject) => change({ subject })}
        rows={2}
        required
      />
      <div className="vote-form-row">
        <Choose
          label={t('office.matter')}
          value={draft.matter}
          onChange={choose}
          options={matters.map((id) => ({ id, words: t(`matter.${id}`) }))}
        />
        {draft.matter !== 'quorum' && <Majority draft={draft} onChange={change} />}
      </div>
      {draft.matter !== 'quorum' && draft.rule === 'fraction' && (
        <FractionFields value={draft.fraction} onChange={(fraction) => change({ fraction })} />
      )}
      <div className="form-buttons">
        <PressButton type="submit" look="main" autoFocus isDisabled={busy || command === null}>
          {t('office.step.prepare-vote')}
        </PressButton>
        <PressButton look="quiet" onPress={onCancel}>
          {t('common.cancel')}
        </PressButton>
      </div>
    </form>
  );
}

interface MajorityProps {
  readonly draft: VoteDraft;
  readonly onChange: (part: Partial<VoteDraft>) => void;
}

function Majority({ draft: { rule, legalBasis }, onChange }: MajorityProps) {
  const { t } = useTranslation();
  return (
    <>
      <Choose
        label={t('office.rule')}
        value={rule}
        onChange={(chosen) => onChange({ rule: chosen })}
        options={rules.map((id) => ({ id, words: t(`rule.${id}`) }))}
      />
      <TextInput
        label={t('office.legalBasis')}
        value={legalBasis}
        onChange={(text) => onChange({ legalBasis: text })}
        help={t(rule === 'fraction' ? 'console.legalBasisRequired' : 'office.legalBasisHelp')}
        required={rule === 'fraction'}
      />
    </>
  );
}
