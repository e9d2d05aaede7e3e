import { resolve } from 'node:path';
import { z } from 'zod';
import { LeastLogLevel, logLevels } from '../http/stderr-logger';
import { StartupError } from './startup-error';

const schema = z.object({
  /** Port of HTTP and sockets; 0 takes a free one. */
  PORT: z.coerce.number().int().min(0).max(65_535).default(3000),
  /** Address to listen on; behind a reverse proxy keep it local. */
  HOST: z.string().min(1).default('0.0.0.0'),
  /** Folder of the embedded database, keys and the programme's files. */
  DATA_DIR: z.string().min(1).default('./var'),
  /** `postgres://…`; absent: SQLite in DATA_DIR. */
  DATABASE_URL: z
    .string()
    .regex(/^postgres(ql)?:\/\//, 'must begin with postgres://')
    .optional(),
  /** The address people type, `https://sesja.example.pl`; decides about secure cookies and allowed origins. */
  PUBLIC_URL: z.url({ protocol: /^https?$/ }).optional(),
  /** Shared secret of server and media process; absent: no media process can connect. */
  MEDIA_KEY: z.string().min(16).max(200).optional(),
  /** The least grave message that is logged. */
  LOG_LEVEL: z.enum(logLevels).default('log'),
  /** The built screens. */
  WEB_DIR: z.string().min(1).default(resolve(__dirname, '../../../web/dist')),
});

/** Every variable that the server reads; docs/operations.md explains each. */
export const environmentVariables: readonly string[] = Object.keys(schema.shape);

export interface Config {
  readonly port: number;
  readonly host: string;
  readonly dataDir: string;
  readonly databaseUrl: string | undefined;
  readonly publicUrl: URL | undefined;
  readonly mediaKey: string | undefined;
  readonly logLevel: LeastLogLevel;
  readonly webDir: string;
}

/** Injection token of the configuration. */
export const CONFIG = Symbol('CONFIG');

/**
 * Reads the environment once.
 * @throws StartupError with one sentence naming every variable that is wrong.
 */
export function readConfig(environment: Readonly<Record<string, string | undefined>> = process.env): Config {
  const set = Object.fromEntries(Object.entries(environment).filter(([, value]) => value !== ''));
  const parsed = schema.safeParse(set);
  if (!parsed.success) {
    const faults = parsed.error.issues.map((issue) => `${issue.path.join('.')} ${issue.message}`);
    throw new StartupError(`The environment is not usable: ${faults.join('; ')}.`);
  }
  const { PORT, HOST, DATA_DIR, DATABASE_URL, PUBLIC_URL, MEDIA_KEY, LOG_LEVEL, WEB_DIR } = parsed.data;
  return {
    port: PORT,
    host: HOST,
    dataDir: resolve(DATA_DIR),
    databaseUrl: DATABASE_URL,
    publicUrl: PUBLIC_URL === undefined ? undefined : new URL(PUBLIC_URL),
    mediaKey: MEDIA_KEY,
    logLevel: LOG_LEVEL,
    webDir: resolve(WEB_DIR),
  };
}
