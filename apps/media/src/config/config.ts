import path from 'node:path';
import { type RecordedPictureName, recordedPictures } from '@kworum/contracts';
import { z } from 'zod';
import type { PictureSize } from '../picture-format';
import { type LeastLogLevel, logLevels } from '../logging/stderr-logger';
import { findFfmpeg } from './find-ffmpeg';
import { parsePushTargets, type PushAddress } from './push-targets';
import { parseRenditions, type Renditions } from './renditions';
import { type RtcConfig, rtcEnvironment } from './rtc';
import { type NamedSource, parseProgrammeSource, parseProgrammeSources } from './programme-source';

/** A sentence for whoever starts this process; it is printed without a stack trace. */
export class ConfigError extends Error {}

const kindsOfSource =
  'test, file:/absolute/path, rtmp://host:port/app/key, srt://host:port?passphrase=SECRET, rtsp://camera/path or whip';

const source = z
  .string()
  .optional()
  .transform((text, context): readonly NamedSource[] | null => {
    if (text === undefined) return null;
    const parsed = parseProgrammeSource(text);
    if (parsed) return [{ name: parsed.kind, source: parsed }];
    context.addIssue(`must be ${kindsOfSource}`);
    return z.NEVER;
  });

const sources = z
  .string()
  .optional()
  .transform((text, context): readonly NamedSource[] | null => {
    if (text === undefined) return null;
    const parsed = parseProgrammeSources(text);
    if (parsed) return parsed;
    context.addIssue(`must be NAME=SOURCE,NAME=SOURCE with names of their own; a source is ${kindsOfSource}`);
    return z.NEVER;
  });

const size = z
  .string()
  .default('1280x720')
  .transform((text, context): PictureSize => {
    const match = /^(\d{3,4})x(\d{3,4})$/.exec(text);
    const [width, height] = [Number(match?.[1]), Number(match?.[2])];
    if (width % 2 === 0 && height % 2 === 0 && width >= 320 && height >= 180 && width <= 1920) {
      return { width, height };
    }
    context.addIssue('must be WIDTHxHEIGHT, both even, from 320x180 to 1920 wide, such as 1280x720');
    return z.NEVER;
  });

const recording = z
  .string()
  .default('programme,clean')
  .transform((text, context): readonly RecordedPictureName[] => {
    const named = text.split(',').map((name) => name.trim());
    const pictures = recordedPictures.filter((name) => named.includes(name));
    if (text === 'off') return [];
    if (pictures.length === named.length && pictures[0] === 'programme') return pictures;
    context.addIssue('must be programme,clean or programme or off');
    return z.NEVER;
  });

const renditions = z
  .string()
  .default('360p,audio')
  .transform((text, context): Renditions => {
    const parsed = parseRenditions(text);
    if (parsed) return parsed;
    context.addIssue('must be off, or some of 180p to 1080p and audio, such as 360p,audio');
    return z.NEVER;
  });

const pushTargets = z
  .string()
  .optional()
  .transform((text, context): readonly PushAddress[] => {
    const parsed = text === undefined ? [] : parsePushTargets(text);
    if (parsed) return parsed;
    // The text itself holds keys and is not repeated.
    context.addIssue(
      'must be NAME=rtmp://host/app/key,NAME=rtmps://host/app/key, at most ten with names of their own',
    );
    return z.NEVER;
  });

const megabyte = 1024 * 1024;

