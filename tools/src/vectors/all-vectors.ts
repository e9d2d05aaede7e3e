import { agendaAttacks } from './attacks/agenda-attacks';
import { amendmentAttacks } from './attacks/amendment-attacks';
import { amendmentVoteAttacks } from './attacks/amendment-vote-attacks';
import { anonymousAttacks } from './attacks/anonymous-attacks';
import { blockAttacks } from './attacks/block-attacks';
import { consentAttacks } from './attacks/consent-attacks';
import { electionAttacks } from './attacks/election-attacks';
import { electionResultAttacks } from './attacks/election-result-attacks';
import { rulesAttacks } from './attacks/rules-attacks';
import { secretAttacks } from './attacks/secret-attacks';
import { tokenKeyAttacks } from './attacks/token-key-attacks';
import { fileAttacks, honestCases } from './file-attacks';
import { furtherHonestCases } from './honest-cases';
import { insiderAttacks } from './insider-attacks';
import { procedureAttacks } from './procedure-attacks';
import type { JournalVector } from './vector';

export const vectorFolder = 'libs/domain/vectors/journal';

/** Every golden journal by name. */
export const journalVectors: Readonly<Record<string, JournalVector>> = {
  ...honestCases,
  ...furtherHonestCases,
  ...fileAttacks,
  ...insiderAttacks,
  ...procedureAttacks,
  ...secretAttacks,
  ...anonymousAttacks,
  ...tokenKeyAttacks,
  ...electionAttacks,
  ...electionResultAttacks,
  ...agendaAttacks,
  ...consentAttacks,
  ...amendmentAttacks,
  ...amendmentVoteAttacks,
  ...blockAttacks,
  ...rulesAttacks,
};

/** The file of a vector: one line an entry, so that a difference can be read. */
export function vectorText({ journal, ...vector }: JournalVector): string {
  const { entries, checkpoints, ...head } = journal;
  const lines = (values: readonly unknown[]) =>
    values.length === 0 ? '[]' : `[\n${values.map((value) => JSON.stringify(value)).join(',\n')}\n]`;
  return `{
${withoutBraces(vector)},
"journal": {
${withoutBraces(head)},
"entries": ${lines(entries)},
"checkpoints": ${lines(checkpoints)}
}
}
`;
}

function withoutBraces(value: object): string {
  return JSON.stringify(value).slice(1, -1);
}
