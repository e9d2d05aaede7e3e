import type { Chapter } from '@kworum/contracts';
import { type RecordedPicture, timeLineOf } from '@kworum/domain';
import { framesPerSecond, type PictureSize } from '../picture-format';
import { programmeCoding } from '../program/encoder-arguments';
import { bytesOf, type FrameSpan, secondsOf, type Stretch } from './stretches';

/** A piece of what is joined: a stretch of the recording as it is, or a file that was made for it. */
export type Piece =
  | { readonly kind: 'stretch'; readonly stretch: Stretch }
  | { readonly kind: 'file'; readonly file: string; readonly seconds: number };

export const quiet = ['-hide_banner', '-nostdin', '-v', 'error', '-y'];
/** Of names beside each other: the folder is the working directory, whatever its path may hold. */
export const joined = [
  '-protocol_whitelist',
  'pipe,file,subfile,concat',
  '-f',
  'concat',
  '-safe',
  '0',
  '-i',
  'pipe:0',
];
const progress = ['-progress', 'pipe:3', '-stats_period', '0.5'];

/** The first frame of a run has an odd time of its own; all are exactly one frame apart. */
export const inStep = `setpts=N/(${framesPerSecond}*TB)`;

/** What ffmpeg's concat demuxer reads from descriptor 0. */
export function joinList(pieces: readonly Piece[]): string {
  const lines = pieces.flatMap((piece) =>
    piece.kind === 'file'
      ? [`file 'file:${piece.file}'`, `duration ${piece.seconds.toFixed(3)}`]
      : [
          `file '${stretchAddress(piece.stretch)}'`,
          `duration ${secondsOf(piece.stretch.segments).toFixed(3)}`,
        ],
  );
  return `ffconcat version 1.0\n${lines.join('\n')}\n`;
}

/** The init section and then only the bytes that are listed: what a power cut left behind them is no part of it. */
function stretchAddress({ file, initLength, segments }: Stretch): string {
  const begin = segments[0]?.offset ?? initLength;
  const end = begin + bytesOf(segments);
  const range = (from: number, to: number) => `subfile,,start,${from},end,${to},,:${file}`;
  return begin === initLength ? range(0, end) : `concat:${range(0, initLength)}|${range(begin, end)}`;
}

/** Joins pieces into one MP4 that plays everywhere, without coding anything anew. */
export function joinArguments(chapters: string | null, title: string, output: string): string[] {
  return [
    ...[...quiet, ...joined, ...(chapters === null ? [] : ['-f', 'ffmetadata', '-i', `file:${chapters}`])],
    ...['-map', '0:v', '-map', '0:a', '-c', 'copy', '-bsf:v', `setts=ts=N/(${framesPerSecond}*TB)`],
    ...['-map_metadata:g', '-1'],
    ...(chapters === null ? [] : ['-map_chapters', '1']),
    ...['-metadata', `title=${title}`, '-movflags', '+faststart', ...progress],
    ...['-f', 'mp4', `file:${output}`],
  ];
}

/** Codes a part of one segment anew, for the places where a cut falls between keyframes. */
export function pieceArguments({ first, end }: FrameSpan, size: PictureSize, output: string): string[] {
  const seconds = (frames: number) => (frames / framesPerSecond).toFixed(3);
  return [
    ...[...quiet, ...joined, '-map', '0:v', '-map', '0:a'],
    ...['-vf', `trim=start_frame=${first}:end_frame=${end},${inStep}`],
    ...['-af', `atrim=start=${seconds(first)}:end=${seconds(end)},asetpts=PTS-STARTPTS`],
    ...['-r', `${framesPerSecond}`, ...programmeCoding(size, 'superfast'), `file:${output}`],
  ];
}

/** Chapters as ffmpeg reads them: one after the other, each until the next begins. */
export function chapterText(chapters: readonly Chapter[], picture: RecordedPicture): string {
  const line = timeLineOf(picture);
  const placed = chapters
    .flatMap(({ title, startedAt, endedAt }) => {
      const at = line.place(Date.parse(startedAt), Date.parse(endedAt));
      return at ? [{ title, from: Math.round(at.from * 1000) }] : [];
    })
    .sort((a, b) => a.from - b.from);
  // Two that begin together, an item and its first speech, are one place to go to: the one named last is the closer.
  const distinct = placed.filter(({ from }, index) => placed[index + 1]?.from !== from);
  const blocks = distinct.map(({ title, from }, index) => {
    const to = distinct[index + 1]?.from ?? Math.round(line.seconds * 1000);
    return `[CHAPTER]\nTIMEBASE=1/1000\nSTART=${from}\nEND=${to}\ntitle=${escaped(title)}\n`;
  });
  return `;FFMETADATA1\n${blocks.join('')}`;
}

function escaped(text: string): string {
  return text.replace(/\s+/g, ' ').replace(/[=;#\\]/g, (sign) => `\\${sign}`);
}
