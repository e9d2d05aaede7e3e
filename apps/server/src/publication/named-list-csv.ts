import type { VoteRecord } from '@kworum/contracts';

const outcomeWords: Record<VoteRecord['namedList'][number]['outcome'], string> = {
  for: 'za',
  against: 'przeciw',
  abstain: 'wstrzymał(a) się',
  voted: 'oddał(a) głos',
  'no-vote': 'brak głosu',
  absent: 'nieobecny(a)',
  excluded: 'wyłączony(a)',
};

const channelWords = { tablet: 'tablet', 'roll-call': 'przez wywołanie' } as const;

/** The named list as Polish office programs open it: semicolons, CRLF, a byte order mark. */
export function namedListCsv({ namedList, number, subject }: VoteRecord): string {
  const rows = namedList.map(({ seat, name, club, outcome, channel, marks }) => [
    ...[number, subject, seat, name, club ?? ''],
    marks?.map(({ candidate, choice }) => `${candidate}: ${outcomeWords[choice]}`).join(', ') ??
      outcomeWords[outcome],
    channel === null ? '' : channelWords[channel],
  ]);
  const header = ['głosowanie', 'przedmiot', 'miejsce', 'imię i nazwisko', 'klub', 'głos', 'sposób'];
  return `\uFEFF${[header, ...rows].map((row) => row.map(cell).join(';')).join('\r\n')}\r\n`;
}

/** A cell that begins like a formula would be run by a spreadsheet: it is marked as text. */
function cell(value: string | number): string {
  const text = String(value);
  const inert = /^[=+\-@\t\r]/.test(text) ? `'${text}` : text;
  return /[";\r\n]/.test(inert) ? `"${inert.replaceAll('"', '""')}"` : inert;
}
