import type { LiveCommand, VoteView } from '@kworum/contracts';

/** What every form that follows a vote is given. */
export interface ActionFormProps {
  readonly vote: VoteView;
  readonly busy: boolean;
  readonly onSend: (command: LiveCommand) => void;
  readonly onCancel: () => void;
}
