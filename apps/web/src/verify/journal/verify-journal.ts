import { fromBase64, hex, sameBytes, utf8 } from './bytes';
import { canonicalJson } from './canonical-json';
import type { Cryptography } from './cryptography';
import { Entry, Journal, readEntry } from './format';
import { Meeting, hasVote } from './meeting';
import { Objection, objection } from './objection';
import { JsonObject, WrongForm } from './reading';
import { ExpectedKey, SignedNote, noteObjection, readSignedNote } from './signed-note';
import { tokenSignatureObjection } from './rules/token-rules';
import { isObjection, takeEntry } from './take-entry';

/** `seq` is the place of the first entry that cannot be believed, null when it is no single one. */
export interface FirstBad extends Objection {
  readonly seq: number | null;
}

export interface Findings {
  /** What the good entries tell, up to the first bad one; null when there is none. */
  readonly meeting: Meeting | null;
  readonly firstBad: FirstBad | null;
}

export interface VerifyingWith {
  readonly key: ExpectedKey;
  readonly cryptography: Cryptography;
  /** Called with the number of entries that were checked; the next one waits for it. */
  readonly onProgress: (checked: number) => Promise<void>;
}

const mustBeSigned: readonly string[] = ['vote.closed', 'meeting.closed'];

/** @returns null when the base64 is not 32 bytes */
export function readKey(name: string, publicKey: string): ExpectedKey | null {
  const bytes = fromBase64(publicKey);
  return bytes?.length === 32 ? { name, bytes } : null;
}

/** Checks every entry in order: its form, its place in the chain, its meaning, its checkpoints; then the end. */
export async function verifyJournal(journal: Journal, using: VerifyingWith): Promise<Findings> {
  const notes = journal.checkpoints.map(readSignedNote);
  let meeting: Meeting | null = null;
  let before: Entry | null = null;
  for (const [index, raw] of journal.entries.entries()) {
    const seq = index + 1;
    const read = readOrObject(raw);
    if ('reason' in read) return { meeting, firstBad: { seq, ...read } };
    const misplaced = await chainObjection(read, raw, { seq, before, journal, using });
    if (misplaced) return { meeting, firstBad: { seq, ...misplaced } };
    const forged = await tokenSignatureObjection(meeting, read.event, using.cryptography);
    if (forged) return { meeting, firstBad: { seq, ...forged } };
    const unsigned = await sealObjection(read, notes, using);
    if (unsigned) return { meeting, firstBad: { seq, ...unsigned } };
    const taken = takeEntry(meeting, read);
    if (isObjection(taken)) return { meeting, firstBad: { seq, ...taken } };
    meeting = taken;
    before = read;
    await using.onProgress(seq);
  }
  return { meeting, firstBad: endObjection(journal, meeting, notes, using.key) };
}

function readOrObject(raw: JsonObject): Entry | Objection {
  try {
    return readEntry(raw, 'entry');
  } catch (error) {
    if (error instanceof WrongForm) return objection('form', error.path);
    throw error;
  }
}

interface Place {
  readonly seq: number;
  readonly before: Entry | null;
  readonly journal: Journal;
  readonly using: VerifyingWith;
}

async function chainObjection(
  entry: Entry,
  raw: JsonObject,
  { seq, before, journal, using }: Place,
): Promise<Objection | null> {
  if (entry.seq !== seq) return objection('sequence', `${entry.seq} ≠ ${seq}`);
  if (entry.meetingId !== journal.meetingId) return objection('otherMeeting', entry.meetingId);
  if (entry.prev !== (before ? before.hash : '0'.repeat(64))) return objection('chain', entry.prev);
  const { hash: _, ...content } = raw;
  const digest = hex(await using.cryptography.sha256(utf8(canonicalJson(content))));
  if (entry.hash !== digest) return objection('hash', `${entry.hash} ≠ ${digest}`);
  return before && entry.at < before.at ? objection('time', `${entry.at} < ${before.at}`) : null;
}

async function sealObjection(
  entry: Entry,
  notes: readonly (SignedNote | null)[],
  { key, cryptography }: VerifyingWith,
): Promise<Objection | null> {
  const own = notes.filter((note): note is SignedNote => note?.seq === entry.seq);
  if (own.length === 0 && mustBeSigned.includes(entry.event.type))
    return objection('noNote', entry.event.type);
  for (const note of own) {
    const wrong = await noteObjection(note, entry, key, cryptography);
    if (wrong) return wrong;
  }
  return null;
}

/** What can be said only when all entries are read. */
function endObjection(
  { entries, key: keyInFile }: Journal,
  meeting: Meeting | null,
  notes: readonly (SignedNote | null)[],
  key: ExpectedKey,
): FirstBad | null {
  const end = entries.length;
  if (!meeting) return { seq: 1, ...objection('notPrepared') };
  if (notes.includes(null)) return { seq: null, ...objection('noteForm', `${notes.indexOf(null) + 1}`) };
  const beyond = notes.find((note) => note && note.seq > end);
  if (beyond) return { seq: end + 1, ...objection('missingEntry', `${beyond.seq}`) };
  if (meeting.due) return { seq: end, ...objection('consequenceMissing', meeting.due.event.type) };
  if (hasVote(meeting, 'open', 'closed')) return { seq: end, ...objection('endsInVote') };
  const named = fromBase64(keyInFile.publicKey);
  if (!named || !sameBytes(named, key.bytes))
    return { seq: null, ...objection('otherKey', keyInFile.publicKey) };
  return null;
}
