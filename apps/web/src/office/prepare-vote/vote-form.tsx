import type { LiveCommand } from '@kworum/contracts';
import { type FormEvent, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { Choose } from '../../ui/components/choose';
import { TextInput } from '../../ui/components/text-input';
import { FormButtons } from '../fields/form-buttons';
import { BallotFields } from './ballot-fields';
import { FractionFields } from './fraction-fields';
import { MajorityField } from './majority-field';
import { prepareCommand } from './prepare-command';
import { QuestionFields } from './question-fields';
import { suggestedSubject } from './suggested-subject';
import { type VoteDraft, startDraft } from './vote-draft';
import { type VoteKind, kindsOffered, likelyKind } from './vote-kind';
import type { VoteSituation } from './vote-situation';
import { subjectFromTitle } from './vote-subject';

interface VoteFormProps {
  readonly situation: VoteSituation;
  readonly busy: boolean;
  readonly onPrepare: (command: LiveCommand) => void;
  readonly onCancel: () => void;
}

/** One question to be put to the members: filled in from the agenda, so that Enter is mostly enough. */
export function VoteForm({ situation, busy, onPrepare, onCancel }: VoteFormProps) {
  const { t } = useTranslation();
  const [draft, setDraft] = useState<VoteDraft>(() =>
    startDraft(likelyKind(situation, subjectFromTitle(situation.item.title).matter), situation),
  );
  const change = (part: Partial<VoteDraft>) => setDraft({ ...draft, ...part });
  // A subject that was typed stays with the item's own question; another question has another subject.
  const choose = (kind: VoteKind) =>
    setDraft({
      ...startDraft(kind, situation),
      subject: isPlain(kind) && isPlain(draft.kind) ? draft.subject : null,
    });
  const suggested = suggestedSubject(t, draft, situation);
  const command = prepareCommand(draft, suggested, situation);
  const submit = (event: FormEvent) => {
    event.preventDefault();
    if (command) onPrepare(command);
  };
  return (
    <form className="vote-form" onSubmit={submit} aria-label={t('office.voteForm')}>
      <div className="vote-form-row">
        <Choose
          label={t('office.matter')}
          value={draft.kind}
          onChange={choose}
          options={kindsOffered(situation).map((id) => ({ id, words: t(`prepare.kind.${id}`) }))}
        />
        {draft.kind !== 'quorum' && (
          <MajorityField rule={draft.rule} rules={situation.rules} onChange={(rule) => change({ rule })} />
        )}
      </div>
      {draft.kind !== 'quorum' && draft.rule === 'fraction' && (
        <FractionFields value={draft.fraction} onChange={(fraction) => change({ fraction })} />
      )}
      <QuestionFields draft={draft} situation={situation} onChange={change} />
      <TextInput
        label={t('office.subject')}
        value={draft.subject ?? suggested}
        onChange={(subject) => change({ subject })}
        rows={2}
        required
      />
      {draft.kind !== 'quorum' && <BallotFields draft={draft} rules={situation.rules} onChange={change} />}
      <FormButtons autoFocus disabled={busy || command === null} onCancel={onCancel}>
        {t('office.step.prepare-vote')}
      </FormButtons>
    </form>
  );
}

function isPlain(kind: VoteKind): boolean {
  return kind === 'resolution' || kind === 'motion';
}
