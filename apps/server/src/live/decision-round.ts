import { createHash, randomUUID } from 'node:crypto';
import type { CommandReply, HandInReply, Receipt, RefusalCode } from '@kworum/contracts';
import {
  Actor,
  BallotContent,
  BallotToken,
  JournalEntry,
  JsonValue,
  MeetingCommand,
  MeetingState,
  SecretBallot,
  canonicalJson,
  decide,
  evolve,
  findVote,
  handInRefusal,
  linkEntry,
} from '@kworum/domain';
import type { CommandReceiptRow } from '../journal/command-receipt.entity';
import { SecretBallotBox } from './secret-ballot-box';

export interface Submission {
  readonly commandId: string;
  readonly command: MeetingCommand;
  readonly actor: Actor;
}

/** A ballot without a name; the signature of its token has been checked. */
export type AnonymousSubmission = SecretBallot & { readonly token: BallotToken };

/** Everything of a meeting that a decision needs, as its journal tells it. */
export interface LiveState {
  readonly meeting: MeetingState;
  readonly head: { readonly seq: number; readonly hash: string; readonly at: string };
}

/** What is in the box of each open secret vote: how many, by vote id. */
export type BallotsIn = (voteId: string) => number;

/** The reply to a ballot that is in, now or before. */
const inTheBox: HandInReply = { counted: true, code: null, retry: false };

/** What one commit makes durable: all of it, or nothing. */
export interface MeetingBatch {
  readonly entries: readonly JournalEntry[];
  readonly receipts: readonly CommandReceiptRow[];
  readonly secretBallots: readonly SecretBallot[];
  /** Secret votes that end with this batch, with the ballots that were counted; annulled ones with none. */
  readonly endedSecretVotes: ReadonlyMap<string, readonly BallotContent[]>;
}

/** What is remembered of a meeting between its commits. */
export interface Remembered {
  readonly state: LiveState;
  readonly receipts: ReadonlyMap<string, CommandReceiptRow>;
  readonly box: SecretBallotBox;
}

const sha256 = (text: string) => createHash('sha256').update(text).digest('hex');

/** Decides the commands of one commit on a state of its own; nothing of it counts before the commit. */
export class DecisionRound implements MeetingBatch {
  readonly entries: JournalEntry[] = [];
  readonly receipts: CommandReceiptRow[] = [];
  readonly secretBallots: SecretBallot[] = [];
  readonly endedSecretVotes = new Map<string, readonly BallotContent[]>();
  state: LiveState;
  readonly box: SecretBallotBox;
  private readonly recorded: ReadonlyMap<string, CommandReceiptRow>;

  constructor(
    private readonly meetingId: string,
    { state, receipts, box }: Remembered,
    private readonly tokenKey: (voteId: string) => string | undefined,
  ) {
    this.state = state;
    this.recorded = receipts;
    this.box = box.copy();
  }

  get isEmpty(): boolean {
    return this.entries.length === 0 && this.secretBallots.length === 0;
  }

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
      ...{ now: at, newId: randomUUID, tokenKey: this.tokenKey },
      secretBallots: (voteId) => this.box.contents(voteId),
      tokens: (voteId) => this.box.tokens(voteId),
    });
    if ('refusal' in decision) return refusal(decision.refusal);
    for (const event of decision.events) this.record({ at, actor, commandId, event });
    if (decision.secretBallot) this.keep(decision.secretBallot);
    const { meetingId } = this;
    const { seq, hash } = this.state.head;
    const receipt = { meetingId, commandId, fingerprint, seq, hash, at };
    this.receipts.push(receipt);
    return { ok: true, receipt: receiptOf(receipt) };
  }

  /** Leaves no entry: when a ballot without a name came is nobody's business. */
  handIn(ballot: AnonymousSubmission): HandInReply {
    if (this.box.has(ballot.voteId, ballot.token.token)) return inTheBox;
    const code = handInRefusal(this.state.meeting, ballot);
    if (code) return { counted: false, code, retry: false };
    this.keep(ballot);
    return inTheBox;
  }

  private keep(ballot: SecretBallot): void {
    this.secretBallots.push(ballot);
    this.box.take([ballot]);
  }

  private record(content: Pick<JournalEntry, 'at' | 'actor' | 'commandId' | 'event'>): void {
    const { event } = content;
    const entry = linkEntry(this.state.head, { meetingId: this.meetingId, ...content }, sha256);
    this.entries.push(entry);
    const before = this.state.meeting;
    this.state = advance(this.state, entry);
    if (event.type !== 'vote.closed' && event.type !== 'vote.annulled') return;
    const { voteId } = event;
    const vote = before && findVote(before, voteId);
    if (vote?.ballot !== 'secret' || vote.status !== 'open') return;
    this.endedSecretVotes.set(voteId, event.type === 'vote.closed' ? this.box.contents(voteId) : []);
    this.box.empty(voteId);
  }

  /** The journal's time never goes back, even when the machine's clock does. */
  private now(): string {
    const clock = new Date().toISOString();
    return clock > this.state.head.at ? clock : this.state.head.at;
  }
}

export function advance(state: LiveState, entry: JournalEntry): LiveState {
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

export function refusal(code: RefusalCode): CommandReply {
  return { ok: false, code, retry: false, detail: `The command was refused: ${code}.` };
}
