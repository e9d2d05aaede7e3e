import { Checkpoint, VerifyingKey, checkpointFault, readCheckpoint } from './checkpoint';
import { chainFault, readEntry } from './entry';
import { Fault, fault } from './fault';
import type { Entry, JournalExport } from './journal-shapes';
import { MeetingLife } from './meeting-life';
import { MeetingSoFar, voteWith } from './meeting-record';

/** The first thing that cannot be believed; `seq` is the place of the entry, null when it is no single one. */
export interface FirstBad extends Fault {
  readonly seq: number | null;
}

export interface Verification {
  /** What the good entries tell, up to the first bad one. */
  readonly meeting: MeetingSoFar | null;
  readonly firstBad: FirstBad | null;
}

const sealed = new Set<string>(['vote.closed', 'meeting.closed']);

/** Checks every entry in order: its form, its place in the chain, its meaning, its checkpoints. */
export function verifyJournal(journal: JournalExport, key: VerifyingKey): Verification {
  const life = new MeetingLife();
  const checkpoints = journal.checkpoints.map(readCheckpoint);
  const bad =
    firstBadEntry(journal, key, life, checkpoints) ?? faultOfTheEnd(journal, key, life, checkpoints);
  return { meeting: life.meeting, firstBad: bad };
}

function firstBadEntry(
  journal: JournalExport,
  key: VerifyingKey,
  life: MeetingLife,
  checkpoints: readonly (Checkpoint | null)[],
): FirstBad | null {
  let before: Entry | null = null;
  for (const [index, value] of journal.entries.entries()) {
    const seq = index + 1;
    const read = readEntry(value);
    if ('fault' in read) return { seq, ...read.fault };
    const { entry } = read;
    const wrong: Fault | null =
      chainFault(entry, before, seq, journal.meetingId) ??
      life.apply(entry) ??
      sealFault(entry, key, checkpoints);
    if (wrong) return { seq, ...wrong };
    before = entry;
  }
  return null;
}

/** Every checkpoint of an entry must hold, and a close must have one. */
function sealFault(
  entry: Entry,
  key: VerifyingKey,
  checkpoints: readonly (Checkpoint | null)[],
): Fault | null {
  const own = checkpoints.filter((checkpoint) => checkpoint?.seq === entry.seq);
  if (own.length === 0 && sealed.has(entry.event.type)) {
    return fault('missing-checkpoint', `${entry.event.type} has no signed checkpoint`);
  }
  for (const checkpoint of own) {
    const wrong = checkpoint && checkpointFault(checkpoint, entry, key);
    if (wrong) return wrong;
  }
  return null;
}

/** What can be said only when all entries are read. */
function faultOfTheEnd(
  journal: JournalExport,
  key: VerifyingKey,
  life: MeetingLife,
  checkpoints: readonly (Checkpoint | null)[],
): FirstBad | null {
  const end = journal.entries.length;
  if (!life.meeting) return { seq: 1, ...fault('unlawful', 'a journal begins with meeting.prepared') };
  const unreadable = checkpoints.indexOf(null);
  if (unreadable >= 0) {
    return {
      seq: null,
      ...fault('bad-checkpoint', `checkpoint ${unreadable + 1} is no signed note of this format`),
    };
  }
  const places = checkpoints.map((checkpoint) => checkpoint?.seq ?? 0);
  if (places.some((place, index) => place < (places[index - 1] ?? 0))) {
    return {
      seq: null,
      ...fault('bad-checkpoint', 'the checkpoints are not in the order of their entries'),
    };
  }
  const beyond = checkpoints.find((checkpoint) => checkpoint && checkpoint.seq > end);
  if (beyond) {
    return { seq: end + 1, ...fault('wrong-seq', `it is missing: a checkpoint names entry ${beyond.seq}`) };
  }
  if (voteWith(life.meeting, 'open', 'closed')) {
    return {
      seq: end,
      ...fault('ends-in-a-vote', 'the journal ends before the result of a vote is announced'),
    };
  }
  if (life.meeting.effect) {
    const { type } = life.meeting.effect.event;
    return { seq: end, ...fault('unlawful', `the journal ends before the ${type} that follows from it`) };
  }
  if (!Buffer.from(journal.key.publicKey, 'base64').equals(key.bytes)) {
    return { seq: null, ...fault('other-key', 'the file names another key than the expected one') };
  }
  return null;
}
