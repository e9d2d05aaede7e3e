import { idOf, meetingId } from './fixed-ids';
import { chain, sealed } from './journal';
import { serverKey, strangerKey } from './signing-key';
import { at, honestContents, honestEntries, honestJournal, onFile, placeOf, withEvent } from './tampering';
import type { JournalVector } from './vector';

const firstBallot = placeOf('ballot.cast');
const secondBallot = placeOf('ballot.cast', 2);
const firstClose = placeOf('vote.closed');
const secondClose = placeOf('vote.closed', 2);
const end = honestEntries.length - 1;

const otherSubject = withEvent(placeOf('vote.prepared'), 'vote.prepared', (event) => ({
  ...event,
  subject: 'zmiana budżetu i podatków',
}));
const rewritten = chain(otherSubject);
const aloneRehashed = at(rewritten, placeOf('vote.prepared'));
const anotherBallot = chain([
  ...honestContents.slice(0, firstBallot + 1),
  {
    ...at(honestContents, firstBallot),
    event: { ...at(honestContents, firstBallot).event, type: 'ballot.changed' } as never,
  },
]);

/** Attacks by who has the file but not the server's key. */
export const fileAttacks: Readonly<Record<string, JournalVector>> = {
  'changed-byte': onFile(
    'One letter of a subject is changed.',
    {
      entries: honestEntries.with(placeOf('vote.prepared'), {
        ...aloneRehashed,
        hash: at(honestEntries, placeOf('vote.prepared')).hash,
      }),
    },
    placeOf('vote.prepared'),
    'wrong-hash',
  ),
  'changed-and-rehashed-entry': onFile(
    'A subject is changed and the hash of that entry computed anew.',
    { entries: honestEntries.with(placeOf('vote.prepared'), aloneRehashed) },
    placeOf('vote.prepared') + 1,
    'broken-chain',
  ),
  'dropped-entry': onFile(
    'A ballot is left out.',
    { entries: honestEntries.toSpliced(firstBallot, 1) },
    firstBallot,
    'wrong-seq',
  ),
  'swapped-entries': onFile(
    'Two ballots change places.',
    {
      entries: honestEntries
        .with(firstBallot, at(honestEntries, secondBallot))
        .with(secondBallot, at(honestEntries, firstBallot)),
    },
    firstBallot,
    'wrong-seq',
  ),
  'inserted-entry': onFile(
    'A change of a ballot is slipped in, well linked to the entry before it.',
    { entries: honestEntries.toSpliced(firstBallot + 1, 0, at(anotherBallot, firstBallot + 1)) },
    firstBallot + 2,
    'wrong-seq',
  ),
  'truncated-after-checkpoint': onFile(
    'The journal ends at the first signed close; the announcement and the rest are cut off with their checkpoints.',
    { entries: honestEntries.slice(0, firstClose + 1), checkpoints: honestJournal.checkpoints.slice(0, 1) },
    firstClose,
    'ends-in-a-vote',
  ),
  'truncated-before-checkpoint': onFile(
    'The end of the meeting is cut off; a checkpoint of what is missing was left.',
    { entries: honestEntries.slice(0, end - 1) },
    end - 1,
    'wrong-seq',
  ),
  'rewritten-without-key': onFile(
    'A subject is changed and the whole chain computed anew; the checkpoints are the old ones.',
    { entries: rewritten },
    firstClose,
    'bad-checkpoint',
  ),
  'dropped-checkpoint': onFile(
    'The checkpoint of a close is left out.',
    { checkpoints: honestJournal.checkpoints.slice(1) },
    firstClose,
    'missing-checkpoint',
  ),
  'forged-signature': onFile(
    'One bit of a signature is changed.',
    { checkpoints: honestJournal.checkpoints.with(1, withOneBitChanged(at(honestJournal.checkpoints, 1))) },
    secondClose,
    'bad-checkpoint',
  ),
  'unreadable-checkpoint': onFile(
    'A checkpoint that is no signed note stands beside the good ones.',
    { checkpoints: [...honestJournal.checkpoints, 'kworum/journal: all is well\n'] },
    null,
    'bad-checkpoint',
  ),
  'checkpoint-of-another-meeting': onFile(
    'A checkpoint is replaced by one that the server signed for another meeting.',
    {
      checkpoints: honestJournal.checkpoints.with(
        0,
        serverKey.seal(idOf('another meeting'), firstClose + 1, at(honestEntries, firstClose).hash),
      ),
    },
    firstClose,
    'bad-checkpoint',
  ),
  'entries-of-another-meeting': onFile(
    'The journal is passed off as that of another meeting.',
    { meetingId: idOf('another meeting') },
    0,
    'foreign-meeting',
  ),
  'surplus-member': onFile(
    'An entry carries a remark that is no part of the format.',
    {
      entries: honestEntries.with(firstBallot, {
        ...at(honestEntries, firstBallot),
        remark: 'late',
      } as never),
    },
    firstBallot,
    'wrong-form',
  ),
  'empty-journal': onFile('Nothing is left.', { entries: [], checkpoints: [] }, 0, 'unlawful'),
  're-signed-with-other-key': {
    about:
      'The journal is rewritten, chained anew and signed with a key of the attacker, who puts it into the file.',
    pinnedKey: serverKey.publicKey,
    expected: { ok: false, seq: firstClose + 1, code: 'bad-checkpoint' },
    journal: sealed(rewritten, strangerKey),
  },
  'other-key-in-the-file': {
    about:
      'The checkpoints are good; the key in the file is replaced, so that the reader trusts it from now on.',
    pinnedKey: serverKey.publicKey,
    expected: { ok: false, seq: null, code: 'other-key' },
    journal: { ...honestJournal, key: { name: serverKey.name, publicKey: strangerKey.publicKey } },
  },
};

/** Journals that must be believed. */
export const honestCases: Readonly<Record<string, JournalVector>> = {
  valid: {
    about:
      'A whole meeting: speeches, an exclusion, a changed ballot, a member who leaves, a quorum check, a fraction, a time limit, a roll call, a revote, annulments, a correction, a test vote, a vote without a quorum.',
    pinnedKey: serverKey.publicKey,
    expected: { ok: true, seq: null, code: null },
    journal: honestJournal,
  },
  'valid-running': {
    about: 'The public export of a meeting that is still running ends before the vote that is open.',
    expected: { ok: true, seq: null, code: null },
    journal: {
      ...honestJournal,
      meetingId,
      entries: honestEntries.slice(0, placeOf('vote.opened', 2)),
      checkpoints: honestJournal.checkpoints.slice(0, 1),
    },
  },
};

function withOneBitChanged(note: string): string {
  const [head, base64] = note.trimEnd().split(/ (?=[^ ]*$)/);
  const bytes = Buffer.from(base64 ?? '', 'base64');
  bytes.writeUInt8(bytes.readUInt8(bytes.length - 1) ^ 1, bytes.length - 1);
  return `${head} ${bytes.toString('base64')}\n`;
}
