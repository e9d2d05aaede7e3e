import { CandidateResult, electedIn } from '../majority/election';
import type { BallotContent, Choice, Counts, Outcome } from '../majority/outcome';
import type { BallotForm, Majority } from '../majority/rule';
import type { Verdict } from '../majority/verdict';
import type { Matter } from '../majority/wording';
import type { BallotChannel, BallotToken, MeetingPlan, PlannedItem, Revote, Speaker } from './event';
import type { FloorRequestKind } from './floor-request-kind';
import type { Question } from './question';

export type MeetingPhase = 'prepared' | 'open' | 'closed';
export type ItemStatus = 'pending' | 'current' | 'ended';
export type VoteStatus = 'prepared' | 'open' | 'closed' | 'announced' | 'annulled';

export interface AgendaItem {
  readonly itemId: string;
  readonly number: string;
  readonly title: string;
  readonly status: ItemStatus;
  readonly startedAt: string | null;
  readonly endedAt: string | null;
  /** Limits of this item in place of the council's; null: the council's hold. */
  readonly limits: ItemLimits | null;
  /** The block vote that settled it without a discussion of its own. */
  readonly settledBy: string | null;
}

/** Whole seconds; null: no limit. */
export interface ItemLimits {
  readonly speechSeconds: number | null;
  readonly clubSeconds: number | null;
}

/** A change proposed to the draft of an item; it is pending until its vote is announced. */
export interface Amendment {
  readonly amendmentId: string;
  readonly itemId: string;
  readonly title: string;
  readonly author: string;
  /** Why it is not put to the vote any more: withdrawn, or settled by one that reaches further. */
  readonly dropped: string | null;
}

export interface FloorRequest {
  readonly requestId: string;
  readonly memberId: string;
  readonly kind: FloorRequestKind;
  readonly requestedAt: string;
}

export interface Floor {
  readonly speaker: Speaker;
  readonly since: string;
  readonly limitSeconds: number | null;
}

/** From being given the floor to its end; null while it lasts. */
export interface Speech {
  readonly speaker: Speaker;
  readonly kind: FloorRequestKind;
  readonly itemId: string | null;
  readonly startedAt: string;
  readonly endedAt: string | null;
}

/** A stay in the room; null while it lasts. */
export interface Stay {
  readonly from: string;
  readonly to: string | null;
  /** From elsewhere than the room. */
  readonly remote: boolean;
}

/** A ballot as it counts now. */
export interface Ballot {
  readonly memberId: string;
  /** Null when it is secret. */
  readonly choice: BallotContent | null;
  readonly channel: BallotChannel;
  readonly at: string;
  /** The journal entry that holds the ballot as it counts now. */
  readonly seq: number;
  readonly hash: string;
}

export interface VoteResult {
  readonly outcomes: Readonly<Record<string, Outcome>>;
  /** Null in an election: there every candidate has counts and a verdict. */
  readonly counts: Counts | null;
  readonly verdict: Verdict | null;
  readonly candidates: readonly CandidateResult[] | null;
  /** Null unless the vote is anonymous. */
  readonly tokens: readonly BallotToken[] | null;
}

/** A declared mistake; the result stands as it was. */
export interface Correction {
  readonly memberId: string;
  readonly choice: Choice;
  readonly reason: string;
  readonly at: string;
}

export interface Vote {
  readonly voteId: string;
  readonly number: number;
  readonly itemId: string;
  readonly subject: string;
  readonly matter: Matter;
  readonly question: Question;
  readonly ballot: BallotForm;
  readonly anonymous: boolean;
  /** Of an anonymous vote, from its opening on. */
  readonly tokenKey: string | null;
  readonly majority: Majority;
  readonly legalBasis: string;
  readonly revote: Revote | null;
  /** Of the applicant of a session on demand, to the change of its agenda. */
  readonly consent: { readonly at: string; readonly applicant: string } | null;
  readonly status: VoteStatus;
  readonly openedAt: string | null;
  /** From then on no ballot is taken; null without a time limit. */
  readonly endsAt: string | null;
  readonly closedAt: string | null;
  readonly announcedAt: string | null;
  /** Members barred by a conflict of interest (u.s.g. art. 25a). */
  readonly excluded: readonly string[];
  /** In the order of their first casting. */
  readonly ballots: readonly Ballot[];
  readonly result: VoteResult | null;
  readonly annulment: { readonly at: string; readonly reason: string } | null;
  readonly corrections: readonly Correction[];
}

/** A meeting as its journal tells it. Only `evolve` makes a new one. */
export interface Meeting {
  readonly plan: MeetingPlan;
  readonly phase: MeetingPhase;
  readonly openedAt: string | null;
  readonly closedAt: string | null;
  /** Members who take part now, and since when. */
  readonly present: Readonly<Record<string, string>>;
  /** Every stay of a member, late arrivals and early leaves included. */
  readonly attendance: Readonly<Record<string, readonly Stay[]>>;
  /** Since when too few are present, while the meeting is open; null: there is a quorum. */
  readonly quorumLostAt: string | null;
  readonly agenda: readonly AgendaItem[];
  /** What votes have taken off the agenda, as it was called. */
  readonly removedItems: readonly PlannedItem[];
  /** Per item in the order of voting, the furthest-reaching first. */
  readonly amendments: readonly Amendment[];
  /** Points of order first, then in the order of asking. */
  readonly speakersList: readonly FloorRequest[];
  readonly floor: Floor | null;
  /** In the order of their beginnings. */
  readonly speeches: readonly Speech[];
  /** In the order of their numbers. */
  readonly votes: readonly Vote[];
  /** Of votes ever prepared, withdrawn ones included: numbers are not given twice. */
  readonly votesNumbered: number;
}

/** Null before the meeting is prepared: its journal is empty. */
export type MeetingState = Meeting | null;

export function currentItem(meeting: Meeting): AgendaItem | undefined {
  return meeting.agenda.find((item) => item.status === 'current');
}

export function findVote(meeting: Meeting, voteId: string): Vote | undefined {
  return meeting.votes.find((vote) => vote.voteId === voteId);
}

/** The vote that is open or closed without an announced result: at most one. */
export function unfinishedVote(meeting: Meeting): Vote | undefined {
  return meeting.votes.find((vote) => vote.status === 'open' || vote.status === 'closed');
}

export function isPresent(meeting: Meeting, memberId: string): boolean {
  return meeting.present[memberId] !== undefined;
}

export function isRemote(meeting: Meeting, memberId: string): boolean {
  return isPresent(meeting, memberId) && (meeting.attendance[memberId]?.at(-1)?.remote ?? false);
}

export function ballotOf(vote: Vote, memberId: string): Ballot | undefined {
  return vote.ballots.find((ballot) => ballot.memberId === memberId);
}

/** Whether a vote has decided what it asks: an election when every seat is filled. */
export function isCarried({ result, question }: Vote): boolean {
  if (!result) return false;
  if (question.kind !== 'election') return result.verdict?.passed ?? false;
  return electedIn(result.candidates ?? []).length === question.seats;
}

export function holdsMandate(meeting: Meeting, memberId: string): boolean {
  return meeting.plan.seats.some((seat) => seat.memberId === memberId);
}

/** Members who may cast a ballot now: present and not excluded. */
export function entitledMembers(meeting: Meeting, vote: Vote): readonly string[] {
  return meeting.plan.seats
    .map((seat) => seat.memberId)
    .filter((memberId) => isPresent(meeting, memberId) && !vote.excluded.includes(memberId));
}
