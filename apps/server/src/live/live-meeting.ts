import { setImmediate as turnOfTheEventLoop } from 'node:timers/promises';
import type { CommandReply, HandInReply } from '@kworum/contracts';
import { JournalEntry, SecretBallot, genesisHash } from '@kworum/domain';
import type { CommandReceiptRow } from '../journal/command-receipt.entity';
import {
  AnonymousSubmission,
  BallotsIn,
  DecisionRound,
  LiveState,
  MeetingBatch,
  Remembered,
  Submission,
  advance,
  refusal,
} from './decision-round';
import { SecretBallotBox } from './secret-ballot-box';

/** What a meeting needs of the world outside: its storage. */
export interface MeetingStorage {
  load(): Promise<{ entries: AsyncIterable<JournalEntry>; receipts: readonly CommandReceiptRow[] }>;
  /** The ballots of an open secret vote. */
  secretBallots(voteId: string): Promise<readonly SecretBallot[]>;
  /** The key that signs tokens of this vote, if one was made. */
  tokenKey(voteId: string): string | undefined;
  /** A secret vote has ended: what was kept for it alone goes. */
  forgetSecrets(voteId: string): void;
  /** Whether the durable journal ends with this entry; 0 stands for an empty one. */
  endsAt(seq: number): Promise<boolean>;
  /** Resolves when everything is durable. */
  commit(batch: MeetingBatch, after: LiveState): Promise<void>;
}

/** Something that waits to be decided with the next commit. */
interface Pending {
  decide(round: DecisionRound): void;
  /** Everything that was decided is durable. */
  answer(): void;
  fail(): void;
}

const nothing: Remembered = {
  state: { meeting: null, head: { seq: 0, hash: genesisHash, at: '' } },
  receipts: new Map(),
  box: new SecretBallotBox(),
};

/**
 * One writer for one meeting. Commands that arrive while a commit is under way are decided one after another
 * and committed together (group commit); nobody is answered before the commit is durable.
 */
export class LiveMeeting {
  private remembered = nothing;
  private readonly receipts = new Map<string, CommandReceiptRow>();
  private loaded: Promise<void> | undefined;
  /** A commit has failed: whether it took place all the same, only the storage can tell. */
  private doubtful: 'no' | 'entries' | 'everything' = 'no';
  private pending: Pending[] = [];
  private draining = false;

  constructor(
    readonly meetingId: string,
    private readonly storage: MeetingStorage,
    private readonly changed: (state: LiveState, entries: readonly JournalEntry[]) => void,
    private readonly failed: (error: unknown) => void,
  ) {}

  /** The state as the durable journal tells it. */
  async current(): Promise<LiveState> {
    await this.load();
    return this.remembered.state;
  }

  /** Ballots in the box of an open secret vote. */
  readonly ballotsIn: BallotsIn = (voteId) => this.remembered.box.contents(voteId).length;

  submit(submission: Submission): Promise<CommandReply> {
    return this.enqueue<CommandReply>((round) => round.decide(submission), {
      bug: refusal('internal-error'),
      notRecorded,
    });
  }

  handIn(ballot: AnonymousSubmission): Promise<HandInReply> {
    return this.enqueue<HandInReply>((round) => round.handIn(ballot), {
      bug: { counted: false, code: 'internal-error', retry: false },
      notRecorded: { counted: false, code: 'not-recorded', retry: true },
    });
  }

  /** @param replies in case a rule throws, and in case nothing could be recorded */
  private enqueue<R>(
    decide: (round: DecisionRound) => R,
    replies: { readonly bug: R; readonly notRecorded: R },
  ): Promise<R> {
    return new Promise((answered) => {
      let reply = replies.notRecorded;
      this.pending.push({
        decide: (round) => {
          reply = this.safely(() => decide(round), replies.bug);
        },
        answer: () => {
          answered(reply);
        },
        fail: () => {
          answered(replies.notRecorded);
        },
      });
      if (!this.draining) void this.drain();
    });
  }

  private async drain(): Promise<void> {
    this.draining = true;
    while (this.pending.length > 0) {
      // SQLite's driver is synchronous: only a turn of the event loop lets in the commands that came meanwhile.
      await turnOfTheEventLoop();
      const batch = this.pending.splice(0);
      const durable = await this.settle(batch);
      for (const pending of batch) {
        if (durable) pending.answer();
        else pending.fail();
      }
    }
    this.draining = false;
  }

  private async settle(batch: readonly Pending[]): Promise<boolean> {
    let round: DecisionRound | undefined;
    try {
      await this.load();
      round = new DecisionRound(this.meetingId, this.remembered, (voteId) => this.storage.tokenKey(voteId));
      for (const pending of batch) pending.decide(round);
      if (!round.isEmpty) await this.storage.commit(round, round.state);
      this.remember(round);
      return true;
    } catch (error) {
      // Ballots without a name leave no entry by which to tell whether they are in.
      this.doubtful = round && round.secretBallots.length > 0 ? 'everything' : 'entries';
      this.failed(error);
      return false;
    }
  }

  private remember({ state, receipts, box, entries, isEmpty }: DecisionRound): void {
    for (const receipt of receipts) this.receipts.set(receipt.commandId, receipt);
    this.remembered = { state, receipts: this.receipts, box };
    if (!isEmpty) this.changed(state, entries);
  }

  /** A command that makes a rule throw is a bug; it must not keep the commands beside it from being recorded. */
  private safely<R>(decide: () => R, bug: R): R {
    try {
      return decide();
    } catch (error) {
      this.failed(error);
      return bug;
    }
  }

  private async load(): Promise<void> {
    if (this.doubtful !== 'no') {
      // A full disk fails again and again: the journal is read anew only when it is not as remembered.
      const asRemembered = await this.storage.endsAt(this.remembered.state.head.seq);
      if (this.doubtful === 'everything' || !asRemembered) this.loaded = undefined;
      this.doubtful = 'no';
    }
    this.loaded ??= this.replay().catch((error: unknown) => {
      this.loaded = undefined;
      throw error;
    });
    await this.loaded;
  }

  private async replay(): Promise<void> {
    const { entries, receipts } = await this.storage.load();
    let { state } = nothing;
    for await (const entry of entries) state = advance(state, entry);
    const box = new SecretBallotBox();
    for (const { voteId, ballot, status } of state.meeting?.votes ?? []) {
      if (ballot !== 'secret' || status === 'prepared') continue;
      if (status === 'open') box.take(await this.storage.secretBallots(voteId));
      // A crash after the close may have come before this.
      else this.storage.forgetSecrets(voteId);
    }
    this.receipts.clear();
    for (const receipt of receipts) this.receipts.set(receipt.commandId, receipt);
    this.remembered = { state, receipts: this.receipts, box };
  }
}

const notRecorded: CommandReply = {
  ok: false,
  code: 'not-recorded',
  retry: true,
  detail: 'The command could not be recorded; send it again with the same id.',
};
