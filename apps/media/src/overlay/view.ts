import type { AgendaItemView, MediaSnapshot, Recess } from '@kworum/contracts';
import type { LowerThird } from './lower-third-view';
import { polishDate } from './polish';
import { clockChangesAt, speakersClock, type SpeakersClock } from './clock-view';
import { freshNames, type NamedGrid, namesShownForMs } from './named-grid-view';
import { recessWords } from './recess-words';
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

/** What a snapshot does not tell. */
export interface Besides {
  /** What is being said; null: nothing, or nobody writes it down. */
  readonly captions: string | null;
  /** The break that was announced. */
  readonly recess: Recess | null;
  /** The slate is on air, which announces a break itself. */
  readonly isOnSlate: boolean;
}

const nothing: Besides = { captions: null, recess: null, isOnSlate: false };

/** @param serverNow the server's clock in milliseconds since the epoch; it ends the time of a result. */
export function overlayView(
  snapshot: MediaSnapshot,
  serverNow: number,
  { captions, recess, isOnSlate }: Besides = nothing,
): OverlayView {
  const { meeting, floor } = snapshot;
  const badge = { text: `${meeting.title}, ${polishDate(meeting.date)}`, rehearsal: meeting.rehearsal };
  const empty = { badge, warning: null, lowerThird: null, clock: null, captions: null, names: null };
  if (meeting.phase !== 'open') return empty;
  const card = lowerThird(snapshot, serverNow, isOnSlate ? null : recess);
  // Who has left for a break is not missing, and what a microphone catches of it is nobody's speech.
  if (recess && !isOfVote(card)) return { ...empty, lowerThird: card };
  const warning = quorumWarning(snapshot);
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

function isOfVote(card: LowerThird | null): boolean {
  return card?.kind === 'vote' || card?.kind === 'result' || card?.kind === 'election';
}

function lowerThird(snapshot: MediaSnapshot, serverNow: number, recess: Recess | null): LowerThird | null {
  const { vote, floor, agenda } = snapshot;
  const item = agenda.find(({ status }) => status === 'current');
  if (vote?.status === 'open' || vote?.status === 'closed') return voteInProgress(vote, vote.status, agenda);
  const result = vote && freshResult(snapshot, vote, item, serverNow);
  if (result) return result;
  if (recess) {
    const context = { label: item ? itemLabel(item) : null, title: item?.title ?? null };
    return { kind: 'recess', words: recessWords(recess), ...context };
  }
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
