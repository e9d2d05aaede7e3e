import type { ProgrammeControl, ProgrammeSourceStatus, ProgrammeStatus } from '@kworum/contracts';
import type { Recording } from '../recording/recording';
import type { Broadcast } from './broadcast';
import type { EncoderSupervisor } from './encoder-supervisor';
import type { SourceSet } from './source-set';
import type { Switcher } from './switcher';

/** Reports, hence seconds, that the counts are of. */
const span = 10;

interface Counts {
  readonly repeated: number;
  readonly dropped: number;
}

/** What a programme says of itself, once a second. */
export class ProgrammeReport {
  private readonly earlier: Counts[] = [];

  constructor(
    private readonly meetingId: string,
    private readonly sources: SourceSet,
    private readonly switcher: Switcher,
    private readonly encoder: EncoderSupervisor,
    private readonly recording: Recording,
    private readonly broadcast: Broadcast,
  ) {}

  /** To be called once a second: counts begin where this stood ten calls ago. */
  tick(): void {
    this.earlier.push(this.counts());
    if (this.earlier.length > span) this.earlier.shift();
  }

  now(control: ProgrammeControl): ProgrammeStatus {
    const [counts, before] = [this.counts(), this.earlier[0]];
    return {
      meetingId: this.meetingId,
      control,
      onAir: this.switcher.onAir === 'slate' ? null : this.sources.nameOf(this.switcher.onAir),
      sources: this.sources.named.map((_, index) => this.source(index)),
      repeatedFrames: counts.repeated - (before?.repeated ?? 0),
      droppedFrames: counts.dropped - (before?.dropped ?? 0),
      encoderRuns: this.encoder.pid !== undefined,
      renditions: [...this.broadcast.renditions],
      recording: this.recording.status,
    };
  }

  private counts(): Counts {
    return { repeated: this.switcher.repeated, dropped: this.encoder.dropped };
  }

  private source(index: number): ProgrammeSourceStatus {
    return {
      name: this.sources.nameOf(index),
      kind: this.sources.named[index]?.source.kind ?? 'test',
      alive: this.switcher.isAlive(index),
      brings: this.sources.descriptionOf(index),
    };
  }
}
