import type { Actor } from '../journal/entry';
import { Choice, Outcome, countOutcomes } from '../majority/outcome';
import { Majority, majorityRules } from '../majority/rule';
import { decideVerdict, quorumOf } from '../majority/verdict';
import { Circumstances, CommandOf, Decision, record, refuse } from './decision';
import type { BallotChannel } from './event';
import { failingChecks } from './pre-flight';
import { Meeting, Vote, currentItem, findVote, holdsMandate, isPresent, unfinishedVote } from './state';
import { subjectOf } from './subject';
import { VoteStep, illegalIn } from './vote-steps';

type VoteCommand = CommandOf<'vote.prepare' | VoteStep>;

/** Everything about votes: preparing, opening, casting, closing, announcing, and what may follow. */
export function decideVote(
  meeting: Meeting,
  command: VoteCommand,
  actor: Actor,
  circumstances: Circumstances,
): Decision {
  if (command.type === 'vote.prepare') return prepare(meeting, command, circumstances);
  const vote = findVote(meeting, command.voteId);
  if (!vote) return refuse('unknown-vote');
  const illegal = illegalIn[command.type][vote.status];
  if (illegal) return refuse(illegal);
  const { voteId } = vote;
  switch (command.type) {
    case 'vote.withdraw':
      return record({ type: 'vote.withdrawn', voteId });
    case 'recusal.declare':
      return declareRecusal(meeting, vote, subjectOf(command, actor));
    case 'vote.open':
      return open(meeting, vote, command);
    case 'ballot.cast':
      return actor.role === 'member'
        ? ballot(meeting, vote, actor.memberId, command.choice, 'tablet', circumstances)
        : refuse('not-permitted');
    case 'ballot.enter':
      return ballot(meeting, vote, command.memberId, command.choice, 'roll-call', circumstances);
    case 'vote.close':
      return close(meeting, vote);
    case 'vote.announce':
      return record({ type: 'vote.announced', voteId });
    case 'vote.annul':
      return record({ type: 'vote.annulled', voteId, reason: command.reason });
    case 'correction.declare':
      return declareCorrection(meeting, vote, command);
  }
}

function prepare(meeting: Meeting, command: CommandOf<'vote.prepare'>, { newId }: Circumstances): Decision {
  const item = currentItem(meeting);
  if (!item) return refuse('no-current-item');
  const { subject, matter, revote } = command;
  const majority = matter === 'quorum' ? withoutSource('quorum') : majorityOf(command.majority);
  const legalBasis = command.legalBasis ?? tableBasis(majority);
  if (legalBasis === undefined) return refuse('legal-basis-missing');
  if (revote) {
    const earlier = findVote(meeting, revote.of);
    if (!earlier) return refuse('unknown-vote');
    if (earlier.status !== 'announced') {
      return refuse(earlier.status === 'annulled' ? 'vote-annulled' : 'result-not-announced');
    }
  }
  return record({
    ...{ type: 'vote.prepared', subject, matter, majority, legalBasis },
    voteId: newId(),
    number: meeting.votesNumbered + 1,
    itemId: item.itemId,
    revote: revote ?? null,
  });
}

function majorityOf(asked: CommandOf<'vote.prepare'>['majority']): Majority {
  if (asked.rule !== 'fraction') return withoutSource(asked.rule);
  const { numerator, denominator, base, strictness, quorum } = asked;
  return { rule: 'fraction', numerator, denominator, base, strictness, quorum };
}

function withoutSource(rule: keyof typeof majorityRules): Majority {
  const { legalBasis: _source, ...majority } = majorityRules[rule];
  return majority;
}

function tableBasis({ rule }: Majority): string | undefined {
  return rule === 'fraction' ? undefined : majorityRules[rule].legalBasis;
}

function declareRecusal(meeting: Meeting, vote: Vote, memberId: string | undefined): Decision {
  if (memberId === undefined || !holdsMandate(meeting, memberId)) return refuse('no-mandate');
  if (vote.excluded.includes(memberId)) return refuse('already-excluded');
  return record({ type: 'recusal.declared', voteId: vote.voteId, memberId });
}

function open(meeting: Meeting, vote: Vote, command: CommandOf<'vote.open'>): Decision {
  const unfinished = unfinishedVote(meeting);
  if (unfinished) return refuse(unfinished.status === 'open' ? 'vote-in-progress' : 'result-not-announced');
  const [failing] = failingChecks(meeting, vote);
  const override = command.override?.trim();
  if (failing && !override) return refuse(failing);
  return record({
    type: 'vote.opened',
    voteId: vote.voteId,
    quorum: quorumOf(Object.keys(meeting.present).length, meeting.plan.statutorySize),
    override: failing ? (override ?? null) : null,
    timeLimitSeconds: command.timeLimitSeconds ?? null,
  });
}

function ballot(
  meeting: Meeting,
  vote: Vote,
  memberId: string,
  choice: Choice,
  channel: BallotChannel,
  { now }: Circumstances,
): Decision {
  if (!holdsMandate(meeting, memberId)) return refuse('no-mandate');
  if (!isPresent(meeting, memberId)) return refuse('not-present');
  if (vote.excluded.includes(memberId)) return refuse('excluded-from-vote');
  if (vote.matter === 'quorum' && choice !== 'for') return refuse('choice-not-offered');
  // A roll call takes its time: the limit is for who presses, not for who is called.
  if (channel === 'tablet' && vote.endsAt !== null && now > vote.endsAt) return refuse('time-is-up');
  const type = vote.ballots[memberId] ? 'ballot.changed' : 'ballot.cast';
  return record({ type, voteId: vote.voteId, memberId, choice, channel });
}

function close(meeting: Meeting, vote: Vote): Decision {
  const outcomes = Object.fromEntries(
    meeting.plan.seats.map(({ memberId }) => [memberId, outcomeOf(meeting, vote, memberId)]),
  );
  const counts = countOutcomes(Object.values(outcomes));
  const verdict = decideVerdict(vote.majority, counts, meeting.plan.statutorySize, vote.legalBasis);
  return record({ type: 'vote.closed', voteId: vote.voteId, outcomes, counts, verdict });
}

/** A ballot counts even when its member left before the close: it was cast by a member present. */
function outcomeOf(meeting: Meeting, vote: Vote, memberId: string): Outcome {
  const recorded = vote.ballots[memberId];
  if (recorded) return recorded.choice;
  if (!isPresent(meeting, memberId)) return 'absent';
  return vote.excluded.includes(memberId) ? 'excluded' : 'no-vote';
}

function declareCorrection(
  meeting: Meeting,
  { voteId }: Vote,
  { memberId, choice, reason }: CommandOf<'correction.declare'>,
): Decision {
  if (!holdsMandate(meeting, memberId)) return refuse('no-mandate');
  return record({ type: 'correction.declared', voteId, memberId, choice, reason });
}
