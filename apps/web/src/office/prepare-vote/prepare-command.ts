import { wholeNumber } from '../fields/whole-number';
import { askedQuestion } from './asked-question';
import { fractionOf, statuteMajorityOf } from './majority-choice';
import { type PrepareVote, type VoteDraft, ballotOf } from './vote-draft';
import { matterOf } from './vote-kind';
import type { VoteSituation } from './vote-situation';

/** Matters that acts themselves let members vote on in secret. */
const secretByAct: ReadonlySet<PrepareVote['matter']> = new Set(['election', 'recall', 'test']);

/** Why the office has to name the legal basis; null where it goes without saying. */
export function basisAskedFor(draft: VoteDraft): 'fraction' | 'secret' | 'agenda-change' | null {
  if (draft.kind === 'quorum') return null;
  if (draft.rule === 'fraction') return 'fraction';
  if (ballotOf(draft) === 'secret' && !secretByAct.has(matterOf(draft.kind))) return 'secret';
  const usual = draft.kind !== 'agenda-change' || draft.rule === 'absolute-statutory';
  return usual ? null : 'agenda-change';
}

/** The command that a draft leads to; null while something is missing or wrong. */
export function prepareCommand(
  draft: VoteDraft,
  suggestedSubject: string,
  situation: VoteSituation,
): PrepareVote | null {
  const subject = (draft.subject ?? suggestedSubject).trim();
  const majority = majorityOf(draft, situation);
  const question = askedQuestion(draft, situation);
  if (subject === '' || majority === null || question === 'incomplete') return null;
  const legalBasis = basisOf(draft, situation);
  if (legalBasis === null && basisAskedFor(draft) !== null) return null;
  const ballot = ballotOf(draft);
  return {
    ...{ type: 'vote.prepare', subject, matter: matterOf(draft.kind), majority },
    ...(question === null ? {} : { question }),
    ...(draft.kind === 'quorum' || ballot === 'open' ? {} : { ballot }),
    ...(legalBasis === null ? {} : { legalBasis }),
  };
}

/** A majority of the statute stands on the statute, unless the office says otherwise. */
function basisOf(draft: VoteDraft, { rules }: VoteSituation): string | null {
  if (draft.kind === 'quorum') return null;
  const typed = draft.legalBasis.trim();
  if (typed !== '') return typed;
  return basisAskedFor(draft) === null ? (statuteMajorityOf(draft.rule, rules)?.legalBasis ?? null) : null;
}

function majorityOf(
  { kind, rule, fraction }: VoteDraft,
  { rules }: VoteSituation,
): PrepareVote['majority'] | null {
  if (kind === 'quorum') return { rule: 'quorum' };
  const ofStatute = statuteMajorityOf(rule, rules);
  if (ofStatute) return { rule: 'fraction', ...fractionOf(ofStatute) };
  if (rule !== 'fraction') return isNamed(rule) ? { rule } : null;
  const numerator = wholeNumber(fraction.numerator);
  const denominator = wholeNumber(fraction.denominator);
  if (numerator === null || denominator === null || numerator > denominator) return null;
  const { base, strictness } = fraction;
  return { rule: 'fraction', numerator, denominator, base, strictness, quorum: 'half-of-statutory' };
}

type Named = Exclude<PrepareVote['majority'], { rule: 'fraction' }>['rule'];

function isNamed(rule: VoteDraft['rule']): rule is Named {
  return rule !== 'fraction' && !rule.startsWith('statute-');
}
