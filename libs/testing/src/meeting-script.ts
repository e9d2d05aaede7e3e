import {
  Actor,
  BallotContent,
  BallotToken,
  Circumstances,
  JournalEntry,
  Meeting,
  MeetingCommand,
  MeetingEvent,
  MeetingPlan,
  MeetingRefusalCode,
  MeetingState,
  decide,
  defaultCouncilRules,
  evolve,
  genesisHash,
  handInRefusal,
  linkEntry,
} from '@kworum/domain';

const office: Actor = { role: 'office', personId: 'clerk-1' };

/** What a test's plan has beyond the ordinary: a statute, clubs, an applicant. */
export type PlanChanges = Partial<MeetingPlan>;

/** A meeting in memory: commands in, names of events or a refusal out. Ids are readable, hashes are counted. */
export class MeetingScript {
  readonly entries: JournalEntry[] = [];
  /** What secret ballots say, by vote: kept apart from the journal and from who cast them. */
  readonly secretBallots = new Map<string, readonly BallotContent[]>();
  /** What anonymous ballots were handed in with, by vote; as good as signed. */
  readonly tokens = new Map<string, readonly BallotToken[]>();
  private state: MeetingState = null;
  private ids = 0;
  private waited = 0;

  private constructor(readonly plan: MeetingPlan) {}

  static empty(seats = 3, changes: PlanChanges = {}): MeetingScript {
    return new MeetingScript({ ...planOf(seats), ...changes });
  }

  static prepared(seats: number, changes: PlanChanges = {}): MeetingScript {
    const script = MeetingScript.empty(seats, changes);
    script.office({ type: 'meeting.prepare', plan: script.plan });
    return script;
  }

  static open(seats: number, changes: PlanChanges = {}): MeetingScript {
    const script = MeetingScript.prepared(seats, changes);
    script.office({ type: 'meeting.open' });
    return script;
  }

  /** In its first item, with the members of these seats present. */
  static inItem(seats: number, present: readonly number[] = [], changes: PlanChanges = {}): MeetingScript {
    const script = MeetingScript.open(seats, changes);
    for (const seat of present) script.member(seat, { type: 'attendance.check-in' });
    script.office({ type: 'item.start', itemId: 'item-1' });
    return script;
  }

  get meeting(): Meeting {
    if (!this.state) throw new Error('The meeting is not prepared');
    return this.state;
  }

  office(command: MeetingCommand) {
    return this.as(office, command);
  }

  member(seat: number, command: MeetingCommand) {
    return this.as({ role: 'member', memberId: `member-${seat}` }, command);
  }

  as(actor: Actor, command: MeetingCommand): MeetingRefusalCode | MeetingEvent['type'][] {
    const circumstances = this.circumstances();
    const { now } = circumstances;
    const decision = decide(this.state, command, actor, circumstances);
    if ('refusal' in decision) return decision.refusal;
    if (decision.secretBallot) this.keep(decision.secretBallot.voteId, decision.secretBallot.choice);
    const commandId = `command-${this.entries.length + 1}`;
    for (const event of decision.events) this.append(now, { actor, commandId, event });
    return decision.events.map(({ type }) => type);
  }

  /** @returns the id of a vote that is prepared in the current item */
  prepareVote(changes: Partial<Extract<MeetingCommand, { type: 'vote.prepare' }>> = {}): string {
    const subject = 'Dotacje';
    this.office({
      type: 'vote.prepare',
      subject,
      matter: 'resolution',
      majority: { rule: 'simple' },
      ...changes,
    });
    const vote = this.meeting.votes.at(-1);
    if (!vote) throw new Error('No vote was prepared');
    return vote.voteId;
  }

  openVote(changes: Parameters<MeetingScript['prepareVote']>[0] = {}): string {
    const voteId = this.prepareVote(changes);
    this.office({ type: 'vote.open', voteId });
    return voteId;
  }

  /** Hands in an anonymous ballot under a token of its own. @returns why it is not taken */
  handIn(voteId: string, choice: BallotContent): MeetingRefusalCode | undefined {
    const refusal = handInRefusal(this.state, { voteId, choice });
    if (refusal) return refusal;
    const used = this.tokens.get(voteId) ?? [];
    this.tokens.set(voteId, [...used, { token: `token-${used.length + 1}`, signature: 'good' }]);
    this.keep(voteId, choice);
    return undefined;
  }

  /** The state as a replay of the journal tells it. */
  replayed(): MeetingState {
    return this.entries.reduce<MeetingState>(evolve, null);
  }

  /** The world as the next command finds it. */
  circumstances(): Circumstances {
    return {
      now: this.now(),
      newId: () => `id-${(this.ids += 1)}`,
      secretBallots: (voteId) => this.secretBallots.get(voteId) ?? [],
      tokens: (voteId) => this.tokens.get(voteId) ?? [],
      tokenKey: (voteId) => `key of ${voteId}`,
    };
  }

  /** Lets time pass; the next entries are that much later. */
  wait(seconds: number): void {
    this.waited += seconds;
  }

  private keep(voteId: string, choice: BallotContent): void {
    this.secretBallots.set(voteId, [...(this.secretBallots.get(voteId) ?? []), choice]);
  }

  private now(): string {
    return new Date(Date.UTC(2026, 10, 26, 9, 0, this.entries.length + this.waited)).toISOString();
  }

  private append(at: string, content: { actor: Actor; commandId: string; event: MeetingEvent }): void {
    const head = this.entries.at(-1) ?? { seq: 0, hash: genesisHash };
    const entry = linkEntry(head, { meetingId: 'meeting-1', at, ...content }, countedHash);
    this.entries.push(entry);
    this.state = evolve(this.state, entry);
  }
}

/** Enough of a hash for tests of rules: the length of what is hashed. */
function countedHash(text: string): string {
  return text.length.toString(16).padStart(64, '0');
}

function planOf(seats: number): MeetingPlan {
  return {
    title: 'XL Sesja',
    date: '2026-11-26',
    place: 'Sala',
    councilId: 'council-1',
    councilName: 'Rada',
    statutorySize: seats,
    rehearsal: false,
    seats: Array.from({ length: seats }, (_, index) => ({
      memberId: `member-${index + 1}`,
      seat: index + 1,
      name: `Radna ${index + 1}`,
      function: 'radna',
      club: null,
    })),
    guests: [{ guestId: 'guest-1', name: 'Anna Skarbnik', function: 'Skarbnik' }],
    agenda: ['item-1', 'item-2'].map((itemId, index) => ({
      itemId,
      number: String(index + 1),
      title: `Punkt ${index + 1}`,
    })),
    rules: defaultCouncilRules,
    onDemandOf: null,
  };
}
