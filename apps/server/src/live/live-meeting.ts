import { createHash, randomUUID } from 'node:crypto';
import { setImmediate as turnOfTheEventLoop } from 'node:timers/promises';
import type { CommandReply, Receipt, RefusalCode } from '@kworum/contracts';
import {
  Actor,
  BallotContent,
  JournalEntry,
  JsonValue,
  MeetingCommand,
  MeetingState,
  SecretBallot,
  canonicalJson,
  decide,
  evolve,
  findVote,
  genesisHash,
  linkEntry,
} from '@kworum/domain';
import type { CommandReceiptRow } from '../journal/command-receipt.entity';
import { SecretBallotBox } from './secret-ballot-box';

export interface Submission {
  readonly commandId: string;
  readonly command: MeetingCommand;
  readonly actor: Actor;
}

/** Everything of a meeting that a decision needs, as its journal tells it. */
export interface LiveState {
  readonly meeting: MeetingState;
  readonly head: { readonly seq: number; readonly hash: string; readonly at: string };
}

/** What one commit makes durable: all of it, or nothing. */
export interface MeetingBatch {
  readonly entries: readonly JournalEntry[];
  readonly receipts: readonly CommandReceiptRow[];
  readonly secretBallots: readonly SecretBallot[];
  /** Secret votes that end with this batch, with the ballots that were counted; annulled ones with none. */
  readonly endedSecretVotes: ReadonlyMap<string, readonly BallotContent[]>;
}

/** What a meeting needs of the world outside: its storage. */
export interface MeetingStorage {
  load(): Promise<{ entries: AsyncIterable<JournalEntry>; receipts: readonly CommandReceiptRow[] }>;
  /** What the ballots of an open secret vote say. */
  secretBallots(voteId: string): Promise<readonly BallotContent[]>;
  /** Whether the durable journal ends with this entry; 0 stands for an empty one. */
  endsAt(seq: number): Promise<boolean>;
  /** Resolves when everything is durable. */
  commit(batch: MeetingBatch, after: LiveState): Promise<void>;
}

interface Pending {
  readonly submission: Submission;
  readonly reply: (reply: CommandReply) => void;
}

const emptyState: LiveState = { meeting: null, head: { seq: 0, hash: genesisHash, at: '' } };
const sha256 = (text: string) => createHash('sha256').update(text).digest('hex');

/**
 * One writer for one meeting. Commands that arrive while a commit is under way are decided one after another
 * and committed together (group commit); nobody is answered before the commit is durable.
 */
export class LiveMeeting {
  private state: LiveState = emptyState;
  private receipts = new Map<string, CommandReceiptRow>();
  private secretBallots = new SecretBallotBox();
  private loaded: Promise<void> | undefined;
  /** A commit has failed: whether it took place all the same, only the journal can tell. */
  private doubtful = false;
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
    return this.state;
  }

  submit(submission: Submission): Promise<CommandReply> {
    return new Promise((reply) => {
      this.pending.push({ submission, reply });
      if (!this.draining) void this.drain();
    });
  }

  private async drain(): Promise<void> {
    this.draining = true;
    while (this.pending.length > 0) {
      // SQLite's driver is synchronous: only a turn of the event loop lets in the commands that came meanwhile.
      await turnOfTheEventLoop();
      const batch = this.pending.splice(0);
      const replies = await this.settle(batch);
      batch.forEach(({ reply }, index) => {
        reply(replies[index] ?? notRecorded);
      });
    }
    this.draining = false;
  }

  private async settle(batch: readonly Pending[]): Promise<CommandReply[]> {
    try {
      await this.load();
      const round = new DecisionRound(this.meetingId, this.state, this.receipts, this.secretBallots);
      const replies = batch.map(({ submission }) => this.decideSafely(round, submission));
      if (round.entries.length > 0) {
        await this.storage.commit(round, round.state);
        for (const receipt of round.receipts) this.receipts.set(receipt.commandId, receipt);
        this.secretBallots.take(round.secretBallots, round.endedSecretVotes.keys());
        this.state = round.state;
        this.changed(this.state, round.entries);
      }
      return replies;
    } catch (error) {
      this.doubtful = true;
      this.failed(error);
      return batch.map(() => notRecorded);
    }
  }

  /** A command that makes a rule throw is a bug; it must not keep the commands beside it from being recorded. */
  private decideSafely(round: DecisionRound, submission: Submission): CommandReply {
    try {
      return round.decide(submission);
    } catch (error) {
      this.failed(error);
      return refusal('internal-error');
    }
  }

  private async load(): Promise<void> {
    if (this.doubtful) {
      // A full disk fails again and again: the journal is read anew only when it is not as remembered.
      if (!(await this.storage.endsAt(this.state.head.seq))) this.loaded = undefined;
      this.doubtful = false;
    }
    this.loaded ??= this.replay().catch((error: unknown) => {
      this.loaded = undefined;
      throw error;
    });
    await this.loaded;
  }

  private async replay(): Promise<void> {
    const { entries, receipts } = await this.storage.load();
    let state = emptyState;
    for await (const entry of entries) state = advance(state, entry);
    const box = new SecretBallotBox();
    for (const { voteId, ballot, status } of state.meeting?.votes ?? []) {
      if (ballot !== 'secret' || status !== 'open') continue;
      const contents = await this.storage.secretBallots(voteId);
      box.take(contents.map((choice) => ({ voteId, choice })));
    }
    this.secretBallots = box;
    this.state = state;
    this.receipts = new Map(receipts.map((receipt) => [receipt.commandId, receipt]));
  }
}

