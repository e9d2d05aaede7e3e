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
  statSync,
  writeSync,
} from 'node:fs';
import { join } from 'node:path';
import { Inject, Injectable } from '@nestjs/common';
import { CONFIG, Config } from '../config/config';

/**
 * Secrets of single votes, each in a file of its own while the vote is open: never in the database, its log or
 * its backups, for it must be possible to destroy them.
 */
@Injectable()
export class VoteSecrets {
  private readonly folder: string;

  constructor(@Inject(CONFIG) config: Config) {
    this.folder = join(config.dataDir, 'vote-secrets');
    mkdirSync(this.folder, { recursive: true, mode: 0o700 });
  }

  read(voteId: string, name: string): Buffer | undefined {
    const path = this.pathOf(voteId, name);
    return existsSync(path) ? readFileSync(path) : undefined;
  }

  /** A new secret is on the disk before it is used. */
  make(voteId: string, name: string, bytes: () => Buffer): Buffer {
    const secret = bytes();
    const path = this.pathOf(voteId, name);
    // A crash half-way must not leave a secret that is too short under the name that counts.
    writeDurably(`${path}.new`, secret, 'w');
    renameSync(`${path}.new`, path);
    this.syncFolder();
    return secret;
  }

  /** Writes over the secret before the file goes. */
  destroy(voteId: string, name: string): void {
    const path = this.pathOf(voteId, name);
    if (!existsSync(path)) return;
    writeDurably(path, randomBytes(statSync(path).size), 'r+');
    rmSync(path);
    this.syncFolder();
  }

  /** Votes that have a secret. */
  votes(): readonly string[] {
    return [...new Set(readdirSync(this.folder).map((name) => name.split('.')[0] ?? ''))];
  }

  private pathOf(voteId: string, name: string): string {
    return join(this.folder, `${voteId}.${name}`);
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
