import { Checkpoint, VerifyingKey, checkpointFault, readCheckpoint } from './checkpoint';
import { chainFault, readEntry } from './entry';
import { Fault, fault } from './fault';
import type { Entry, JournalExport } from './journal-shapes';
import { MeetingLife } from './meeting-life';
import type { MeetingSoFar } from './meeting-record';
import { FirstBad, badCheckpoints, badEnd, otherKey } from './whole-journal';

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
    firstBadEntry(journal, key, life, checkpoints) ?? badWhole(journal, key, life.meeting, checkpoints);
  return { meeting: life.meeting, firstBad: bad };
}

/** What can be said only when all entries are read. */
function badWhole(
  journal: JournalExport,
  key: VerifyingKey,
  meeting: MeetingSoFar | null,
  checkpoints: readonly (Checkpoint | null)[],
): FirstBad | null {
  if (!meeting) return { seq: 1, ...fault('unlawful', 'a journal begins with meeting.prepared') };
  const end = journal.entries.length;
  return badCheckpoints(checkpoints, end) ?? badEnd(meeting, end) ?? otherKey(journal, key);
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
