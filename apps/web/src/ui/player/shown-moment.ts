import type Hls from 'hls.js';
import type { PresentedFrame } from './presented-frame';

/** What a player shows just now. */
export interface ShownMoment {
  /** When it was on air, milliseconds since 1970. */
  readonly at: number;
  /** From when on the picture tells how a vote ended, by the vote's id; null: the player cannot say. */
  readonly told: ReadonlyMap<string, number> | null;
}

const voteClass = 'pl.kworum.vote';

/** Null: it shows nothing. */
export function momentOfHls(
  video: HTMLVideoElement,
  hls: Hls,
  presented: PresentedFrame,
): ShownMoment | null {
  const clock = shownAt(video, hls.playingDate);
  const at = clock === null ? null : clock - (video.currentTime - presented.time) * 1000;
  if (at === null) return null;
  const told = new Map<string, number>();
  for (const range of Object.values(hls.latestLevelDetails?.dateRanges ?? {})) {
    const vote: unknown = range?.attr['X-VOTE-ID'];
    if (range?.class === voteClass && typeof vote === 'string' && range.endDate) {
      told.set(vote, range.endDate.getTime());
    }
  }
  return { at, told };
}

/** Safari knows the date of the beginning of what it plays, and nothing of its marks. */
export function momentOfNative(video: HTMLVideoElement & { getStartDate?: () => Date }): ShownMoment | null {
  const start = video.getStartDate?.();
  const date = start ? new Date(start.getTime() + video.currentTime * 1000) : null;
  const at = shownAt(video, date);
  return at === null ? null : { at, told: null };
}

function shownAt(video: HTMLVideoElement, date: Date | null): number | null {
  const isShown = video.readyState >= HTMLMediaElement.HAVE_CURRENT_DATA;
  return isShown && date !== null && Number.isFinite(date.getTime()) ? date.getTime() : null;
}
