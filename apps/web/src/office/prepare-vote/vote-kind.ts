import type { VoteSummary } from '@kworum/contracts';
import type { VoteSituation } from './vote-situation';

type Matter = VoteSummary['matter'];

/** What the office chooses first: the matter, or the question that brings its matter with it. */
const voteKinds = [
  'resolution',
  'motion',
  'amendment',
  'election',
  'next-round',
  'recall',
  'agenda-change',
  'block',
  'quorum',
  'test',
] as const;
export type VoteKind = (typeof voteKinds)[number];

const matters = {
  resolution: 'resolution',
  motion: 'motion',
  amendment: 'motion',
  election: 'election',
  'next-round': 'election',
  recall: 'recall',
  'agenda-change': 'motion',
  block: 'resolution',
  quorum: 'quorum',
  test: 'test',
} as const satisfies Record<VoteKind, Matter>;

export const matterOf = (kind: VoteKind): Matter => matters[kind];

/** What can be put to the vote now. */
export function kindsOffered({ amendment, nextRound, agenda }: VoteSituation): readonly VoteKind[] {
  return voteKinds.filter((kind) => {
    if (kind === 'amendment') return amendment !== null;
    if (kind === 'next-round') return nextRound !== null;
    if (kind === 'block') return agenda.some(({ status }) => status === 'pending');
    return true;
  });
}

const kindsByTitle: readonly (readonly [RegExp, VoteKind])[] = [
  [/^(Wybór|Wybory|Powołanie)\s/i, 'election'],
  [/^Odwołanie\s/i, 'recall'],
];

/** What most likely comes next in the item: what waits goes before the item's own question. */
export function likelyKind({ amendment, nextRound, item }: VoteSituation, byTitle: Matter): VoteKind {
  if (nextRound) return 'next-round';
  if (amendment) return 'amendment';
  const named = kindsByTitle.find(([pattern]) => pattern.test(item.title))?.[1];
  return named ?? (byTitle === 'resolution' ? 'resolution' : 'motion');
}
