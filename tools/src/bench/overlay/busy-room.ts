import { setTimeout as pause } from 'node:timers/promises';
import type { SeatedMember } from '@kworum/testing';
import type { ProgrammeOnAir } from '../../on-air/programme-on-air';

/** A room that votes without end: every step changes what the overlay shows. */
export class BusyRoom {
  private ending = false;
  private readonly running: Promise<void>;
  private failure: unknown = null;
  /** The sequence numbers of ballots: each raises the count in the picture by one. */
  readonly ballots: number[] = [];

  private constructor(
    private readonly programme: ProgrammeOnAir,
    private readonly everyMs: number,
  ) {
    this.running = this.run()
      .catch((error: unknown) => (this.failure = error))
      .then(() => undefined);
  }

  /** @param everyMs from step to step, with some chance in it */
  static async begin(programme: ProgrammeOnAir, everyMs: number): Promise<BusyRoom> {
    const { room } = programme;
    await room.seat(room.members);
    await room.office.until(({ quorum }) => quorum.present === room.members.length, 'everybody');
    return new BusyRoom(programme, everyMs);
  }

  /** Ends after the step that is under way. @throws what a step failed with */
  async end(): Promise<void> {
    this.ending = true;
    await this.running;
    if (this.failure !== null) throw this.failure as Error;
  }

  private async run(): Promise<void> {
    while (!this.ending) await this.vote();
  }

  private async vote(): Promise<void> {
    const { office, members } = this.programme.room;
    const asked = { subject: 'Pomiar nakładki', matter: 'motion', rule: 'simple' } as const;
    const voteId = await this.programme.room.prepareVote(asked);
    await office.send({ type: 'vote.open', voteId });
    await this.wait();
    for (const member of members) {
      if (this.ending) break;
      await this.cast(member, voteId);
      await this.wait();
    }
    await office.send({ type: 'vote.close', voteId });
    await office.send({ type: 'vote.announce', voteId });
    await this.wait();
  }

  private async cast({ device }: SeatedMember, voteId: string): Promise<void> {
    await device.until(({ vote }) => vote?.voteId === voteId && vote.status === 'open', 'the open vote');
    const { seq } = await device.send({ type: 'ballot.cast', voteId, choice: 'for' });
    this.ballots.push(seq);
  }

  /** Not in step with the frames of the programme. */
  private async wait(): Promise<void> {
    await pause(this.everyMs + Math.random() * 40);
  }
}
