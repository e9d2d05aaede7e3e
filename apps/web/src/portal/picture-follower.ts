import type { ShownMoment } from '../ui/player/shown-moment';

/** A state of the meeting with the server's time of it. */
interface Timed {
  readonly serverTime: string;
}

/** `picture`: what the picture shows; `live`: the newest there is, which the picture may not have reached. */
export type Follows = 'picture' | 'live';

/** From an event to the picture that shows it the overlay takes a moment; the panel is rather late than early. */
const drawingMs = 400;
/** A result that the picture never tells, as after a restart of the media process, is waited for so long. */
const untoldMs = 8000;
/** A picture that has not moved for so long is no longer waited for. */
const standstillMs = 10_000;
/** As far back as a viewer can go in the broadcast, and more. */
const rememberedMs = 60_000;

/**
 * Chooses the state of the meeting that belongs to the picture: a result is shown when the picture has come to it.
 * Without a picture, or when it stands still, the newest state is shown at once.
 */
export class PictureFollower<T extends Timed> {
  #states: readonly T[] = [];
  /** What the picture shows; null: nothing plays. */
  #shown: ShownMoment | null = null;
  #movedAt = Number.NEGATIVE_INFINITY;
  readonly #resultOf: (state: T) => string | null;

  /** @param resultOf the vote whose result a state tells. */
  constructor(resultOf: (state: T) => string | null) {
    this.#resultOf = resultOf;
  }

  receive(state: T): void {
    if (this.#states.at(-1) === state) return;
    const oldest = timeOf(state) - rememberedMs;
    const kept = this.#states.filter((one, index) => {
      const next = this.#states[index + 1];
      // The one that was in force at the beginning of what is remembered belongs to it.
      return timeOf(one) >= oldest || (next !== undefined && timeOf(next) >= oldest);
    });
    this.#states = [...(kept.length > 0 ? kept : this.#states.slice(-1)), state];
  }

  /** @param now milliseconds of a clock that never jumps. */
  picture(shown: ShownMoment | null, now: number): void {
    if (shown?.at !== this.#shown?.at) this.#movedAt = now;
    this.#shown = shown;
  }

  /** What to show; null: nothing was received. */
  at(now: number): { readonly state: T; readonly follows: Follows } | null {
    const newest = this.#states.at(-1);
    if (!newest) return null;
    const shown = this.#shown;
    if (shown === null || now - this.#movedAt > standstillMs) return { state: newest, follows: 'live' };
    const reached = [...this.#states].reverse().find((state) => this.#isReached(state, shown));
    if (reached) return { state: reached, follows: 'picture' };
    return { state: this.#states[0] ?? newest, follows: 'live' };
  }

  #isReached(state: T, { at, told }: ShownMoment): boolean {
    const late = at - timeOf(state);
    if (late < drawingMs) return false;
    const vote = this.#resultOf(state);
    if (vote === null || told === null || late > untoldMs) return true;
    return (told.get(vote) ?? Number.POSITIVE_INFINITY) <= at;
  }
}

function timeOf({ serverTime }: Timed): number {
  return Date.parse(serverTime);
}
