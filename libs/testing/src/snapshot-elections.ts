import type { QuestionView, ResultView, VoteView } from '@kworum/contracts';
import {
  decideElection,
  electionWord,
  explainElection,
  majorityRules,
  type Marks,
  quorumOf,
  ruleText,
  type SilentOutcome,
} from '@kworum/domain';
import { candidateOf, memberOf } from './snapshot-ids';
import { anAnnouncedVote, aVote } from './snapshot-votes';

export type ElectionView = Extract<QuestionView, { kind: 'election' }>;

export const usualCandidates: readonly string[] = [
  'Joanna Krawczyk',
  'Stanisław Nowakowski',
  'Katarzyna Dąbrowska-Malinowska',
  'Michał Kozłowski',
];

/** One seat, four candidates, each member chooses one. */
export function anElection(
  change: Partial<ElectionView> = {},
  names: readonly string[] = usualCandidates,
): ElectionView {
  return {
    kind: 'election',
    seats: 1,
    method: 'choose',
    round: 1,
    previousVoteId: null,
    candidates: names.map((name, index) => ({ candidateId: candidateOf(index + 1), name })),
    ...change,
  };
}

/** A prepared secret election of a deputy chair. */
export function anElectionVote(question: ElectionView, change: Partial<VoteView> = {}): VoteView {
  const secret = (change.ballot ?? 'secret') === 'secret';
  const rule = majorityRules[secret ? 'absolute-secret' : 'absolute'];
  return aVote({
    subject: 'Wybór Wiceprzewodniczącego Rady',
    matter: 'election',
    ballot: 'secret',
    rule: rule.rule,
    ruleText: ruleText(rule),
    legalBasis: rule.legalBasis,
    question,
    ...change,
  });
}

/** A ballot by the numbers of the candidates that it chooses. */
export const choosing = (...candidates: readonly number[]): Marks =>
  Object.fromEntries(candidates.map((number) => [candidateOf(number), 'for' as const]));

/** An announced election with these ballots from seat 1 on; the seats up to fifteen did not vote. */
export function anAnnouncedElection(
  ballots: readonly Marks[],
  question: ElectionView = anElection(),
  change: Partial<VoteView> = {},
): VoteView {
  const vote = anElectionVote(question, change);
  return {
    ...vote,
    ...aboutTheAnnouncement(),
    cast: ballots.length,
    result: anElectionResult(vote, question, ballots),
    ...change,
  };
}

function aboutTheAnnouncement() {
  const { status, openedAt, closedAt, announcedAt } = anAnnouncedVote();
  return { status, openedAt, closedAt, announcedAt };
}

const size = 15;

function anElectionResult(vote: VoteView, question: ElectionView, ballots: readonly Marks[]): ResultView {
  const silent = Array.from({ length: size - ballots.length }, (): SilentOutcome => 'no-vote');
  const majority = majorityRules[vote.ballot === 'secret' ? 'absolute-secret' : 'absolute'];
  const results = decideElection(question, majority, ballots, silent, {
    ...{ statutorySize: size, legalBasis: vote.legalBasis, excludedCountForQuorum: true },
  });
  return {
    counts: null,
    passed: results.filter(({ standing }) => standing === 'elected').length === question.seats,
    required: null,
    candidates: results.map(({ candidateId, counts, standing }) => ({
      ...{ candidateId, standing, for: counts.for, against: counts.against, abstain: counts.abstain },
      name: question.candidates.find((one) => one.candidateId === candidateId)?.name ?? '',
    })),
    word: electionWord(question, results),
    sentence: explainElection(question, results),
    quorum: { ...quorumOf(size, size) },
    outcomes: Array.from({ length: size }, (_, index) => {
      const marks = ballots[index];
      return {
        memberId: memberOf(index + 1),
        outcome: marks ? ('voted' as const) : ('no-vote' as const),
        channel: marks ? ('tablet' as const) : null,
        marks: marks && vote.ballot === 'open' ? { ...marks } : null,
      };
    }),
  };
}
