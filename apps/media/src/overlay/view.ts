import type { AgendaItemView, MediaSnapshot } from '@kworum/contracts';
import type { LowerThird } from './lower-third-view';
import { polishDate } from './polish';
import { clockChangesAt, speakersClock, type SpeakersClock } from './clock-view';
import { freshNames, type NamedGrid, namesShownForMs } from './named-grid-view';
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
  /** Beside a speaker's name. */
  readonly clock: SpeakersClock | null;
  /** What is being said; its end is shown. */
  readonly captions: string | null;
  /** Over the whole picture, in place of everything else. */
  readonly names: NamedGrid | null;
}

/**
 * @param serverNow the server's clock in milliseconds since the epoch; it ends the time of a result.
 * @param captions what is being said; null: nothing, or nobody writes it down.
 */
export function overlayView(
  snapshot: MediaSnapshot,
  serverNow: number,
  captions: string | null = null,
): OverlayView {
  const { meeting, floor } = snapshot;
  const badge = { text: `${meeting.title}, ${polishDate(meeting.date)}`, rehearsal: meeting.rehearsal };
  const empty = { badge, warning: null, lowerThird: null, clock: null, captions: null, names: null };
  if (meeting.phase !== 'open') return empty;
  const warning = quorumWarning(snapshot);
  const card = lowerThird(snapshot, serverNow);
  // Names for as long as the result is news; a council without quorum is told so, whatever was decided.
  const names =
    snapshot.vote && card?.kind === 'result' && warning === null
      ? freshNames(snapshot, snapshot.vote, serverNow)
      : null;
  if (names) return { ...empty, names };
  const clock = floor && card?.kind === 'speaker' ? speakersClock(floor, serverNow) : null;
  return { ...{ badge, warning, clock, captions, names }, lowerThird: card };
}

/** When the view changes by itself, in milliseconds of the server's clock; null: only with another snapshot. */
export function overlayViewChangesAt({ floor, vote }: MediaSnapshot, serverNow: number): number | null {
  const announced = vote?.announcedAt ? Date.parse(vote.announcedAt) : null;
  const results = announced === null ? [] : [announced + namesShownForMs, announced + resultShownForMs];
  const clock = floor ? [clockChangesAt(floor, serverNow)] : [];
  const next = Math.min(...[...results, ...clock].filter((at) => at > serverNow));
  return Number.isFinite(next) ? next : null;
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
      name: floor.name,
      function: floor.function || null,
      title: item?.title ?? null,
    };
  }
  return item ? { kind: 'item', label: itemLabel(item), title: item.title } : null;
}

function itemLabel(item: AgendaItemView): string {
  return `Punkt ${plainNumber(item.number)}`;
}
