import type { MediaSnapshot, ResultView, SeatView, VoteView } from '@kworum/contracts';
import { questionWords } from './question-words';

/** How long the names stand on the picture; the result in the lower third follows. */
export const namesShownForMs = 8000;

/** More names than this cannot be read at 360p. */
const mostNames = 60;

export const namedChoices = ['for', 'against', 'abstain', 'no-vote', 'absent', 'excluded'] as const;
export type NamedChoice = (typeof namedChoices)[number];

export interface NamedClub {
  /** Null: the council has no clubs. */
  readonly club: string | null;
  readonly people: readonly { readonly name: string; readonly choice: NamedChoice }[];
}

/** Who voted how, over the whole picture. */
export interface NamedGrid {
  readonly passed: boolean;
  readonly label: string;
  readonly subject: string;
  readonly counts: Readonly<Record<NamedChoice, number>>;
  /** In the order of their first seats; members without a club come last. */
  readonly clubs: readonly NamedClub[];
}

/** Null: it has ended, the vote was secret or an election, there are no names or more than can be read. */
export function freshNames(snapshot: MediaSnapshot, vote: VoteView, serverNow: number): NamedGrid | null {
  const { announcedAt, result, subject, question } = vote;
  if (announcedAt === null || result === null || !isNamed(vote, result) || tooManyNames(vote)) return null;
  if (serverNow >= Date.parse(announcedAt) + namesShownForMs) return null;
  const people = named(result.outcomes, snapshot.seats);
  if (people.length === 0) return null;
  const asked = questionWords(question, snapshot.agenda);
  return {
    ...{ passed: result.passed, label: result.word.pl, clubs: byClub(people) },
    subject: asked ? `${asked}. ${subject}` : subject,
    counts: counted(people),
  };
}

export function tooManyNames({ result, ballot }: VoteView): boolean {
  return ballot === 'open' && result !== null && result.outcomes.length > mostNames;
}

/** A quorum check has nobody for or against; the table of an election has names enough. */
function isNamed({ ballot, matter }: VoteView, { counts }: ResultView): boolean {
  return ballot === 'open' && matter !== 'quorum' && counts !== null;
}

interface NamedMember {
  readonly name: string;
  readonly club: string | null;
  readonly choice: NamedChoice;
}

function named(outcomes: ResultView['outcomes'], seats: readonly SeatView[]): NamedMember[] {
  const seatOf = new Map(seats.map((seat) => [seat.memberId, seat]));
  return outcomes.flatMap(({ memberId, outcome }) => {
    const seat = seatOf.get(memberId);
    // `voted` is the outcome of a secret ballot, which has no names.
    return seat && outcome !== 'voted' ? { name: seat.name, club: seat.club, choice: outcome } : [];
  });
}

function byClub(people: readonly NamedMember[]): NamedClub[] {
  const clubs = [...new Set(people.map(({ club }) => club))];
  const ordered = [...clubs.filter((club) => club !== null), ...clubs.filter((club) => club === null)];
  return ordered.map((club) => ({
    club: club ?? (clubs.length > 1 ? 'Niezrzeszeni' : null),
    people: people.filter((person) => person.club === club).map(({ name, choice }) => ({ name, choice })),
  }));
}

function counted(people: readonly NamedMember[]): NamedGrid['counts'] {
  const counts = { for: 0, against: 0, abstain: 0, 'no-vote': 0, absent: 0, excluded: 0 };
  for (const { choice } of people) counts[choice] += 1;
  return counts;
}
