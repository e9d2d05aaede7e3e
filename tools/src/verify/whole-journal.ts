import type { Checkpoint, VerifyingKey } from './checkpoint';
import { Fault, fault } from './fault';
import type { JournalExport } from './journal-shapes';
import { MeetingSoFar, voteWith } from './meeting-record';

/** The first thing that cannot be believed; `seq` is the place of the entry, null when it is no single one. */
export interface FirstBad extends Fault {
  readonly seq: number | null;
}

/** Checkpoints that belong to no entry; those of an entry are judged with it. */
export function badCheckpoints(checkpoints: readonly (Checkpoint | null)[], end: number): FirstBad | null {
  const unreadable = checkpoints.indexOf(null);
  if (unreadable >= 0) {
    const reason = `checkpoint ${unreadable + 1} is no signed note of this format`;
    return { seq: null, ...fault('bad-checkpoint', reason) };
  }
  const places = checkpoints.map((checkpoint) => checkpoint?.seq ?? 0);
  if (places.some((place, index) => place < (places[index - 1] ?? 0))) {
    return { seq: null, ...fault('bad-checkpoint', 'the checkpoints are not in the order of their entries') };
  }
  const beyond = places.find((place) => place > end);
  return beyond === undefined
    ? null
    : { seq: end + 1, ...fault('wrong-seq', `it is missing: a checkpoint names entry ${beyond}`) };
}

/** A journal does not end in the middle of a vote, nor between a vote and its effect. */
export function badEnd(meeting: MeetingSoFar, end: number): FirstBad | null {
  if (voteWith(meeting, 'open', 'closed')) {
    const reason = 'the journal ends before the result of a vote is announced';
    return { seq: end, ...fault('ends-in-a-vote', reason) };
  }
  if (!meeting.effect) return null;
  const reason = `the journal ends before the ${meeting.effect.event.type} that follows from it`;
  return { seq: end, ...fault('unlawful', reason) };
}

export function otherKey(journal: JournalExport, key: VerifyingKey): FirstBad | null {
  return Buffer.from(journal.key.publicKey, 'base64').equals(key.bytes)
    ? null
    : { seq: null, ...fault('other-key', 'the file names another key than the expected one') };
}
