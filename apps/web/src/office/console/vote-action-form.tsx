import type { LiveCommand, OfficeSnapshot, VoteSummary } from '@kworum/contracts';
import { AnnulForm } from './annul-form';
import { CorrectionForm } from './correction-form';
import { RevoteForm } from './revote-form';
import type { VoteAction } from './vote-action';

interface VoteActionFormProps {
  readonly kind: VoteAction;
  readonly vote: VoteSummary;
  readonly snapshot: OfficeSnapshot;
  readonly busy: boolean;
  readonly onSend: (command: LiveCommand) => void;
  readonly onCancel: () => void;
}

/** Asks for what an action needs: always a reason. */
export function VoteActionForm({ kind, snapshot, ...form }: VoteActionFormProps) {
  switch (kind) {
    case 'annul':
      return <AnnulForm {...form} />;
    case 'revote':
      return <RevoteForm {...form} />;
    case 'correction':
      return <CorrectionForm {...form} seats={snapshot.seats} />;
  }
}
