import type { MediaSnapshot } from '@kworum/contracts';
import { aFloor, anAnnouncedVote, aRoom } from '@kworum/testing';
import { plainLook } from './look';
import { Overlay } from './overlay';
import { resultShownForMs } from './vote-card-view';

const size = { width: 640, height: 360 };
/** This machine's clock; the server's is elsewhere. */
const now = 1_000_000;

function aMediaSnapshot(change: Parameters<typeof aRoom>[0] = {}): MediaSnapshot {
  return { ...aRoom(change), audience: 'media' };
}

describe('the overlay of a meeting', () => {
  it('shows nothing before the first snapshot', () => {
    expect(new Overlay(size).stripsAt(now)).toEqual([]);
  });

  it('is drawn again only when what it shows has changed', () => {
    const overlay = new Overlay(size);
    overlay.show(aMediaSnapshot(), now);
    const first = overlay.stripsAt(now);
    expect(first).toHaveLength(2);
    overlay.show(
      aMediaSnapshot({ seq: 41, quorum: { present: 13, required: 8, reached: true, lostAt: null } }),
      now + 40,
    );
    expect(overlay.stripsAt(now + 40)).toBe(first);
    overlay.show(aMediaSnapshot({ seq: 42, floor: aFloor() }), now + 80);
    expect(overlay.stripsAt(now + 80)).not.toBe(first);
  });

  it('is drawn again when the council’s look is known', () => {
    const overlay = new Overlay(size);
    overlay.show(aMediaSnapshot(), now);
    const plain = overlay.stripsAt(now);
    overlay.wear({ ...plainLook, accent: '#7a1f5c' });
    expect(overlay.stripsAt(now)).not.toEqual(plain);
  });

  it('takes a result off by itself, by the server’s clock', () => {
    const overlay = new Overlay(size);
    const vote = anAnnouncedVote();
    const snapshot = aMediaSnapshot({ vote });
    const age = Date.parse(snapshot.serverTime) - Date.parse(vote.announcedAt!);
    overlay.show(snapshot, now);
    const result = overlay.stripsAt(now);
    expect(overlay.stripsAt(now + resultShownForMs - age - 1)).toBe(result);
    const afterwards = overlay.stripsAt(now + resultShownForMs - age);
    expect(afterwards).not.toEqual(result);
    expect(overlay.stripsAt(now + resultShownForMs)).toBe(afterwards);
  });
});
