import type { Logger } from '@nestjs/common';
import type { CaptionLine, MediaSnapshot, ProgrammeControl, PushStatus } from '@kworum/contracts';
import { CaptionSegments } from '../captions/caption-segments';
import { LiveCues } from '../captions/live-cues';
import type { MediaConfig } from '../config/config';
import { ProgrammeMarks } from '../meeting/programme-marks';
import { captionsRendition } from '../packager/file-names';
import { LiveFolder } from '../packager/live-folder';
import { type PackagedRendition, Packager } from '../packager/packager';
import { SegmentJoiner } from '../packager/segment-joiner';
import type { SegmentSink } from '../packager/segment-sink';
import { SoundAlone } from '../packager/sound-alone';
import { framesPerPart, framesPerSecond, type PictureSize } from '../picture-format';
import { PushSet } from '../push/push-set';
import { encoderRates } from './encoder-arguments';
import { type RenditionSink, toEach } from './encoder-output';
import { type EncoderPlan, fullRendition, type PictureRendition, plainPlan } from './encoder-plan';

/** Bytes around the encoded picture and sound: boxes and the sound's own headers. */
const containerShare = 1.03;
/** Boxes of a fragment that holds a fifth of a second of sound, bits a second. */
const soundContainer = 12_000;
const soundRendition = 'audio';
/** Ten pieces of sound of 1024 samples at 48 kHz: as many as may go with five pictures. */
const soundPartTarget = 0.21334;

/** What leaves one meeting's encoder: the renditions in the live folder, and whole seconds for every other taker. */
export class Broadcast {
  readonly plan: EncoderPlan;
  /** As the encoder's plan wants them: one for the full picture, then one for each rendition. */
  readonly sinks: readonly RenditionSink[];
  private readonly packager: Packager;
  private readonly marks = new ProgrammeMarks();
  private readonly pushes: PushSet;
  private readonly cues = new LiveCues();

  /**
   * @param takers of the full picture in whole seconds.
   * @param changed called when something is to be told of it at once.
   */
  constructor(
    config: MediaConfig,
    directory: string,
    takers: readonly SegmentSink[],
    changed: () => void,
    logger: Logger,
  ) {
    this.pushes = new PushSet(config.ffmpeg, config.pushTargets, changed, logger);
    const pictures = smallerPictures(config);
    const { soundAlone } = config.renditions;
    const hasCaptions = config.captionsCommand !== null;
    this.plan = { ...plainPlan(config.size), renditions: pictures };
    const packaged = [
      ...[{ name: fullRendition, size: config.size }, ...pictures].map(packagedPicture),
      ...(soundAlone ? [packagedSound(config.size)] : []),
      ...(hasCaptions ? [packagedCaptions] : []),
    ];
    this.packager = new Packager(new LiveFolder(directory), packaged, this.marks, logger);
    const [full, ...others] = this.packager.sinks;
    const text = hasCaptions ? others.pop() : undefined;
    const sound = soundAlone ? others.pop() : undefined;
    const taken = [
      full,
      new SegmentJoiner([...takers, ...this.pushes.targets]),
      ...(sound ? [new SoundAlone(sound)] : []),
      ...(text ? [new CaptionSegments(text, this.cues)] : []),
    ];
    this.sinks = [toEach(taken), ...others];
  }

  /** What players can choose from, as far as there is something to play. */
  get renditions(): readonly string[] {
    return this.packager.listed;
  }

  get push(): PushStatus[] {
    return this.pushes.status;
  }

  /** What the office wants of it. */
  direct({ pushOff }: ProgrammeControl): void {
    this.pushes.direct(pushOff);
  }

  /** Marks items and votes in the playlists, from the next part on. */
  show(snapshot: MediaSnapshot): void {
    this.marks.show(snapshot, Date.now());
  }

  /** What was said, for those who want to read it. */
  caption(line: CaptionLine): void {
    this.cues.hear(line, Date.now());
  }

  /** With `ended` the playlists say that nothing follows. */
  async close(how: { ended: boolean }): Promise<void> {
    await Promise.all([this.packager.close(how), this.pushes.close()]);
  }
}

/** Pictures as large as the programme's or larger are left out: they would cost much and show no more. */
function smallerPictures({ size, renditions }: MediaConfig): PictureRendition[] {
  return renditions.heights
    .filter((height) => height < size.height)
    .map((height) => ({
      name: `${height}p`,
      size: { width: 2 * Math.round((height * size.width) / size.height / 2), height },
    }));
}

function packagedPicture({ name, size }: PictureRendition): PackagedRendition {
  const { video, videoPeak, sound } = encoderRates(size);
  return {
    ...{ name, size, partTarget: framesPerPart / framesPerSecond },
    peakBitrate: Math.ceil((videoPeak + sound) * containerShare),
    averageBitrate: Math.ceil((video + sound) * containerShare),
  };
}

/** No part of a second: whoever is at the newest end is still behind the second before. */
const packagedCaptions: PackagedRendition = {
  ...{ name: captionsRendition, size: null, partTarget: null, peakBitrate: 0, averageBitrate: 0 },
};

function packagedSound(size: PictureSize): PackagedRendition {
  const bitrate = encoderRates(size).sound + soundContainer;
  return {
    ...{ name: soundRendition, size: null, partTarget: soundPartTarget },
    ...{ peakBitrate: Math.ceil(bitrate * 1.1), averageBitrate: bitrate },
  };
}
