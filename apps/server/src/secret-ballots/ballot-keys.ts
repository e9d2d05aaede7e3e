import { randomBytes } from 'node:crypto';
import {
  closeSync,
  existsSync,
  fsyncSync,
  mkdirSync,
  openSync,
  readFileSync,
  readdirSync,
  renameSync,
  rmSync,
  writeSync,
} from 'node:fs';
import { join } from 'node:path';
import { Inject, Injectable } from '@nestjs/common';
import { CONFIG, Config } from '../config/config';

const keyBytes = 32;
const ending = '.key';

/**
 * One key for the secret ballots of one vote, in a file of its own while the vote is open: never in the
 * database, its log or its backups, for it must be possible to destroy it.
 */
@Injectable()
export class BallotKeys {
  private readonly folder: string;
  private readonly known = new Map<string, Buffer>();

  constructor(@Inject(CONFIG) config: Config) {
    this.folder = join(config.dataDir, 'ballot-keys');
    mkdirSync(this.folder, { recursive: true, mode: 0o700 });
  }

  /** The key of a vote; a new one is on the disk before it is used. */
  of(voteId: string): Buffer {
    const key = this.known.get(voteId) ?? this.read(voteId) ?? this.make(voteId);
    this.known.set(voteId, key);
    return key;
  }

  /** Votes that have a key. */
  votes(): readonly string[] {
    return readdirSync(this.folder)
      .filter((name) => name.endsWith(ending))
      .map((name) => name.slice(0, -ending.length));
  }

  /** Writes over the key before the file goes; from now on nobody can open what it sealed. */
  destroy(voteId: string): void {
    this.known.get(voteId)?.fill(0);
    this.known.delete(voteId);
    const path = this.pathOf(voteId);
    if (!existsSync(path)) return;
    writeDurably(path, randomBytes(keyBytes), 'r+');
    rmSync(path);
    this.syncFolder();
  }

  private read(voteId: string): Buffer | undefined {
    const path = this.pathOf(voteId);
    return existsSync(path) ? readFileSync(path) : undefined;
  }

  private make(voteId: string): Buffer {
    const key = randomBytes(keyBytes);
    const path = this.pathOf(voteId);
    // A crash half-way must not leave a key that is too short under the name that counts.
    writeDurably(`${path}.new`, key, 'w');
    renameSync(`${path}.new`, path);
    this.syncFolder();
    return key;
  }

  private pathOf(voteId: string): string {
    return join(this.folder, `${voteId}${ending}`);
  }

  private syncFolder(): void {
    const folder = openSync(this.folder, 'r');
    try {
      fsyncSync(folder);
    } finally {
      closeSync(folder);
    }
  }
}

function writeDurably(path: string, bytes: Buffer, flags: 'w' | 'r+'): void {
  const file = openSync(path, flags, 0o600);
  try {
    writeSync(file, bytes, 0, bytes.length, 0);
    fsyncSync(file);
  } finally {
    closeSync(file);
  }
}
