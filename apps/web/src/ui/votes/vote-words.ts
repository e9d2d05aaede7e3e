import type { VoteSummary } from '@kworum/contracts';
import { type Choice, choicesInOrder, type Outcome } from './outcome';

type Matter = VoteSummary['matter'];

/** The answers that a question offers: a quorum check asks only who is there. */
export function choicesOffered(matter: Matter): readonly Choice[] {
  return matter === 'quorum' ? ['for'] : choicesInOrder;
}

export function choiceKey(matter: Matter, choice: Choice) {
  return matter === 'quorum' && choice === 'for' ? 'choice.here' : (`choice.${choice}` as const);
}

/** Whether ballots are by name, in the words of one line about a vote. */
export function ballotFormKey(ballot: VoteSummary['ballot']) {
  return ballot === 'secret' ? 'common.secret' : 'common.openNamed';
}

/** How many have answered so far; of an anonymous vote nobody knows more than how many cards are out. */
export function castKey({ matter, anonymous }: Pick<VoteSummary, 'matter' | 'anonymous'>) {
  if (anonymous) return 'procedure.cardsOf';
  return matter === 'quorum' ? 'procedure.confirmedOf' : 'common.castOf';
}

/** Many people's outcome, as a heading of a count. */
export function outcomeKey(matter: Matter, outcome: Outcome) {
  return matter === 'quorum' && (outcome === 'for' || outcome === 'no-vote')
    ? (`quorumOutcome.${outcome}` as const)
    : (`outcome.${outcome}` as const);
}

/** One person's outcome, in the named list. */
export function outcomeOfOneKey(matter: Matter, outcome: Outcome) {
  return matter === 'quorum' && (outcome === 'for' || outcome === 'no-vote')
    ? (`quorumOutcomeOfOne.${outcome}` as const)
    : (`outcomeOfOne.${outcome}` as const);
}
