import type { AgendaItemView, MediaSnapshot } from '@kworum/contracts';
import type { LowerThird } from './lower-third-view';
import { polishDate } from './polish';
import { plainNumber } from './question-words';
import { freshResult, resultShownForMs, voteInProgress } from './vote-card-view';

export interface Badge {
  readonly text: string;
  /** A rehearsal must never be mistaken for a real meeting. */
  readonly rehearsal: boolean;
}

/** What the picture shows of a meeting, in Polish. Equal views look the same. */
export interface OverlayView {
  readonly badge: Badge;
  /** Too few members are present; null while there are enough. */
  readonly warning: string | null;
  readonly lowerThird: LowerThird | null;
}

/** @param serverNow the server's clock in milliseconds since the epoch; it ends the time of a result. */
export function overlayView(snapshot: MediaSnapshot, serverNow: number): OverlayView {
  const { meeting } = snapshot;
  const open = meeting.phase === 'open';
  return {
    badge: { text: `${meeting.title}, ${polishDate(meeting.date)}`, rehearsal: meeting.rehearsal },
    warning: open ? quorumWarning(snapshot) : null,
    lowerThird: open ? lowerThird(snapshot, serverNow) : null,
  };
}

/** When the view changes by itself, in milliseconds of the server's clock; null: only with another snapshot. */
export function overlayViewExpiresAt(snapshot: MediaSnapshot): number | null {
  const announcedAt = snapshot.vote?.announcedAt;
  return announcedAt ? Date.parse(announcedAt) + resultShownForMs : null;
}

function quorumWarning({ quorum: { lostAt, present, required } }: MediaSnapshot): string | null {
  return lostAt === null ? null : `Brak kworum: obecnych ${present}, wymagane ${required}`;
}

function lowerThird(snapshot: MediaSnapshot, serverNow: number): LowerThird | null {
  const { vote, floor, agenda } = snapshot;
  const item = agenda.find(({ status }) => status === 'current');
  if (vote?.status === 'open' || vote?.status === 'closed') return voteInProgress(vote, vote.status, agenda);
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

function itemLabel(item: AgendaItemView): string {
  return `Punkt ${plainNumber(item.number)}`;
}
