import { mixBytes, mixSound, wholeWeight } from './mix';
import type { SourceBuffer } from './source-buffer';
import { silence, SourceTap } from './source-tap';

/** A source that was lost has to run so long before it takes the programme back from another one. */
const steadyMs = 1000;
/** Half a second. */
const fadeFrames = 12;

/** The place of a source among all, or the slate. */
export type OnAir = number | 'slate';
export type Transition = 'cut' | 'fade';

interface Fade {
  readonly from: OnAir;
  done: number;
}

/**
 * Decides frame by frame what is on air. A source that is lost gives way to the first of the others that is there,
 * else to the slate; the wanted one is taken again when it is back and steady.
 */
export class Switcher {
  private readonly taps: readonly SourceTap[];
  private wanted: OnAir = 0;
  private transition: Transition = 'cut';
  private justAsked = false;
  private now: OnAir = 'slate';
  private fade: Fade | null = null;
  private repeatedFrames = 0;
  private slateFrames = 0;

  constructor(
    sources: readonly SourceBuffer[],
    private readonly slate: () => Buffer,
  ) {
    this.taps = sources.map((source) => new SourceTap(source));
  }

  get onAir(): OnAir {
    return this.now;
  }

  /** Frames on air that were repeated because the source was late. */
  get repeated(): number {
    return this.repeatedFrames;
  }

  get onSlate(): number {
    return this.slateFrames;
  }

  isAlive(source: number): boolean {
    return (this.taps[source]?.picture ?? null) !== null;
  }

  /** Asks for a source or the slate, from the next frame on or as soon as it is there. */
  want(wanted: OnAir, transition: Transition): void {
    this.justAsked = wanted !== this.wanted;
    this.wanted = wanted;
    this.transition = transition;
  }

  /**
   * Writes the next picture into `frame` and returns its sound.
   * @param now in the milliseconds of the sources' `lastFrameAt`.
   */
  next(now: number, frame: Buffer): Buffer {
    for (const tap of this.taps) tap.advance(now);
    this.goTo(this.target(now));
    this.justAsked = false;
    if (this.now === 'slate') this.slateFrames += 1;
    else if (this.taps[this.now]?.late) this.repeatedFrames += 1;
    return this.write(frame);
  }

  private target(now: number): OnAir {
    const { wanted } = this;
    if (wanted === 'slate') return wanted;
    const present = this.now !== 'slate' && this.isAlive(this.now) ? this.now : null;
    const isBack = present === null || this.justAsked || this.isSteady(wanted, now);
    if (this.isAlive(wanted) && isBack) return wanted;
    if (present !== null) return present;
    const other = this.taps.findIndex((tap) => tap.picture !== null);
    return other < 0 ? 'slate' : other;
  }

  private isSteady(source: number, now: number): boolean {
    const since = this.taps[source]?.aliveSince ?? null;
    return since !== null && now - since >= steadyMs;
  }

  private goTo(target: OnAir): void {
    if (target === this.now) return;
    const from = this.now;
    const lost = from !== 'slate' && !this.isAlive(from);
    // From a slate that nobody asked for the picture comes back at once.
    const fades = this.transition === 'fade' && target === this.wanted && !lost && this.wasWanted(from);
    this.fade = fades ? { from, done: 0 } : null;
    this.now = target;
  }

  private wasWanted(from: OnAir): boolean {
    return from !== 'slate' || this.justAsked;
  }

  private write(frame: Buffer): Buffer {
    const picture = this.pictureOf(this.now) ?? this.slate();
    const sound = this.soundOf(this.now);
    const { fade } = this;
    const before = fade && this.pictureOf(fade.from);
    if (!fade || !before || fade.done === fadeFrames) {
      this.fade = null;
      picture.copy(frame);
      return sound;
    }
    fade.done += 1;
    const weight = Math.round((fade.done * wholeWeight) / (fadeFrames + 1));
    mixBytes(frame, before, picture, weight);
    return mixSound(this.soundOf(fade.from), sound, weight);
  }

  private pictureOf(which: OnAir): Buffer | null {
    return which === 'slate' ? this.slate() : (this.taps[which]?.picture ?? null);
  }

  private soundOf(which: OnAir): Buffer {
    return which === 'slate' ? silence : (this.taps[which]?.sound ?? silence);
  }
}
