import { randomInt } from 'node:crypto';
import { setTimeout as pause } from 'node:timers/promises';
import type { CommandReply } from '@kworum/contracts';
import { Choice, choices } from '@kworum/domain';
import type { SeatedMember } from '@kworum/testing';
import type { AcknowledgedBallot } from './held-to-the-journal';

/** Between two presses, in milliseconds: below what the server allows one connection (10 a second). */
const betweenPresses = { least: 120, most: 250 };

/** A member that casts and changes its ballot without end, and keeps every receipt. */
export class RestlessMember {
  readonly acknowledged: AcknowledgedBallot[] = [];
  refused = 0;
  private votes = false;

  /** @param heard called at each acknowledgement */
  constructor(
    private readonly member: SeatedMember,
    private readonly heard: (by: RestlessMember) => void,
  ) {}

  /** Resolves when it was told to stop and its last press is answered. */
  async vote(voteId: string): Promise<void> {
    const { device } = this.member;
    this.votes = true;
    await device.until(({ vote }) => vote?.voteId === voteId && vote.status === 'open', 'the open vote');
    while (this.votes) {
      const choice = anyChoice();
      this.settle(choice, await device.sendForReply({ type: 'ballot.cast', voteId, choice }));
      await pause(randomInt(betweenPresses.least, betweenPresses.most));
    }
  }

  stop(): void {
    this.votes = false;
  }

  private settle(choice: Choice, reply: CommandReply): void {
    if (!reply.ok) {
      this.refused += 1;
      return;
    }
    const { commandId, seq, hash } = reply.receipt;
    this.acknowledged.push({ memberId: this.member.memberId, choice, commandId, seq, hash });
    this.heard(this);
  }
}

function anyChoice(): Choice {
  const choice = choices[randomInt(choices.length)];
  if (choice === undefined) throw new Error('There is nothing to choose from');
  return choice;
}
