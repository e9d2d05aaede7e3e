import { createHash, createPublicKey, KeyObject, verify } from 'node:crypto';
import { Fault, fault } from './fault';
import type { Entry } from './journal-shapes';

/** The key that checkpoints must be signed with: its name and 32 bytes of Ed25519. */
export interface VerifyingKey {
  readonly name: string;
  readonly bytes: Buffer;
}

export interface Checkpoint {
  readonly meetingId: string;
  readonly seq: number;
  readonly hash: string;
  readonly signature: Signature;
  /** What is signed. */
  readonly text: string;
}

interface Signature {
  readonly keyName: string;
  readonly keyId: Buffer;
  readonly bytes: Buffer;
}

const note =
  /^(kworum\/journal\/([0-9a-f-]{36})\n([1-9]\d{0,14})\n([0-9a-f]{64})\n)\n\u2014 ([^\s+]+) ([A-Za-z0-9+/]+={0,2})\n?$/;
const keyIdLength = 4;
const signatureLength = 64;
const publicKeyLength = 32;
/** DER of an Ed25519 public key up to its 32 bytes (RFC 8410). */
const derPrefix = Buffer.from('302a300506032b6570032100', 'hex');

/** @returns null when the base64 is not 32 bytes */
export function readKey(name: string, publicKey: string): VerifyingKey | null {
  const bytes = Buffer.from(publicKey, 'base64');
  return bytes.length === publicKeyLength && bytes.toString('base64') === publicKey ? { name, bytes } : null;
}

/** Reads a signed note; null when it is not one of this format. */
export function readCheckpoint(signedNote: string): Checkpoint | null {
  const [, text, meetingId, seq, hash, keyName, base64] = note.exec(signedNote) ?? [];
  if (!text || !meetingId || !seq || !hash || !keyName || !base64) return null;
  const bytes = Buffer.from(base64, 'base64');
  if (bytes.length !== keyIdLength + signatureLength) return null;
  const signature = { keyName, keyId: bytes.subarray(0, keyIdLength), bytes: bytes.subarray(keyIdLength) };
  return { meetingId, seq: Number(seq), hash, signature, text };
}

/** What is wrong with a checkpoint of this entry. */
export function checkpointFault(checkpoint: Checkpoint, entry: Entry, key: VerifyingKey): Fault | null {
  const { signature, text } = checkpoint;
  if (checkpoint.meetingId !== entry.meetingId) {
    return fault('bad-checkpoint', `its checkpoint is of meeting ${checkpoint.meetingId}`);
  }
  if (signature.keyName !== key.name || !signature.keyId.equals(keyIdOf(key))) {
    return fault('bad-checkpoint', 'its checkpoint is signed with another key');
  }
  if (!verify(null, Buffer.from(text, 'utf8'), publicKeyObject(key), signature.bytes)) {
    return fault('bad-checkpoint', 'the signature of its checkpoint is wrong');
  }
  if (checkpoint.hash !== entry.hash) {
    return fault('bad-checkpoint', 'its signed checkpoint names another hash: the journal was rewritten');
  }
  return null;
}

function keyIdOf({ name, bytes }: VerifyingKey): Buffer {
  return createHash('sha256')
    .update(name, 'utf8')
    .update(Buffer.from([0x0a, 0x01]))
    .update(bytes)
    .digest()
    .subarray(0, keyIdLength);
}

function publicKeyObject({ bytes }: VerifyingKey): KeyObject {
  return createPublicKey({ key: Buffer.concat([derPrefix, bytes]), format: 'der', type: 'spki' });
}
