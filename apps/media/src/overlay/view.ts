import type { AgendaItemView, MediaSnapshot, VoteView } from '@kworum/contracts';
import { ballotsCast, polishDate } from './polish';

/** How long an announced result stays on the picture when nothing else happens. */
export const resultShownForMs = 20_000;

export interface Badge {
  readonly text: string;
  /** A rehearsal must never be mistaken for a real meeting. */
  readonly rehearsal: boolean;
}

export type LowerThird =
  | { readonly kind: 'item'; readonly label: string; readonly title: string }
  | {
      readonly kind: 'speaker';
      /** Null while no item is being dealt with. */
      readonly label: string | null;
      readonly name: string;
      readonly title: string | null;
    }
  | {
      readonly kind: 'vote';
      readonly status: 'open' | 'closed';
      readonly label: string;
      readonly subject: string;
      readonly line: string;
      /** Ballots in as a share of those that may come, 0 to 1. */
      readonly filled: number;
    }
  | {
      readonly kind: 'result';
      readonly passed: boolean;
      readonly label: string;
      readonly subject: string;
      readonly counts: { readonly for: number; readonly against: number; readonly abstain: number };
    };

/** What the picture shows of a meeting, in Polish. Equal views look the same. */
export interface OverlayView {
  readonly badge: Badge;
  readonly lowerThird: LowerThird | null;
}

/** @param serverNow the server's clock in milliseconds since the epoch; it ends the time of a result. */
export function overlayView(snapshot: MediaSnapshot, serverNow: number): OverlayView {
  const { meeting } = snapshot;
  return {
    badge: { text: `${meeting.title}, ${polishDate(meeting.date)}`, rehearsal: meeting.rehearsal },
    lowerThird: meeting.phase === 'open' ? lowerThird(snapshot, serverNow) : null,
  };
}

/** When the view changes by itself, in milliseconds of the server's clock; null: only with another snapshot. */
export function overlayViewExpiresAt(snapshot: MediaSnapshot): number | null {
  const announcedAt = snapshot.vote?.announcedAt;
  return announcedAt ? Date.parse(announcedAt) + resultShownForMs : null;
}

function lowerThird(snapshot: MediaSnapshot, serverNow: number): LowerThird | null {
  const { vote, floor } = snapshot;
  const item = snapshot.agenda.find(({ status }) => status === 'current');
  if (vote?.status === 'open' || vote?.status === 'closed') return voteInProgress(vote, vote.status);
  const result = vote && freshResult(snapshot, vote, item, serverNow);
  if (result) return result;
  if (floor) {
    return {
      kind: 'speaker',
      label: item ? itemLabel(item) : null,
      name: floor.function ? `${floor.name}, ${floor.function}` : floor.name,
      title: item?.title ?? null,
    };
  }
  return item ? { kind: 'item', label: itemLabel(item), title: item.title } : null;
}

function voteInProgress(
  { number, subject, cast, entitled }: VoteView,
  status: 'open' | 'closed',
): LowerThird {
  return {
    ...{ kind: 'vote', status, label: `Głosowanie ${number}`, subject },
    line: status === 'open' ? ballotsCast(cast, entitled) : 'Głosowanie zamknięte',
    filled: entitled === 0 ? 0 : Math.min(1, cast / entitled),
  };
}

/** The result until the next step: a new speaker, another item, or the end of its time. */
function freshResult(
  { floor, meeting }: MediaSnapshot,
  { status, announcedAt, result, subject, matter }: VoteView,
  item: AgendaItemView | undefined,
  serverNow: number,
): LowerThird | null {
  if (status !== 'announced' || announcedAt === null || result === null) return null;
  const announced = Date.parse(announcedAt);
  const overtaken = [floor?.since, item?.startedAt].some((since) => since && Date.parse(since) > announced);
  if (overtaken || serverNow >= announced + resultShownForMs) return null;
  const { counts, passed, word } = result;
  if (matter === 'quorum') {
    return {
      ...{ kind: 'vote', status: 'closed', label: word.pl, subject },
      line: `Obecność potwierdziło ${counts.for} z ${meeting.statutorySize}`,
      filled: Math.min(1, counts.for / meeting.statutorySize),
    };
  }
  return {
    ...{ kind: 'result', passed, label: word.pl, subject },
    counts: { for: counts.for, against: counts.against, abstain: counts.abstain },
  };
}

function itemLabel(item: AgendaItemView): string {
  return `Punkt ${item.number.replace(/\.$/, '')}`;
}
