import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { sampleRate, soundBytesPerFrame } from '../picture-format';
import { type SpeechManner, speechProgram } from '@kworum/testing';
import { type HeardLine, type SpeechLimits, SpeechSupervisor } from './speech-supervisor';

const begun = Date.parse('2026-11-26T10:00:00.000Z');
const limits: SpeechLimits = { firstRestartMs: 20, longestRestartMs: 40, mostWaitingMs: 1000, stuckMs: 100 };
const silentFrame = Buffer.alloc(soundBytesPerFrame);
const loudFrame = Buffer.alloc(soundBytesPerFrame);
for (let at = 0; at < loudFrame.length; at += 4) {
  const value = Math.round(8000 * Math.sin((2 * Math.PI * 440 * at) / 4 / sampleRate));
  loudFrame.writeInt16LE(value, at);
  loudFrame.writeInt16LE(value, at + 2);
}

describe('the speech-to-text program', () => {
  let directory: string;
  let speech: SpeechSupervisor | null = null;
  const lines: HeardLine[] = [];
  const warnings: string[] = [];
  const watchers = new Set<() => void>();

  beforeAll(async () => (directory = await mkdtemp(path.join(tmpdir(), 'kworum-speech-'))));
  afterAll(() => rm(directory, { recursive: true }));
  afterEach(() => {
    speech?.close();
    lines.length = 0;
    warnings.length = 0;
  });

  const notify = () => {
    for (const watcher of watchers) watcher();
  };
  async function start(manner: SpeechManner): Promise<SpeechSupervisor> {
    const heard = (line: HeardLine) => {
      lines.push(line);
      notify();
    };
    const log = (message: string) => {
      warnings.push(message);
      notify();
    };
    const logger = { log, warn: log };
    speech = new SpeechSupervisor(await speechProgram(directory, manner), heard, logger, limits);
    return speech;
  }
  /** Resolves when what is asked has come about through a line or a warning. */
  const when = (asked: () => boolean) =>
    new Promise<void>((resolve) => {
      const watcher = () => {
        if (!asked()) return;
        watchers.delete(watcher);
        resolve();
      };
      watchers.add(watcher);
      watcher();
    });
  /** Frames of sound, one after the other on air. */
  const give = (to: SpeechSupervisor, frame: Buffer, count: number, from: number) => {
    for (let at = 0; at < count; at += 1) to.give(frame, from + at * 40);
  };

  it('hears the programme’s sound, and what it says gets the times on air', async () => {
    const program = await start('speak');
    give(program, loudFrame, 13, begun);
    await when(() => lines.length === 2);
    // Ten seconds that it was not given: silence follows them.
    give(program, silentFrame, 25, begun + 10_520);
    await when(() => lines.length === 6);
    expect(lines[0]).toMatchObject({ text: 'dźwięk', final: false, from: begun, to: begun + 250 });
    expect(lines[1]).toMatchObject({ text: 'dźwięk 0', final: true, from: begun, to: begun + 500 });
    expect(lines[5]).toMatchObject({ text: 'cisza 2', from: begun + 11_000, to: begun + 11_500 });
    expect(warnings).toEqual([]);
  });

  it('is started again when it is killed, and counts anew', async () => {
    const program = await start('speak');
    give(program, loudFrame, 13, begun);
    await when(() => lines.length === 2);
    const killed = program.pid!;
    process.kill(killed, 'SIGKILL');
    await when(() => warnings.length === 1);
    const again = setInterval(() => program.give(loudFrame, begun + 60_000), 5);
    await when(() => lines.length >= 4);
    clearInterval(again);
    expect(program.pid).not.toBe(killed);
    expect(lines[3]).toMatchObject({ run: 2, number: 0, text: 'dźwięk 0' });
  });

  it.each(['babble', 'flood'] as const)(
    'is ended and started again when it does not stop printing (%s)',
    async (manner) => {
      const program = await start(manner);
      const first = program.pid;
      await when(() => warnings.some((warning) => warning.includes('prints without end')));
      expect(program.pid).not.toBe(first);
      expect(lines).toEqual([]);
    },
  );

  it('may print what is not of the protocol: that is left out, and the rest is heard', async () => {
    const program = await start('nonsense');
    await when(() => warnings.length > 0);
    give(program, loudFrame, 25, begun);
    await when(() => lines.length === 4);
    expect(lines.map(({ text }) => text)).toEqual(['dźwięk', 'dźwięk 5', 'dźwięk', 'dźwięk 6']);
  });

  it('may be deaf: a second of sound waits, the rest is left out, and it is started again', async () => {
    const program = await start('deaf');
    let given = 0;
    const giving = setInterval(() => {
      give(program, loudFrame, 25, begun + given * 1000);
      given += 1;
    }, 5);
    await when(() => warnings.some((warning) => warning.includes('takes no sound')));
    clearInterval(giving);
    expect(given).toBeGreaterThan(1);
  });

  it('may be missing altogether: that is one line of the log', async () => {
    await start('leave');
    await when(() => warnings.length === 1);
    const { pid } = speech!;
    give(speech!, loudFrame, 25, begun);
    expect(pid).toBeUndefined();
    expect(warnings[0]).toContain('no model');
  });
});
