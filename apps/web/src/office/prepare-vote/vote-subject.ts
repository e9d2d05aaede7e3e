import type { VoteSummary } from '@kworum/contracts';

interface DraftQuestion {
  readonly subject: string;
  readonly matter: VoteSummary['matter'];
}

/** How agendas name an item, and how the question about it is asked. */
const patterns: readonly (readonly [RegExp, string, VoteSummary['matter']])[] = [
  [/^Podjęcie uchwały(?=\s|$)/i, 'Czy podjąć uchwałę', 'resolution'],
  [/^(?=Udzielenie\s)/i, 'Czy podjąć uchwałę: ', 'resolution'],
  [/^(?=(Przyjęcie|Zmiana|Wybór|Odwołanie)\s)/i, 'Czy rada jest za: ', 'motion'],
];

/** The question that an agenda item leads to, as a draft for the office to correct. */
export function subjectFromTitle(title: string): DraftQuestion {
  for (const [pattern, words, matter] of patterns) {
    if (pattern.test(title)) return { subject: `${title.replace(pattern, words)}?`, matter };
  }
  return { subject: title, matter: 'motion' };
}
