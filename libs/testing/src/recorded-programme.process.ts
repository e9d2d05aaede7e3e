import { execFile } from 'node:child_process';
import { mkdir, readFile, rm, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { promisify } from 'node:util';
import { RecordedSegment, recordingPlaylistEnd, recordingPlaylistHead, segmentLines } from '@kworum/domain';

const run = promisify(execFile);

export interface RecordedProgramme {
  readonly dataDir: string;
  readonly meetingId: string;
  /** When each run of the encoder began, milliseconds since the epoch, and how many seconds it lasted. */
  readonly runs: readonly { readonly startedAt: number; readonly seconds: number }[];
  readonly picture?: 'programme' | 'clean';
  readonly ended?: boolean;
}

/** Puts a recording where the media process leaves it: a moving picture with sound, encoded by a real ffmpeg. */
export async function recordProgramme(recorded: RecordedProgramme): Promise<RecordedSegment[]> {
  const { dataDir, meetingId, runs, picture = 'programme', ended = true } = recorded;
  const folder = join(dataDir, 'recordings', meetingId);
  await mkdir(folder, { recursive: true });
  const segments: RecordedSegment[] = [];
  let playlist = recordingPlaylistHead;
  for (const [index, { startedAt, seconds }] of runs.entries()) {
    const file = `${picture}-${String(index + 1).padStart(4, '0')}.mp4`;
    await encode(join(folder, file), seconds);
    const { initLength, fragments } = await fragmentsOf(join(folder, file));
    for (const [second, { offset, length }] of fragments.entries()) {
      const segment = {
        ...{ file, offset, length, initLength, durationSeconds: 1 },
        startedAt: startedAt + second * 1000,
      };
      playlist += segmentLines(segment, segments.at(-1) ?? null);
      segments.push(segment);
    }
  }
  await writeFile(join(folder, `${picture}.m3u8`), playlist + (ended ? recordingPlaylistEnd : ''));
  return segments;
}

async function encode(file: string, seconds: number): Promise<void> {
  await rm(file, { force: true });
  const inputs = [
    '-f',
    'lavfi',
    '-i',
    'testsrc2=size=320x180:rate=25',
    '-f',
    'lavfi',
    '-i',
    'sine=f=440:r=48000',
  ];
  const video = [
    '-c:v',
    'libx264',
    '-preset',
    'ultrafast',
    '-pix_fmt',
    'yuv420p',
    '-g',
    '25',
    '-sc_threshold',
    '0',
  ];
  const container = ['-movflags', '+frag_keyframe+empty_moov+default_base_moof', '-f', 'mp4', file];
  const all = [
    '-v',
    'error',
    ...inputs,
    '-t',
    String(seconds),
    ...video,
    '-c:a',
    'aac',
    '-ac',
    '2',
    ...container,
  ];
  await run(process.env['FFMPEG_PATH'] ?? 'ffmpeg', all);
}

/** A fragment is a `moof` box with its `mdat`; what stands before the first is the init section. */
async function fragmentsOf(
  file: string,
): Promise<{ initLength: number; fragments: { offset: number; length: number }[] }> {
  const bytes = await readFile(file);
  const fragments: { offset: number; length: number }[] = [];
  let initLength = 0;
  for (let offset = 0; offset < bytes.length;) {
    const length = bytes.readUInt32BE(offset);
    const type = bytes.toString('latin1', offset + 4, offset + 8);
    const last = fragments.at(-1);
    if (type === 'moof') fragments.push({ offset, length });
    else if (type === 'mdat' && last) last.length += length;
    else if (fragments.length === 0) initLength = offset + length;
    offset += length;
  }
  return { initLength, fragments };
}
