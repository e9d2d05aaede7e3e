import type { ProgrammeControl, ProgrammeSourceStatus, ProgrammeStatus } from '@kworum/contracts';
import type { Recording } from '../recording/recording';
import type { RemoteStage } from '../remote/remote-stage';
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

/** What a programme consists of, as far as it is reported. */
export interface ReportedParts {
  readonly sources: SourceSet;
  readonly switcher: Switcher;
  readonly remote: RemoteStage;
  readonly encoder: EncoderSupervisor;
  readonly recording: Recording;
  readonly broadcast: Broadcast;
}

/** What a programme says of itself, once a second. */
export class ProgrammeReport {
  private readonly earlier: Counts[] = [];

  constructor(
    private readonly meetingId: string,
    private readonly parts: ReportedParts,
  ) {}

  /** To be called once a second: counts begin where this stood ten calls ago. */
  tick(): void {
    this.earlier.push(this.counts());
    if (this.earlier.length > span) this.earlier.shift();
  }

  now(control: ProgrammeControl): ProgrammeStatus {
    const [counts, before] = [this.counts(), this.earlier[0]];
    const { sources, remote, encoder, recording, broadcast } = this.parts;
    return {
      meetingId: this.meetingId,
      control,
      onAir: this.onAir,
      sources: [...sources.named.map((_, index) => this.source(index)), ...remote.sources(performance.now())],
      repeatedFrames: counts.repeated - (before?.repeated ?? 0),
      droppedFrames: counts.dropped - (before?.dropped ?? 0),
      encoderRuns: encoder.pid !== undefined,
      renditions: [...broadcast.renditions],
      push: broadcast.push,
      recording: recording.status,
    };
  }

  /** The name of the source; null: the slate. */
  get onAir(): string | null {
    const { sources, switcher, remote } = this.parts;
    return remote.onAir ?? (switcher.onAir === 'slate' ? null : sources.nameOf(switcher.onAir));
  }

  private counts(): Counts {
    return { repeated: this.parts.switcher.repeated, dropped: this.parts.encoder.dropped };
  }

  private source(index: number): ProgrammeSourceStatus {
    const { sources, switcher } = this.parts;
    return {
      name: sources.nameOf(index),
      kind: sources.named[index]?.source.kind ?? 'test',
      alive: switcher.isAlive(index),
      brings: sources.descriptionOf(index),
    };
  }
}
