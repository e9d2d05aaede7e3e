import { chain, sealed } from '../../vectors/journal';
import { idOf, meetingId } from '../../vectors/fixed-ids';
import { plan } from '../../vectors/honest-house';
import { serverKey } from '../../vectors/signing-key';
import { readKey } from '../../verify/checkpoint';
import type { JournalExport } from '../../verify/journal-shapes';
import { verifyJournal } from '../../verify/verify-journal';
import { GrownJournal } from './grown-journal';

const office = { role: 'office', personId: idOf('office') } as const;

function begun() {
  const events = [
    { type: 'meeting.prepared', plan },
    { type: 'meeting.opened' },
    { type: 'item.started', itemId: plan.agenda[0]?.itemId ?? '' },
  ] as const;
  return chain(
    events.map((event) => ({
      meetingId,
      at: '2026-11-26T09:00:00.000Z',
      actor: office,
      commandId: idOf(event.type),
      event,
    })),
  );
}

describe('a journal grown for the benchmark', () => {
  it.each([50, 61, 200])('has %p entries and is believed by the verifier', (size) => {
    const journal = new GrownJournal(begun());
    journal.growTo(size);
    expect(Math.abs(journal.entries.length - size)).toBeLessThanOrEqual(3);
    const key = readKey(serverKey.name, serverKey.publicKey);
    if (!key) throw new Error('The key of the vectors cannot be read');
    const { firstBad } = verifyJournal(sealed(journal.entries, serverKey) as JournalExport, key);
    expect(firstBad).toBeNull();
  });
});
