import type { LiveCommand, VoteSummary } from '@kworum/contracts';

/** What every form that follows a vote is given. */
export interface ActionFormProps {
  readonly vote: VoteSummary;
  readonly busy: boolean;
  readonly onSend: (command: LiveCommand) => void;
  readonly onCancel: () => void;
}
