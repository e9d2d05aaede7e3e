import type { MediaSnapshot } from '@kworum/contracts';
import { aFloor, anAnnouncedVote, aRoom } from '@kworum/testing';
import { plainLook } from './look';
import { namesShownForMs } from './named-grid-view';
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

  it('changes names, result and item by itself, by the server’s clock', () => {
    const overlay = new Overlay(size);
    const vote = anAnnouncedVote();
    const snapshot = aMediaSnapshot({ vote });
    const age = Date.parse(snapshot.serverTime) - Date.parse(vote.announcedAt!);
    const stripsAfter = (ms: number) => overlay.stripsAt(now + ms - age);
    overlay.show(snapshot, now);
    const names = stripsAfter(0);
    expect(stripsAfter(namesShownForMs - 1)).toBe(names);
    const result = stripsAfter(namesShownForMs);
    expect(result).not.toEqual(names);
    expect(stripsAfter(resultShownForMs - 1)).toBe(result);
    const afterwards = stripsAfter(resultShownForMs);
    expect(afterwards).not.toEqual(result);
    expect(stripsAfter(resultShownForMs + 60_000)).toBe(afterwards);
  });

  it('draws nothing of a speech but its clock, once a second', () => {
    const overlay = new Overlay(size);
    overlay.show(aMediaSnapshot({ floor: aFloor({ since: '2026-11-26T09:42:19.000Z' }) }), now);
    const [badge, card, clock] = overlay.stripsAt(now);
    expect(overlay.stripsAt(now + 999)[2]).toBe(clock);
    const later = overlay.stripsAt(now + 1000);
    expect(later.slice(0, 2)).toEqual([badge, card]);
    expect(later[1]).toBe(card);
    expect(later[2]).not.toEqual(clock);
  });

  it('shows what is said until nothing is', () => {
    const overlay = new Overlay(size);
    overlay.show(aMediaSnapshot(), now);
    const silent = overlay.stripsAt(now);
    overlay.caption('Otwieram obrady.');
    expect(overlay.stripsAt(now)).toHaveLength(3);
    overlay.caption('  ');
    expect(overlay.stripsAt(now)).toEqual(silent);
  });

  it('announces a break until it is over', () => {
    const overlay = new Overlay(size);
    overlay.show(aMediaSnapshot(), now);
    const before = overlay.stripsAt(now);
    overlay.announce({ until: '12:30' }, false);
    const during = overlay.stripsAt(now);
    expect(during).not.toEqual(before);
    overlay.announce({ until: '12:30' }, false);
    expect(overlay.stripsAt(now)).toBe(during);
    overlay.announce({ until: null }, false);
    expect(overlay.stripsAt(now)).not.toEqual(during);
    overlay.announce({ until: null }, true);
    expect(overlay.stripsAt(now)).toEqual(before);
    overlay.announce(null, false);
    expect(overlay.stripsAt(now)).toEqual(before);
  });

  it('hides everything but the mark of a rehearsal, and draws on for a preview', () => {
    const overlay = new Overlay(size);
    overlay.hide(true);
    overlay.show(aMediaSnapshot(), now);
    expect(overlay.stripsAt(now)).toEqual([]);
    expect(overlay.unhiddenStripsAt(now)).toHaveLength(2);
    const { meeting } = aRoom();
    overlay.show(aMediaSnapshot({ meeting: { ...meeting, rehearsal: true }, vote: anAnnouncedVote() }), now);
    expect(overlay.stripsAt(now)).toHaveLength(1);
    overlay.hide(false);
    expect(overlay.stripsAt(now)).toHaveLength(2);
  });
});
