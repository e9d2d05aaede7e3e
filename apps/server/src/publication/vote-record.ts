import type { VoteRecord } from '@kworum/contracts';
import { Meeting, Vote, explainVerdict, ruleText, wordOf } from '@kworum/domain';

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
  const { counts, verdict, outcomes } = result;
  return {
    ...{ voteId: vote.voteId, meetingId, number: vote.number },
    ...{ subject: vote.subject, matter: vote.matter },
    meetingTitle: plan.title,
    itemNumber: agenda.find(({ itemId }) => itemId === vote.itemId)?.number ?? '',
    ...{ rule: majority.rule, ruleText: ruleText(majority), legalBasis: vote.legalBasis },
    ...{ openedAt, closedAt, announcedAt, counts },
    statutorySize: plan.statutorySize,
    ...{ passed: verdict.passed, required: verdict.required },
    word: wordOf(verdict, vote.matter),
    sentence: explainVerdict(verdict, counts, vote.matter),
    namedList: plan.seats.flatMap(({ memberId, seat, name, club }) => {
      const outcome = outcomes[memberId];
      const channel = vote.ballots[memberId]?.channel ?? null;
      return outcome === undefined ? [] : [{ seat, name, club, outcome, channel }];
    }),
    ...{ revote: vote.revote, annulment: vote.annulment },
    corrections: vote.corrections.map(({ memberId, choice, reason, at }) => ({
      name: plan.seats.find((seat) => seat.memberId === memberId)?.name ?? '',
      ...{ choice, reason, at },
    })),
  };
}