const environment = z.object({
  SERVER_URL: z
    .url({ protocol: /^https?$/, error: 'must be an http address' })
    .default('http://127.0.0.1:3000'),
  MEDIA_KEY: z
    .string({ error: 'is missing: it is the secret that the server and the media process share' })
    .min(16, 'must have at least 16 characters')
    .max(200, 'must have at most 200 characters'),
  DATA_DIR: z.string().min(1).default('./var'),
  PROGRAMME_SOURCE: source,
  PROGRAMME_SOURCES: sources,
  PROGRAMME_SIZE: size,
  PROGRAMME_RENDITIONS: renditions,
  PUSH_TARGETS: pushTargets,
  RECORDING: recording,
  RECORDING_RESERVE_MB: z.coerce
    .number({ error: 'must be a number of megabytes' })
    .int('must be a whole number of megabytes')
    .min(0, 'must not be negative')
    .default(1024),
  ...rtcEnvironment,
  CAPTIONS_COMMAND: z.string().trim().max(2000, 'must have at most 2000 characters').optional(),
  FFMPEG_PATH: z.string().optional(),
  PATH: z.string().default(''),
  LOG_LEVEL: z.enum(logLevels, `must be one of ${logLevels.join(', ')}`).default('log'),
});

/** Every variable that the media process reads; docs/operations.md explains each but PATH. */
export const environmentVariables: readonly string[] = Object.keys(environment.shape);

export interface MediaConfig {
  readonly serverUrl: string;
  readonly mediaKey: string;
  /** Absolute; every meeting has a folder in it. */
  readonly liveDirectory: string;
  /** At least one; the most wanted first. */
  readonly sources: readonly NamedSource[];
  readonly size: PictureSize;
  /** Beside the full picture. */
  readonly renditions: Renditions;
  /** Where else the programme goes. */
  readonly pushTargets: readonly PushAddress[];
  /** What is recorded; empty: nothing. */
  readonly recordedPictures: readonly RecordedPictureName[];
  /** Absolute; every meeting has a folder in it. */
  readonly recordingsDirectory: string;
  /** Absolute; keys of what a redaction has sealed, apart from it. */
  readonly sealsDirectory: string;
  /** What a recording leaves free on the disk. */
  readonly reservedBytes: number;
  readonly rtc: RtcConfig;
  /** The program that writes down what is said, as it is typed into a shell; null: none. */
  readonly captionsCommand: string | null;
  readonly ffmpeg: string;
  readonly logLevel: LeastLogLevel;
}

/** Reads and checks the environment once. Throws `ConfigError` with one sentence. */
export function readConfig(env: NodeJS.ProcessEnv = process.env): MediaConfig {
  // A variable that is set to nothing, as compose files do, is not set.
  const set = Object.fromEntries(Object.entries(env).filter(([, value]) => value !== ''));
  const parsed = environment.safeParse(set);
  if (!parsed.success) {
    const problems = parsed.error.issues.map((issue) => `${issue.path.join('.')} ${issue.message}`);
    throw new ConfigError(`The media process cannot start: ${problems.join('; ')}.`);
  }
  const { data } = parsed;
  if (data.PROGRAMME_SOURCE && data.PROGRAMME_SOURCES) {
    throw new ConfigError('Set PROGRAMME_SOURCES or PROGRAMME_SOURCE, not both.');
  }
  const ffmpeg = findFfmpeg(data.FFMPEG_PATH, data.PATH);
  if (!ffmpeg.ok) throw new ConfigError(ffmpeg.reason);
  return {
    serverUrl: data.SERVER_URL,
    mediaKey: data.MEDIA_KEY,
    liveDirectory: path.resolve(data.DATA_DIR, 'live'),
    sources: data.PROGRAMME_SOURCES ?? data.PROGRAMME_SOURCE ?? [{ name: 'test', source: { kind: 'test' } }],
    size: data.PROGRAMME_SIZE,
    renditions: data.PROGRAMME_RENDITIONS,
    pushTargets: data.PUSH_TARGETS,
    recordedPictures: data.RECORDING,
    recordingsDirectory: path.resolve(data.DATA_DIR, 'recordings'),
    sealsDirectory: path.resolve(data.DATA_DIR, 'recording-seals'),
    reservedBytes: data.RECORDING_RESERVE_MB * megabyte,
    rtc: { port: data.RTC_PORT, announced: data.RTC_ANNOUNCED_ADDRESS ?? null },
    captionsCommand: data.CAPTIONS_COMMAND || null,
    ffmpeg: ffmpeg.path,
    logLevel: data.LOG_LEVEL,
  };
}
