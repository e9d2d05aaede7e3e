import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { readCheckpoint, readKey } from './checkpoint';
import type { JournalExport } from './journal-shapes';
import { verifyJournal } from './verify-journal';

const file = join(__dirname, '../../../libs/domain/vectors/journal/valid-agenda-changes.json');
const { journal } = JSON.parse(readFileSync(file, 'utf8')) as { journal: JournalExport };

function firstBadIn(also: Partial<JournalExport>) {
  const key = readKey(journal.key.name, journal.key.publicKey);
  if (!key) throw new Error('The vector has a good key');
  return verifyJournal({ ...journal, ...also }, key).firstBad;
}

/** The journal up to an entry, with the checkpoints of what is left. */
function cutAfter(seq: number): Partial<JournalExport> {
  return {
    entries: journal.entries.slice(0, seq),
    checkpoints: journal.checkpoints.filter((note) => (readCheckpoint(note)?.seq ?? 0) <= seq),
  };
}

describe('a journal', () => {
  it('does not end between an announcement and the change of the agenda that follows from it', () => {
    const announcement = journal.entries.findIndex(
      (entry) => (entry['event'] as { type: string }).type === 'agenda.changed',
    );
    expect(firstBadIn(cutAfter(announcement))).toMatchObject({ seq: announcement, code: 'unlawful' });
    expect(firstBadIn(cutAfter(announcement + 1))).toBeNull();
  });

  it('has its checkpoints oldest first', () => {
    expect(firstBadIn({ checkpoints: journal.checkpoints.toReversed() })).toMatchObject({
      seq: null,
      code: 'bad-checkpoint',
      reason: 'the checkpoints are not in the order of their entries',
    });
  });
});
