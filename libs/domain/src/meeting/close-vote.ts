import { decideElection } from '../majority/election';
import {
  BallotContent,
  Choice,
  Marks,
  Outcome,
  SilentOutcome,
  countOutcomes,
  isSilent,
} from '../majority/outcome';
import { decideVerdict } from '../majority/verdict';
import { Circumstances, Decision, record, refuse } from './decision';
import { Meeting, Vote, isPresent } from './state';

/** Counts the ballots and decides: one outcome per seat, and the verdict on the question or on each candidate. */
export function closeVote(meeting: Meeting, vote: Vote, circumstances: Circumstances): Decision {
  const { voteId, anonymous } = vote;
  const contents = vote.ballot === 'open' ? openContents(vote) : circumstances.secretBallots(voteId);
  const missing = vote.ballots.length - contents.length;
  // Ballots issued are ballots counted, or there is no result; a token alone may stay in its owner's hand.
  if (missing < 0 || (missing > 0 && !anonymous)) return refuse('secret-ballots-missing');
  const outcomes = outcomesOf(meeting, vote);
  const silent = Object.values(outcomes).filter(isSilent);
  const notHandedIn = Array.from({ length: missing }, () => 'no-vote' as const);
  return record({
    ...{ type: 'vote.closed', voteId, outcomes },
    ...decided(meeting, vote, contents, [...silent, ...notHandedIn]),
    tokens: anonymous ? circumstances.tokens(voteId) : null,
  });
}

function decided(
  { plan }: Meeting,
  { question, majority, legalBasis }: Vote,
  contents: readonly BallotContent[],
  silent: readonly SilentOutcome[],
) {
  const { excludedCountForQuorum } = plan.rules;
  const setting = { statutorySize: plan.statutorySize, legalBasis, excludedCountForQuorum };
  if (question.kind === 'election') {
    const marks = contents.filter((content): content is Marks => typeof content !== 'string');
    const candidates = decideElection(question, majority, marks, silent, setting);
    return { counts: null, verdict: null, candidates };
  }
  const choices = contents.filter((content): content is Choice => typeof content === 'string');
  const counts = countOutcomes([...choices, ...silent]);
  return { counts, verdict: decideVerdict(majority, counts, setting), candidates: null };
}

function openContents({ ballots }: Vote): readonly BallotContent[] {
  return ballots.flatMap(({ choice }) => (choice === null ? [] : [choice]));
}

/** A ballot counts even when its member left before the close: it was cast by a member present. */
function outcomesOf(meeting: Meeting, vote: Vote): Readonly<Record<string, Outcome>> {
  const ballots = new Map(vote.ballots.map(({ memberId, choice }) => [memberId, choice]));
  const outcomeOf = (memberId: string): Outcome => {
    const choice = ballots.get(memberId);
    if (choice !== undefined) return typeof choice === 'string' ? choice : 'voted';
    if (!isPresent(meeting, memberId)) return 'absent';
    return vote.excluded.includes(memberId) ? 'excluded' : 'no-vote';
  };
  return Object.fromEntries(meeting.plan.seats.map(({ memberId }) => [memberId, outcomeOf(memberId)]));
}
