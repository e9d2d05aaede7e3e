import type { AgendaItemView, CandidateView, MediaSnapshot, ResultView, VoteView } from '@kworum/contracts';
import { ballotsCast } from './polish';
import { questionWords } from './question-words';
import type { LowerThird } from './lower-third-view';
import { tooManyNames } from './named-grid-view';

/** How long an announced result stays on the picture when nothing else happens. */
export const resultShownForMs = 20_000;

const namesElsewhere = 'Głosy imienne: na stronie posiedzenia';

/** More candidates than this cannot be read at 360p. */
const candidatesShown = 12;

export function voteInProgress(
  vote: VoteView,
  status: 'open' | 'closed',
  agenda: readonly AgendaItemView[],
): LowerThird {
  const { number, subject, question, ballot, cast, entitled } = vote;
  const secret = ballot === 'secret' ? 'Głosowanie tajne. ' : '';
  return {
    ...{ kind: 'vote', status, label: `Głosowanie ${number}`, subject },
    question: questionWords(question, agenda),
    line: status === 'open' ? secret + ballotsCast(vote) : `${secret}Głosowanie zamknięte`,
    filled: entitled === 0 ? 0 : Math.min(1, cast / entitled),
  };
}

/** The result until the next step: a new speaker, another item, or the end of its time. */
export function freshResult(
  { floor, meeting, agenda }: MediaSnapshot,
  vote: VoteView,
  item: AgendaItemView | undefined,
  serverNow: number,
): LowerThird | null {
  const { status, announcedAt, result, subject, matter, question } = vote;
  if (status !== 'announced' || announcedAt === null || result === null) return null;
  const announced = Date.parse(announcedAt);
  const overtaken = [floor?.since, item?.startedAt].some((since) => since && Date.parse(since) > announced);
  if (overtaken || serverNow >= announced + resultShownForMs) return null;
  const { counts, passed, word, candidates } = result;
  if (counts === null) return electionResult(vote, result, candidates ?? []);
  if (matter === 'quorum') {
    return {
      ...{ kind: 'vote', status: 'closed', label: word.pl, question: null, subject },
      line: `Obecność potwierdziło ${counts.for} z ${meeting.statutorySize}`,
      filled: Math.min(1, counts.for / meeting.statutorySize),
    };
  }
  return {
    ...{ kind: 'result', passed, label: word.pl, question: questionWords(question, agenda), subject },
    counts: { for: counts.for, against: counts.against, abstain: counts.abstain },
    note: tooManyNames(vote) ? namesElsewhere : null,
  };
}

/** One candidate who is approved or not is a question like any other; several are a list. */
function electionResult(
  { subject, question }: VoteView,
  { passed, word: { pl: label } }: ResultView,
  candidates: readonly CandidateView[],
): LowerThird {
  const approved = question.kind === 'election' && question.method === 'approve';
  const [only] = candidates;
  if (approved && only && candidates.length === 1) {
    const counts = { for: only.for, against: only.against, abstain: only.abstain };
    return { kind: 'result', passed, label, question: only.name, subject, counts, note: null };
  }
  const elected = candidates.some(({ standing }) => standing === 'elected');
  const verdict = passed ? 'passed' : elected ? 'part' : 'failed';
  const ranked = [...candidates].sort((a, b) => b.for - a.for);
  return {
    ...{ kind: 'election', verdict, label, subject },
    candidates: ranked.slice(0, candidatesShown).map(({ name, standing, ...votes }) => ({
      ...{ name, standing },
      figures: approved ? [votes.for, votes.against, votes.abstain] : [votes.for],
    })),
    more: Math.max(0, ranked.length - candidatesShown),
  };
}
