import { BallotForm, Majority, majorityRules } from '../majority/rule';
import { changedAgenda } from './agenda-change';
import { amendmentStatus, findAmendment } from './amendments';
import type { AskedQuestion } from './command';
import { Circumstances, CommandOf, Decision, record, refuse } from './decision';
import type { Question } from './question';
import type { MeetingRefusalCode } from './refusal';
import { Meeting, currentItem, findVote } from './state';

type Prepare = CommandOf<'vote.prepare'>;
type Refusal = { readonly refusal: MeetingRefusalCode };

/** Everything about a vote that is settled before it opens: the question, the form of the ballot, the majority. */
export function prepareVote(meeting: Meeting, command: Prepare, { newId }: Circumstances): Decision {
  const item = currentItem(meeting);
  if (!item) return refuse('no-current-item');
  const { subject, matter, revote } = command;
  const earlier = revoteRefusal(meeting, command);
  if (earlier) return refuse(earlier);
  const question = questionOf(meeting, command, newId);
  if ('refusal' in question) return question;
  const majority = matter === 'quorum' ? withoutSource('quorum') : majorityOf(command.majority);
  const ballot = ballotOf(command, majority);
  if (ballot === null) return refuse('ballot-form-not-lawful');
  const legalBasis = command.legalBasis ?? tacitBasis(meeting, command, majority, ballot);
  if (legalBasis === undefined) return refuse('legal-basis-missing');
  return record({
    ...{ type: 'vote.prepared', subject, matter, question, ballot, majority, legalBasis },
    anonymous: ballot === 'secret' && meeting.plan.rules.anonymousBallots,
    voteId: newId(),
    number: meeting.votesNumbered + 1,
    itemId: item.itemId,
    revote: revote ?? null,
  });
}

function revoteRefusal(meeting: Meeting, { revote }: Prepare): MeetingRefusalCode | undefined {
  if (!revote) return undefined;
  const earlier = findVote(meeting, revote.of);
  if (!earlier) return 'unknown-vote';
  if (earlier.status === 'announced') return undefined;
  return earlier.status === 'annulled' ? 'vote-annulled' : 'result-not-announced';
}

/** Which matter each kind of question may be; an election is a matter of its own. */
const matterOf: Record<AskedQuestion['kind'], ReadonlySet<Prepare['matter']>> = {
  election: new Set(['election']),
  'next-round': new Set(['election']),
  'agenda-change': new Set(['motion']),
  amendment: new Set(['motion']),
  block: new Set(['resolution', 'motion']),
};

function questionOf(meeting: Meeting, command: Prepare, newId: () => string): Question | Refusal {
  const { question: asked, matter } = command;
  if (!asked) return matter === 'election' ? no('question-not-offered') : { kind: 'plain' };
  if (!matterOf[asked.kind].has(matter)) return no('question-not-offered');
  switch (asked.kind) {
    case 'election':
      return {
        ...{ kind: 'election', seats: asked.seats, method: asked.method, round: 1, previousVoteId: null },
        candidates: asked.candidates.map((name) => ({ candidateId: newId(), name })),
      };
    case 'next-round':
      return nextRound(meeting, asked);
    case 'agenda-change': {
      const change = asked.change.kind === 'add' ? { ...asked.change, itemId: newId() } : asked.change;
      return changedAgenda(meeting.agenda, change)
        ? { kind: 'agenda-change', change }
        : no('agenda-change-impossible');
    }
    case 'amendment': {
      const amendment = findAmendment(meeting, asked.amendmentId);
      if (amendment?.itemId !== currentItem(meeting)?.itemId) return no('unknown-amendment');
      const decided = amendment && amendmentStatus(meeting, amendment) !== 'pending';
      return decided && !repeats(meeting, command, asked.amendmentId) ? no('amendment-decided') : asked;
    }
    case 'block': {
      const items = asked.itemIds.map((itemId) => meeting.agenda.find((item) => item.itemId === itemId));
      if (items.includes(undefined)) return no('unknown-item');
      return items.every((item) => item?.status === 'pending') ? asked : no('item-not-pending');
    }
  }
}

/** An amendment that is decided is voted on again only to repeat that very vote. */
function repeats(meeting: Meeting, { revote }: Prepare, amendmentId: string): boolean {
  const earlier = revote && findVote(meeting, revote.of);
  return earlier?.question.kind === 'amendment' && earlier.question.amendmentId === amendmentId;
}

function nextRound(
  meeting: Meeting,
  { of, candidateIds }: Extract<AskedQuestion, { kind: 'next-round' }>,
): Question | Refusal {
  const previous = findVote(meeting, of);
  if (previous?.question.kind !== 'election') return no('unknown-vote');
  if (previous.status !== 'announced') {
    return no(previous.status === 'annulled' ? 'vote-annulled' : 'result-not-announced');
  }
  const { question, result } = previous;
  const standing = new Map(result?.candidates?.map((one) => [one.candidateId, one.standing]));
  const seats = question.seats - [...standing.values()].filter((one) => one === 'elected').length;
  if (seats === 0) return no('seats-filled');
  const left = question.candidates.filter(({ candidateId }) => standing.get(candidateId) !== 'elected');
  const known = candidateIds.every((id) => left.some(({ candidateId }) => candidateId === id));
  if (!known) return no('unknown-candidate');
  return {
    ...{ kind: 'election', seats, method: question.method },
    candidates: left.filter(({ candidateId }) => candidateIds.includes(candidateId)),
    round: question.round + 1,
    previousVoteId: of,
  };
}

function majorityOf(asked: Prepare['majority']): Majority {
  if (asked.rule !== 'fraction') return withoutSource(asked.rule);
  const { numerator, denominator, base, strictness, quorum } = asked;
  return { rule: 'fraction', numerator, denominator, base, strictness, quorum };
}

function withoutSource(rule: keyof typeof majorityRules): Majority {
  const { legalBasis: _source, ballot: _form, ...majority } = majorityRules[rule];
  return majority;
}

/** Null when the rule orders the other form. */
function ballotOf({ ballot }: Prepare, { rule }: Majority): BallotForm | null {
  const ordered = rule === 'fraction' ? null : majorityRules[rule].ballot;
  if (ordered !== null && ballot !== undefined && ballot !== ordered) return null;
  return ballot ?? ordered ?? 'open';
}

/** Matters that acts themselves let members vote on in secret; a test decides nothing. */
const secretMatters: ReadonlySet<Prepare['matter']> = new Set(['election', 'recall', 'test']);

/** The basis that goes without saying; undefined where the office must name one. */
function tacitBasis(
  { plan: { rules } }: Meeting,
  { matter, question }: Prepare,
  { rule }: Majority,
  ballot: BallotForm,
): string | undefined {
  if (rule === 'fraction') return undefined;
  if (ballot === 'secret' && !secretMatters.has(matter)) return undefined;
  if (question?.kind === 'agenda-change' && rule !== 'absolute-statutory') return undefined;
  return rules.legalBases[rule] ?? majorityRules[rule].legalBasis;
}

function no(refusal: MeetingRefusalCode): Refusal {
  return { refusal };
}
