import type { AmendmentView, LiveCommand } from '@kworum/contracts';

/** The vote on an amendment, ready to open: an open motion by simple majority. */
export function amendmentVote({ amendmentId }: AmendmentView, subject: string): LiveCommand {
  return {
    ...{ type: 'vote.prepare', subject, matter: 'motion', majority: { rule: 'simple' } },
    question: { kind: 'amendment', amendmentId },
  };
}
