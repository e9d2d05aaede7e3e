import { createCipheriv, createDecipheriv, createHash, randomBytes } from 'node:crypto';
import { createWriteStream } from 'node:fs';
import { mkdir, readFile } from 'node:fs/promises';
import path from 'node:path';
import { pipeline } from 'node:stream/promises';
import { errorCode } from '../error-code';
import { putFile } from './new-playlist';
import { bytesAt } from './recorded-meeting';
import type { Stretch } from './stretches';

const algorithm = 'aes-256-gcm';
const keyBytes = 32;
/** As NIST SP 800-38D recommends for GCM. */
const ivBytes = 12;

/** One sealed stretch, as the manifest names it. Decrypted it is a fragmented MP4 that plays. */
export interface Seal {
  readonly file: string;
  /** The file of the recording that it was taken from. */
  readonly from: string;
  readonly startedAt: string;
  readonly seconds: number;
  /** Of the original bytes. */
  readonly sha256: string;
  readonly iv: string;
  readonly tag: string;
}

/** The key of one redaction, made when it is first asked for: 64 hexadecimal digits in a file of its own. */
export async function sealingKey(directory: string, jobId: string): Promise<Buffer> {
  const file = path.join(directory, `${jobId}.key`);
  try {
    return Buffer.from((await readFile(file, 'utf8')).trim(), 'hex');
  } catch (error) {
    if (errorCode(error) !== 'ENOENT') throw error;
  }
  const key = randomBytes(keyBytes);
  await mkdir(directory, { recursive: true, mode: 0o700 });
  await putFile(file, `${key.toString('hex')}\n`, 0o600);
  return key;
}

/** Writes a stretch as it was, encrypted, to `target`. */
export async function sealStretch(
  directory: string,
  stretch: Stretch,
  target: string,
  key: Buffer,
): Promise<Seal> {
  const iv = randomBytes(ivBytes);
  const file = path.basename(target);
  const cipher = createCipheriv(algorithm, key, iv).setAAD(Buffer.from(file));
  const hash = createHash('sha256');
  async function* plain(): AsyncGenerator<Buffer> {
    const source = path.join(directory, stretch.file);
    const ranges = [{ offset: 0, length: stretch.initLength }, ...stretch.segments];
    for (const { offset, length } of ranges) {
      const bytes = await bytesAt(source, offset, length);
      hash.update(bytes);
      yield bytes;
    }
  }
  await pipeline(plain, cipher, createWriteStream(target, { mode: 0o600, flush: true }));
  return {
    ...{ file, from: stretch.file },
    startedAt: new Date(stretch.segments[0]?.startedAt ?? 0).toISOString(),
    seconds: stretch.segments.reduce((sum, { durationSeconds }) => sum + durationSeconds, 0),
    ...{ sha256: hash.digest('hex'), iv: iv.toString('hex'), tag: cipher.getAuthTag().toString('hex') },
  };
}

/** The original bytes of a sealed stretch. @throws Error when they were changed, or the key is another one */
export function unsealed(sealed: Buffer, { file, iv, tag }: Seal, key: Buffer): Buffer {
  const decipher = createDecipheriv(algorithm, key, Buffer.from(iv, 'hex'))
    .setAAD(Buffer.from(file))
    .setAuthTag(Buffer.from(tag, 'hex'));
  return Buffer.concat([decipher.update(sealed), decipher.final()]);
}
