import { MeetingScript } from '@kworum/testing';
import { chaptersOf, MeetingChapter } from './chapters';

const now = '2026-11-26T12:00:00.000Z';
const chapters = ({ entries }: MeetingScript) => chaptersOf(entries, now);
const told = (all: readonly MeetingChapter[]) => all.map(({ kind, title }) => `${kind}: ${title.pl}`);
const secondsOf = ({ startedAt, endedAt }: MeetingChapter) =>
  (Date.parse(endedAt) - Date.parse(startedAt)) / 1000;

function announce(script: MeetingScript, voteId: string): void {
  script.office({ type: 'vote.close', voteId });
  script.office({ type: 'vote.announce', voteId });
}

describe('the chapters of a meeting', () => {
  it('are none before it has begun', () => {
    expect(chaptersOf([], now)).toEqual([]);
    expect(chapters(MeetingScript.open(3))).toEqual([]);
  });

  it('are its items, speeches and votes, an item before what happens in it', () => {
    const script = MeetingScript.inItem(3, [1, 2, 3]);
    script.office({
      type: 'floor.grant',
      speaker: { kind: 'guest', guestId: 'guest-1' },
      limitSeconds: null,
    });
    script.wait(60);
    script.office({ type: 'floor.end' });
    const voteId = script.openVote();
    script.member(1, { type: 'ballot.cast', voteId, choice: 'for' });
    announce(script, voteId);
    script.office({ type: 'item.start', itemId: 'item-2' });
    script.office({ type: 'item.end' });
    script.office({ type: 'meeting.close' });
    const all = chapters(script);
    expect(told(all)).toEqual([
      'item: 1. Punkt 1',
      'speech: Anna Skarbnik, Skarbnik',
      'vote: Głosowanie 1: Dotacje – Podjęto',
      'item: 2. Punkt 2',
    ]);
    expect(all.map(({ refId }) => refId)).toEqual(['item-1', null, voteId, 'item-2']);
    expect(secondsOf(all[1]!)).toBeGreaterThanOrEqual(60);
    expect(all[2]!.title.en).toBe('Vote 1: Dotacje – Adopted');
  });

  it('name an item again that is taken up again', () => {
    const script = MeetingScript.inItem(3);
    script.office({ type: 'item.start', itemId: 'item-2' });
    script.office({ type: 'item.start', itemId: 'item-1' });
    script.office({ type: 'item.end' });
    const all = chapters(script);
    expect(told(all)).toEqual(['item: 1. Punkt 1', 'item: 2. Punkt 2', 'item: 1. Punkt 1']);
    expect(all.map(({ endedAt }) => endedAt).slice(0, 2)).toEqual(
      all.map(({ startedAt }) => startedAt).slice(1),
    );
  });

  it('that still last end now', () => {
    const script = MeetingScript.inItem(3, [1, 2]);
    script.openVote();
    expect(chapters(script).map(({ endedAt }) => endedAt)).toEqual([now, now]);
  });

  it('tell of a vote nothing before its result is announced, and that it was annulled', () => {
    const script = MeetingScript.inItem(3, [1, 2]);
    const voteId = script.openVote();
    script.member(1, { type: 'ballot.cast', voteId, choice: 'for' });
    script.office({ type: 'vote.close', voteId });
    expect(told(chapters(script)).at(-1)).toBe('vote: Głosowanie 1: Dotacje');
    script.office({ type: 'vote.announce', voteId });
    script.office({ type: 'vote.annul', voteId, reason: 'Awaria' });
    expect(told(chapters(script)).at(-1)).toBe('vote: Głosowanie 1: Dotacje – unieważnione');
  });

  it('have no votes that were prepared only', () => {
    const script = MeetingScript.inItem(3, [1, 2]);
    script.prepareVote();
    expect(told(chapters(script))).toEqual(['item: 1. Punkt 1']);
  });
});
