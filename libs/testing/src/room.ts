import type {
  FoundedCouncil,
  LiveCommand,
  NewCouncil,
  NewMeeting,
  OfficeSnapshot,
  RoomView,
} from '@kworum/contracts';
import type { BallotContent, NamedRuleId, Outcome } from '@kworum/domain';
import { HttpClient } from './http-client';
import { LiveClient } from './live-client';

/** A member with a device. */
export interface SeatedMember {
  readonly memberId: string;
  readonly seat: number;
  readonly device: LiveClient<'member'>;
}

type PrepareVote = Extract<LiveCommand, { type: 'vote.prepare' }>;

/** A vote to be prepared by a rule of the table. */
export interface VoteAsked extends Omit<PrepareVote, 'type' | 'majority'> {
  readonly rule: NamedRuleId;
}

/** A council on a running server: its office and its members at their devices, on real sockets. */
export class Room {
  private constructor(
    readonly http: HttpClient,
    readonly founded: FoundedCouncil,
    readonly office: LiveClient<'office'>,
    readonly members: readonly SeatedMember[],
  ) {}

  /** Founds a council and signs everybody in, but for the seats that are left free. */
  static async found(
    url: string,
    operatorKey: string,
    council: NewCouncil,
    freeSeats: readonly number[] = [],
  ): Promise<Room> {
    const founded = await new HttpClient(url).foundCouncil(operatorKey, council);
    return Room.enter(url, founded, freeSeats);
  }

  /** Signs everybody of a council in that was founded before. */
  static async enter(url: string, founded: FoundedCouncil, freeSeats: readonly number[] = []): Promise<Room> {
    const http = new HttpClient(url);
    await http.signInWithKey(founded.officeKey.key);
    const office = new LiveClient(http, 'office');
    const members: SeatedMember[] = [];
    for (const { memberId, seat } of founded.council.members) {
      if (freeSeats.includes(seat)) continue;
      const key = founded.memberKeys.find((issued) => issued.memberId === memberId)?.key;
      if (key === undefined) throw new Error(`Member ${memberId} has no sign-in key`);
      const own = new HttpClient(url);
      await own.signInWithKey(key);
      members.push({ memberId, seat, device: new LiveClient(own, 'member') });
    }
    return new Room(http, founded, office, members);
  }

  /** Plans a meeting, makes its room ready and waits until every device is in it. */
  async prepare(meeting: NewMeeting): Promise<string> {
    const { meetingId } = await this.http.planMeeting(meeting);
    await this.http.prepareMeeting(meetingId);
    const ready = (room: RoomView) => room.meetingId === meetingId && room.meeting.phase === 'prepared';
    await Promise.all([
      this.office.until(ready, 'the prepared meeting at the office'),
      ...this.members.map(({ device, seat }) => device.until(ready, `the prepared meeting at seat ${seat}`)),
    ]);
    return meetingId;
  }

  /** Holds a meeting in its first item: prepared, opened, with these members present. */
  async hold(
    meeting: NewMeeting,
    present: readonly SeatedMember[] = this.members,
  ): Promise<{ meetingId: string; agenda: OfficeSnapshot['agenda'] }> {
    const meetingId = await this.prepare(meeting);
    await this.office.send({ type: 'meeting.open' });
    const { agenda } = await this.office.until(() => true, 'the agenda');
    const [first] = agenda;
    if (!first) throw new Error('The meeting has no agenda');
    await this.office.send({ type: 'item.start', itemId: first.itemId });
    await this.seat(present);
    return { meetingId, agenda };
  }

  member(seat: number): SeatedMember {
    const found = this.members.find((member) => member.seat === seat);
    if (!found) throw new Error(`Nobody sits at seat ${seat}`);
    return found;
  }

  /** Members come and go until exactly those of `present` are in the room. */
  async seat(present: readonly SeatedMember[]): Promise<void> {
    const { seats } = await this.office.until(() => true, 'the room');
    await Promise.all(
      this.members.map(async ({ memberId, device }) => {
        const isIn = seats.find((seat) => seat.memberId === memberId)?.present ?? false;
        const comes = present.some((member) => member.memberId === memberId);
        if (isIn !== comes)
          await device.send({ type: comes ? 'attendance.check-in' : 'attendance.check-out' });
      }),
    );
  }

  /** Prepares a vote in the current item. @returns its id */
  async prepareVote({ rule, ...asked }: VoteAsked): Promise<string> {
    const { seq } = await this.office.send({ type: 'vote.prepare', ...asked, majority: { rule } });
    const { vote } = await this.office.until((room) => room.seq >= seq, 'the prepared vote');
    if (!vote) throw new Error('The prepared vote is not in focus');
    return vote.voteId;
  }

  /** Everybody who has a choice casts it, all at once; resolves when all are acknowledged. */
  async cast(voteId: string, choiceOf: ReadonlyMap<SeatedMember, BallotContent>): Promise<void> {
    await Promise.all(
      [...choiceOf].map(async ([{ device }, choice]) => {
        await device.until(
          (room) => room.vote?.voteId === voteId && room.vote.status === 'open',
          'the open vote',
        );
        await device.send({ type: 'ballot.cast', voteId, choice });
      }),
    );
  }

  close(): void {
    this.office.close();
    for (const { device } of this.members) device.close();
  }
}

/** Deals outcomes to seats in a fixed order, so that the same counts give the same room every time. */
export function dealOutcomes(
  members: readonly SeatedMember[],
  counts: Readonly<Partial<Record<Outcome, number>>>,
): Map<SeatedMember, Outcome> {
  const dealt = new Map<SeatedMember, Outcome>();
  const outcomes = (Object.entries(counts) as [Outcome, number][]).flatMap(([outcome, n]) =>
    Array.from({ length: n }, () => outcome),
  );
  members.forEach((member, index) => {
    const outcome = outcomes[index];
    if (outcome !== undefined) dealt.set(member, outcome);
  });
  return dealt;
}
