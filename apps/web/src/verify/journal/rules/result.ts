import type { EventOf } from '../form/event';
import type { BallotChoice } from '../form/tally';
import type { Meeting, Vote } from '../meeting';
import { Objection, objection } from '../objection';
import { countsObjection, outcomesOf } from './counting';
import { difference } from './difference';
import { electionObjection } from './election-result';
import { tokensObjection } from './token-rules';
import { verdictOf } from './verdict';

/** Holds the announced result against the one that the ballots give. */
export function resultObjection(
  meeting: Meeting,
  vote: Vote,
  { outcomes, counts, verdict, candidates, tokens }: EventOf<'vote.closed'>,
): Objection | null {
  const { question } = vote.prepared;
  const misnamed = difference(
    'outcomes',
    Object.fromEntries(outcomes),
    Object.fromEntries(outcomesOf(meeting, vote)),
  );
  if (misnamed) return misnamed;
  const foul = tokensObjection(vote, tokens);
  if (foul) return foul;
  const count = { meeting, vote, handedIn: tokens?.length ?? vote.ballots.size };
  if (question.kind === 'election') {
    if (candidates === null || counts !== null || verdict !== null) return objection('resultOfElection');
    return electionObjection(count, question, candidates);
  }
  if (candidates !== null || counts === null || verdict === null) return objection('resultOfVote');
  return (
    countsObjection(count, counts, answerOf) ??
    difference('verdict', verdict, verdictOf(counts, vote, meeting))
  );
}

/** A vote is carried when its verdict passed, an election when every seat is filled. */
export function isCarried({ prepared: { question }, closed }: Vote): boolean {
  if (question.kind === 'election') return electedIn(closed).length === question.seats;
  return closed?.verdict?.passed === true;
}

/** The ids of those who were elected. */
export function electedIn(closed: EventOf<'vote.closed'> | null): readonly string[] {
  const elected = closed?.candidates?.filter(({ standing }) => standing === 'elected') ?? [];
  return elected.map(({ candidateId }) => candidateId);
}

function answerOf(ballot: BallotChoice) {
  if (typeof ballot === 'string') return ballot;
  throw new Error('A ballot of an election was taken into another vote');
}
