import type { VoteRecord } from '@kworum/contracts';
import { Ballot, Meeting, Vote, electionOf, ruleText } from '@kworum/domain';
import { figuresOf, projectQuestion } from '../live/projection/vote';

/**
 * The public record of a vote whose result is announced.
 * @throws Error when it is not: a caller's bug, for an unannounced result is never published.
 */
export function voteRecordOf(meetingId: string, meeting: Meeting, vote: Vote): VoteRecord {
  const { plan, agenda } = meeting;
  const { result, openedAt, closedAt, announcedAt, majority } = vote;
  if (!result || !openedAt || !closedAt || !announcedAt) {
    throw new Error(`Vote ${vote.voteId} has no announced result`);
  }
  return {
    ...{ voteId: vote.voteId, meetingId, number: vote.number },
    ...{ subject: vote.subject, matter: vote.matter, ballot: vote.ballot },
    question: projectQuestion(meeting, vote),
    meetingTitle: plan.title,
    itemNumber: agenda.find(({ itemId }) => itemId === vote.itemId)?.number ?? '',
    ...{
      rule: majority.rule,
      ruleText: ruleText(majority, electionOf(vote.question)),
      legalBasis: vote.legalBasis,
    },
    ...{ openedAt, closedAt, announcedAt },
    statutorySize: plan.statutorySize,
    ...figuresOf(vote, result),
    tokens: result.tokens?.map(({ token }) => token) ?? null,
    namedList: namedList(meeting, vote, result.outcomes),
    ...{ revote: vote.revote, annulment: vote.annulment },
    corrections: vote.corrections.map(({ memberId, choice, reason, at }) => ({
      name: plan.seats.find((seat) => seat.memberId === memberId)?.name ?? '',
      ...{ choice, reason, at },
    })),
  };
}

function namedList(
  { plan }: Meeting,
  vote: Vote,
  outcomes: NonNullable<Vote['result']>['outcomes'],
): VoteRecord['namedList'] {
  const ballots = new Map(vote.ballots.map((ballot) => [ballot.memberId, ballot]));
  return plan.seats.flatMap(({ memberId, seat, name, club }) => {
    const outcome = outcomes[memberId];
    const ballot = ballots.get(memberId);
    const channel = ballot?.channel ?? null;
    return outcome === undefined
      ? []
      : [{ seat, name, club, outcome, channel, marks: marksOf(vote, ballot) }];
  });
}

/** What an open ballot of an election says, in the order of the ballot paper. */
function marksOf({ question }: Vote, ballot: Ballot | undefined): VoteRecord['namedList'][number]['marks'] {
  const election = electionOf(question);
  const marks = ballot?.choice;
  if (!election || typeof marks !== 'object' || marks === null) return null;
  return election.candidates.flatMap(({ candidateId, name }) => {
    const choice = marks[candidateId];
    return choice === undefined ? [] : [{ candidate: name, choice }];
  });
}
