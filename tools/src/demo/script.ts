import { readFileSync } from 'node:fs';
import { resolve } from 'node:path';
import type { Matter, Outcome } from '@kworum/domain';
import { VoteCase, readCases } from '../rehearse/case';
import { mayor, treasurer } from './council';

/** Who speaks in an item: a seat, or a guest by function. */
export type ScriptedSpeaker = { readonly seat: number } | { readonly guest: string };

export interface ScriptedItem {
  readonly title: string;
  readonly speakers: readonly ScriptedSpeaker[];
  readonly vote: ScriptedVote | ScriptedElection | null;
}

export interface ScriptedVote {
  readonly subject: string;
  readonly matter: Matter;
  readonly rule: VoteCase['rule'];
  readonly outcomes: Readonly<Record<SeatOutcome, number>>;
}
type SeatOutcome = Exclude<Outcome, 'voted'>;

/** A secret choice among candidates. */
export interface ScriptedElection {
  readonly subject: string;
  readonly candidates: readonly string[];
  /** Which share of the members chooses each candidate; the rest leave the ballot empty. */
  readonly shares: readonly number[];
}

const votesFile = resolve(__dirname, '../../../data/real-votes.json');

/** The course of a rehearsal: its votes end as councils of 21 seats have published them. */
export function demoScript(): readonly ScriptedItem[] {
  const vote = publishedVotes();
  return [
    item('Otwarcie sesji i stwierdzenie kworum', [{ seat: 1 }]),
    item(vote('gryfino-xl-2').subject, [{ guest: mayor }], { ...vote('gryfino-xl-2'), matter: 'motion' }),
    item(vote('gryfino-xl-3').subject, [{ seat: 19 }], { ...vote('gryfino-xl-3'), matter: 'motion' }),
    item(vote('gryfino-xl-1').subject, [], { ...vote('gryfino-xl-1'), matter: 'motion' }),
    item('Informacja burmistrza o działalności między sesjami', [{ guest: mayor }, { seat: 11 }]),
    item(vote('kobierzyce-1616088').subject, [{ seat: 4 }, { seat: 13 }, { guest: mayor }], {
      ...vote('kobierzyce-1616088'),
      matter: 'resolution',
    }),
    item(vote('bytow-1609507').subject, [{ guest: treasurer }, { seat: 6 }], {
      ...vote('bytow-1609507'),
      matter: 'resolution',
    }),
    item('Wybór przewodniczącej lub przewodniczącego Komisji Rewizyjnej', [{ seat: 1 }], {
      subject: 'Wybór przewodniczącej lub przewodniczącego Komisji Rewizyjnej',
      candidates: ['Zofia Jarząbek', 'Wiesław Potoczny', 'Grażyna Mleczko'],
      shares: [0.62, 0.24, 0.09],
    }),
    item('Interpelacje i zapytania', [{ seat: 16 }]),
    item('Zamknięcie sesji', [{ seat: 1 }]),
  ];
}

function item(
  itemTitle: string,
  speakers: readonly ScriptedSpeaker[],
  vote: ScriptedItem['vote'] = null,
): ScriptedItem {
  return { title: itemTitle, speakers, vote };
}

type PublishedVote = Omit<ScriptedVote, 'matter'>;

function publishedVotes(): (id: string) => PublishedVote {
  const cases = readCases(readFileSync(votesFile, 'utf8')).flatMap((read) =>
    'play' in read ? [read.play] : [],
  );
  return (id) => {
    const found = cases.find((candidate) => candidate.id === id);
    if (!found) throw new Error(`${votesFile} lacks the vote ${id}`);
    const { noVote, ...counts } = found.counts;
    return {
      subject: capitalised(found.subject),
      rule: found.rule,
      outcomes: { ...counts, 'no-vote': noVote },
    };
  };
}

function capitalised(text: string): string {
  return text.charAt(0).toUpperCase() + text.slice(1);
}
