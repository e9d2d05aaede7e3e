import { fromBase64, sameBytes, utf8 } from './bytes';
import type { Cryptography } from './cryptography';
import type { Entry } from './format';
import { Objection, objection } from './objection';

/** A checkpoint as it was read; nothing of it is believed yet. */
export interface SignedNote {
  /** What is signed, with the newline of its third line. */
  readonly text: string;
  readonly meetingId: string;
  readonly seq: number;
  readonly hash: string;
  readonly keyName: string;
  readonly keyId: Uint8Array;
  readonly signature: Uint8Array;
}

export interface ExpectedKey {
  readonly name: string;
  /** 32 bytes. */
  readonly bytes: Uint8Array;
}

const form =
  /^(kworum\/journal\/([0-9a-f-]{36})\n([1-9]\d{0,14})\n([0-9a-f]{64})\n)\n\u2014 ([^\s+]+) ([A-Za-z0-9+/]+={0,2})\n?$/;
const keyIdBytes = 4;
const signatureBytes = 64;
const ed25519KeyType = 1;
const newline = 10;

/** @returns null when the text is no signed note of this format */
export function readSignedNote(note: string): SignedNote | null {
  const [, text = '', meetingId = '', seq = '', hash = '', keyName = '', base64 = ''] = form.exec(note) ?? [];
  const bytes = fromBase64(base64);
  if (text === '' || bytes?.length !== keyIdBytes + signatureBytes) return null;
  return {
    ...{ text, meetingId, hash, keyName },
    seq: Number(seq),
    keyId: bytes.slice(0, keyIdBytes),
    signature: bytes.slice(keyIdBytes),
  };
}

/** What speaks against a checkpoint of this entry. */
export async function noteObjection(
  note: SignedNote,
  entry: Entry,
  key: ExpectedKey,
  { sha256, isSigned }: Cryptography,
): Promise<Objection | null> {
  if (note.meetingId !== entry.meetingId) return objection('noteMeeting', note.meetingId);
  const named = new Uint8Array([...utf8(key.name), newline, ed25519KeyType, ...key.bytes]);
  const keyId = (await sha256(named)).slice(0, keyIdBytes);
  if (note.keyName !== key.name || !sameBytes(note.keyId, keyId)) return objection('noteKey', note.keyName);
  if (!(await isSigned(key.bytes, note.signature, utf8(note.text)))) return objection('noteSignature');
  return note.hash === entry.hash ? null : objection('noteHash', note.hash);
}
