import type { Logger } from '@nestjs/common';
import type { CaptionLine, ProgrammeStatus } from '@kworum/contracts';
import { CaptionBoard } from './caption-board';
import { type HeardLine, SpeechSupervisor } from './speech-supervisor';

/** Somebody has spoken in so long a time, or nobody listens. */
const silentMs = 60_000;
/** A program that loads its model has said nothing yet. */
const steadyMs = 3000;

/** What is said in a meeting: onto the picture and to the server, as the speech-to-text program hears it. */
export class LiveCaptions {
  private readonly speech: SpeechSupervisor;
  private readonly board = new CaptionBoard();
  private lastHeardAt = performance.now();
  private nextNumber = 0;
  private numbered: { key: string; number: number } | null = null;

  constructor(
    command: string,
    private readonly meetingId: string,
    private readonly said: (line: CaptionLine) => void,
    logger: Logger,
  ) {
    this.speech = new SpeechSupervisor(command, (line) => this.heard(line), logger);
  }

  get pid(): number | undefined {
    return this.speech.pid;
  }

  get state(): NonNullable<ProgrammeStatus['captions']> {
    const { age } = this.speech;
    if (age === null || age < steadyMs) return 'failing';
    return performance.now() - this.lastHeardAt > silentMs ? 'silent' : 'running';
  }

  /** The sound of a frame that was on air at that time. */
  give(sound: Buffer, onAir: number): void {
    this.speech.give(sound, onAir);
  }

  /** What stands on the picture at this moment; null: nothing. */
  textAt(now: number): string | null {
    return this.board.at(now);
  }

  close(): void {
    this.speech.close();
  }

  private heard(line: HeardLine): void {
    this.lastHeardAt = performance.now();
    if (line.text === '') return;
    this.board.put(line, Date.now());
    const { text, final, from, to } = line;
    this.said({ meetingId: this.meetingId, number: this.numberOf(line), text, final, from, to });
  }

  /** Programs begin with 0 whenever they start; the meeting's lines go on. */
  private numberOf({ run, number }: HeardLine): number {
    const key = `${run}/${number}`;
    if (this.numbered?.key !== key) {
      this.numbered = { key, number: this.nextNumber };
      this.nextNumber += 1;
    }
    return this.numbered.number;
  }
}