/** Decides the commands of one commit on a state of its own; nothing of it counts before the commit. */
class DecisionRound implements MeetingBatch {
  readonly entries: JournalEntry[] = [];
  readonly receipts: CommandReceiptRow[] = [];
  readonly secretBallots: SecretBallot[] = [];
  readonly endedSecretVotes = new Map<string, readonly BallotContent[]>();

  constructor(
    private readonly meetingId: string,
    public state: LiveState,
    private readonly recorded: ReadonlyMap<string, CommandReceiptRow>,
    private readonly box: SecretBallotBox,
  ) {}

  decide({ commandId, command, actor }: Submission): CommandReply {
    const fingerprint = fingerprintOf(actor, command, this.state.meeting);
    const earlier =
      this.recorded.get(commandId) ?? this.receipts.find((receipt) => receipt.commandId === commandId);
    if (earlier) {
      return earlier.fingerprint === fingerprint
        ? { ok: true, receipt: receiptOf(earlier) }
        : refusal('command-id-reused');
    }
    const at = this.now();
    const decision = decide(this.state.meeting, command, actor, {
      ...{ now: at, newId: randomUUID },
      secretBallots: (voteId) => this.ballotsOf(voteId),
    });
    if ('refusal' in decision) return refusal(decision.refusal);
    for (const event of decision.events) this.record({ at, actor, commandId, event });
    if (decision.secretBallot) this.secretBallots.push(decision.secretBallot);
    const { meetingId } = this;
    const { seq, hash } = this.state.head;
    const receipt = { meetingId, commandId, fingerprint, seq, hash, at };
    this.receipts.push(receipt);
    return { ok: true, receipt: receiptOf(receipt) };
  }

  private record(content: Pick<JournalEntry, 'at' | 'actor' | 'commandId' | 'event'>): void {
    const { event } = content;
    const entry = linkEntry(this.state.head, { meetingId: this.meetingId, ...content }, sha256);
    this.entries.push(entry);
    const before = this.state.meeting;
    this.state = advance(this.state, entry);
    if (event.type !== 'vote.closed' && event.type !== 'vote.annulled') return;
    const vote = before && findVote(before, event.voteId);
    if (vote?.ballot !== 'secret' || vote.status !== 'open') return;
    const counted = event.type === 'vote.closed' ? this.ballotsOf(event.voteId) : [];
    this.endedSecretVotes.set(event.voteId, counted);
  }

  private ballotsOf(voteId: string): readonly BallotContent[] {
    const fresh = this.secretBallots.filter((ballot) => ballot.voteId === voteId);
    return [...this.box.of(voteId), ...fresh.map(({ choice }) => choice)];
  }

  /** The journal's time never goes back, even when the machine's clock does. */
  private now(): string {
    const clock = new Date().toISOString();
    return clock > this.state.head.at ? clock : this.state.head.at;
  }
}

function advance(state: LiveState, entry: JournalEntry): LiveState {
  return {
    meeting: evolve(state.meeting, entry),
    head: { seq: entry.seq, hash: entry.hash, at: entry.at },
  };
}

/** What a secret ballot says leaves no trace, not even in a hash: of so few choices it would be found by trying. */
function fingerprintOf(actor: Actor, command: MeetingCommand, meeting: MeetingState): string {
  const isSecret =
    command?.type === 'ballot.cast' && meeting && findVote(meeting, command.voteId)?.ballot === 'secret';
  const told = isSecret ? { type: command.type, voteId: command.voteId } : command;
  return sha256(canonicalJson({ actor, command: told } as unknown as JsonValue));
}

function receiptOf({ commandId, meetingId, seq, hash, at }: CommandReceiptRow): Receipt {
  return { commandId, meetingId, seq, hash, at };
}

function refusal(code: RefusalCode): CommandReply {
  return { ok: false, code, retry: false, detail: `The command was refused: ${code}.` };
}

const notRecorded: CommandReply = {
  ok: false,
  code: 'not-recorded',
  retry: true,
  detail: 'The command could not be recorded; send it again with the same id.',
};
