import {
  KeyObject,
  createHash,
  createPrivateKey,
  createPublicKey,
  generateKeyPairSync,
  sign,
} from 'node:crypto';
import { JournalEntry, checkpointText } from '@kworum/domain';
import { Inject, Injectable } from '@nestjs/common';
import { CONFIG, Config } from '../config/config';
import { secretFile } from '../config/data-folder';
import { StartupError } from '../config/startup-error';
import type { CheckpointRow } from './checkpoint.entity';

/** Of a C2SP signed note. */
const ed25519NoteType = 0x01;
const keyName = 'kworum';

/** Signs checkpoints with the server's Ed25519 key, a file of the data folder made at the first start. */
@Injectable()
export class JournalSigner {
  private readonly privateKey: KeyObject;
  /** What `verify` needs: the key's name and its 32 public bytes in base64. */
  readonly publicKey: { readonly name: string; readonly publicKey: string };
  private readonly keyId: Buffer;

  constructor(@Inject(CONFIG) config: Config) {
    this.privateKey = readKey(secretFile(config.dataDir, 'journal-key.pem', newKey));
    const raw = rawPublicKey(this.privateKey);
    this.publicKey = { name: keyName, publicKey: raw.toString('base64') };
    this.keyId = createHash('sha256')
      .update(Buffer.concat([Buffer.from(`${keyName}\n`), Buffer.from([ed25519NoteType]), raw]))
      .digest()
      .subarray(0, 4);
  }

  /** A signed note over the chain as far as this entry. */
  checkpoint({ meetingId, seq, hash }: JournalEntry): CheckpointRow {
    const text = checkpointText(meetingId, seq, hash);
    const signature = sign(null, Buffer.from(text), this.privateKey);
    const line = Buffer.concat([this.keyId, signature]).toString('base64');
    return { meetingId, seq, note: `${text}\n\u2014 ${keyName} ${line}\n` };
  }
}

function newKey(): string {
  const { privateKey } = generateKeyPairSync('ed25519');
  return privateKey.export({ type: 'pkcs8', format: 'pem' }).toString().trim();
}

function readKey(pem: string): KeyObject {
  try {
    const key = createPrivateKey(pem);
    if (key.asymmetricKeyType === 'ed25519') return key;
  } catch {
    throw unusableKey();
  }
  throw unusableKey();
}

function unusableKey(): StartupError {
  return new StartupError(
    'journal-key.pem in the data folder holds no Ed25519 key: restore it from the backup.',
  );
}

/** The last 32 bytes of the key's SPKI form (RFC 8410). */
function rawPublicKey(privateKey: KeyObject): Buffer {
  return createPublicKey(privateKey).export({ type: 'spki', format: 'der' }).subarray(-32);
}
