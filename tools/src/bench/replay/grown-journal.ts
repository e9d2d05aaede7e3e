import { createHash, randomUUID } from 'node:crypto';
import {
  Actor,
  Choice,
  JournalEntry,
  MeetingCommand,
  MeetingState,
  choices,
  decide,
  evolve,
  linkEntry,
} from '@kworum/domain';

const sha256 = (text: string) => createHash('sha256').update(text).digest('hex');

/** A journal that a server has begun, continued in memory as the server would: decided, chained, hashed. */
export class GrownJournal {
  private state: MeetingState;
  private last: JournalEntry;
  private readonly office: Actor;

  /** @param entries what the server has written at the office's commands; @throws Error when that is nothing */
  constructor(readonly entries: JournalEntry[]) {
    const last = entries.at(-1);
    if (!last) throw new Error('The server has not begun the journal');
    this.last = last;
    this.office = last.actor;
    this.state = entries.reduce<MeetingState>(evolve, null);
  }

  /** Goes on with one vote after another of all members until there are so many entries. */
  growTo(size: number): void {
    const members = this.state?.plan.seats.map(({ memberId }) => memberId) ?? [];
    for (const memberId of members) {
      if (!this.state?.present[memberId])
        this.give({ role: 'member', memberId }, { type: 'attendance.check-in' });
    }
    while (this.entries.length < size) this.vote(members, size);
  }

  private vote(members: readonly string[], size: number): void {
    const majority = { rule: 'simple' } as const;
    this.give(this.office, { type: 'vote.prepare', subject: 'Pomiar', matter: 'motion', majority });
    const voteId = this.state?.votes.at(-1)?.voteId ?? '';
    this.give(this.office, { type: 'vote.open', voteId });
    for (const [index, memberId] of members.entries()) {
      if (this.entries.length >= size - 2) break;
      this.give({ role: 'member', memberId }, { type: 'ballot.cast', voteId, choice: choiceOf(index) });
    }
    this.give(this.office, { type: 'vote.close', voteId });
    this.give(this.office, { type: 'vote.announce', voteId });
  }

  private give(actor: Actor, command: MeetingCommand): void {
    const at = new Date(Date.parse(this.last.at) + 1).toISOString();
    const decision = decide(this.state, command, actor, {
      ...{ now: at, newId: randomUUID, secretBallots: () => [], tokens: () => [], tokenKey: () => undefined },
    });
    if ('refusal' in decision) throw new Error(`${command.type} was refused: ${decision.refusal}`);
    const commandId = randomUUID();
    const { meetingId } = this.last;
    for (const event of decision.events) {
      this.last = linkEntry(this.last, { meetingId, at, actor, commandId, event }, sha256);
      this.entries.push(this.last);
      this.state = evolve(this.state, this.last);
    }
  }
}

function choiceOf(index: number): Choice {
  return choices[index % choices.length] ?? 'for';
}
