import type { CandidateView, QuestionView, ResultView, VoteSummary, VoteView } from '@kworum/contracts';
import {
  Meeting,
  Vote,
  VoteResult,
  electionOf,
  entitledMembers,
  explainElection,
  explainVerdict,
  findAmendment,
  findVote,
  isCarried,
  electionWord,
  ruleText,
  wordOf,
} from '@kworum/domain';

/** Who looks: the office sees results from the close on, and who has cast a secret ballot. */
export type Sight = 'office' | 'everybody';

/** A vote among others, without its named list. */
export function summariseVote(meeting: Meeting, vote: Vote, sight: Sight): VoteSummary {
  const { result } = vote;
  const isShown = result !== null && (vote.announcedAt !== null || sight === 'office');
  const summary = isShown ? { ...figuresOf(vote, result), quorum: quorumOf(vote, result) } : null;
  return { ...projectAllButResult(meeting, vote), result: summary };
}

export function projectVote(meeting: Meeting, vote: Vote, sight: Sight): VoteView {
  return {
    ...projectAllButResult(meeting, vote),
    result: vote.announcedAt !== null || sight === 'office' ? projectResult(meeting, vote) : null,
  };
}

/** Everything of a vote but its result. */
function projectAllButResult(meeting: Meeting, vote: Vote): Omit<VoteView, 'result'> {
  const { voteId, number, itemId, subject, matter, ballot, majority, legalBasis, status } = vote;
  return {
    ...{ voteId, number, itemId, subject, matter, ballot, legalBasis, status },
    ...{ anonymous: vote.anonymous, tokenKey: vote.tokenKey },
    question: projectQuestion(meeting, vote),
    rule: majority.rule,
    fraction: fractionOf(majority),
    ruleText: ruleText(majority, electionOf(vote.question)),
    ...{ openedAt: vote.openedAt, endsAt: vote.endsAt },
    ...{ closedAt: vote.closedAt, announcedAt: vote.announcedAt },
    cast: vote.ballots.length,
    entitled: entitledOrVoted(meeting, vote),
    consent: vote.consent,
    revote: vote.revote && {
      of: findVote(meeting, vote.revote.of)?.number ?? 0,
      reason: vote.revote.reason,
    },
    annulment: vote.annulment,
    corrections: [...vote.corrections],
  };
}

export function projectQuestion(meeting: Meeting, { question }: Pick<Vote, 'question'>): QuestionView {
  switch (question.kind) {
    case 'election':
      return { ...question, candidates: [...question.candidates] };
    case 'amendment': {
      const { title, author } = findAmendment(meeting, question.amendmentId) ?? { title: '', author: '' };
      return { ...question, title, author };
    }
    case 'agenda-change': {
      const { change } = question;
      if (change.kind === 'add') return { ...question, change };
      const named = [...meeting.agenda, ...meeting.removedItems];
      const item = named.find(({ itemId }) => itemId === change.itemId);
      return {
        ...question,
        change: { ...change, number: item?.number ?? '', title: item?.title ?? '' },
      };
    }
    case 'block':
      return { ...question, itemIds: [...question.itemIds] };
    default:
      return question;
  }
}

/** The result in the words and numbers of the screens and of the public record. */
export function figuresOf(
  vote: Vote,
  result: VoteResult,
): Pick<ResultView, 'counts' | 'passed' | 'required' | 'candidates' | 'word' | 'sentence'> {
  const election = electionOf(vote.question);
  const { counts, verdict, candidates } = result;
  if (election && candidates) {
    return {
      ...{ counts: null, required: null, passed: isCarried(vote) },
      candidates: candidatesOf(election.candidates, candidates),
      word: electionWord(election, candidates),
      sentence: explainElection(election, candidates),
    };
  }
  if (!counts || !verdict) throw new Error(`Vote ${vote.voteId} has a result without a verdict`);
  return {
    ...{ counts, required: verdict.required, passed: verdict.passed, candidates: null },
    word: wordOf(verdict, vote.matter),
    sentence: explainVerdict(verdict, counts, vote.matter),
  };
}

function projectResult(meeting: Meeting, vote: Vote): VoteView['result'] {
  const { result } = vote;
  if (!result) return null;
  const ballots = new Map(vote.ballots.map((ballot) => [ballot.memberId, ballot]));
  return {
    ...figuresOf(vote, result),
    quorum: quorumOf(vote, result),
    outcomes: meeting.plan.seats.flatMap(({ memberId }) => {
      const outcome = result.outcomes[memberId];
      const ballot = ballots.get(memberId);
      const marks = typeof ballot?.choice === 'object' ? ballot.choice : null;
      return outcome === undefined ? [] : [{ memberId, outcome, channel: ballot?.channel ?? null, marks }];
    }),
  };
}

function quorumOf({ voteId }: Vote, { verdict, candidates }: VoteResult): ResultView['quorum'] {
  const quorum = (verdict ?? candidates?.[0]?.verdict)?.quorum;
  if (!quorum) throw new Error(`Vote ${voteId} has a result without a quorum`);
  return { present: quorum.present, required: quorum.required, reached: quorum.reached };
}

function candidatesOf(
  named: readonly { readonly candidateId: string; readonly name: string }[],
  results: NonNullable<VoteResult['candidates']>,
): CandidateView[] {
  const names = new Map(named.map(({ candidateId, name }) => [candidateId, name]));
  return results.map(({ candidateId, counts, standing }) => ({
    ...{ candidateId, name: names.get(candidateId) ?? '', standing },
    ...{ for: counts.for, against: counts.against, abstain: counts.abstain },
  }));
}

function fractionOf(majority: Vote['majority']): VoteView['fraction'] {
  if (majority.rule !== 'fraction') return null;
  const { rule: _named, ...fraction } = majority;
  return fraction;
}

/** Who may vote now, and who has voted and left: the tally never shows more ballots than entitled members. */
function entitledOrVoted(meeting: Meeting, vote: Vote): number {
  if (vote.result) {
    const outcomes = Object.values(vote.result.outcomes);
    return outcomes.filter((outcome) => outcome !== 'absent' && outcome !== 'excluded').length;
  }
  const voted = vote.ballots.map(({ memberId }) => memberId);
  return new Set([...entitledMembers(meeting, vote), ...voted]).size;
}
