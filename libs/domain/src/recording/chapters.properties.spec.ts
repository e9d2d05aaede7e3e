import fc from 'fast-check';
import { meetings, played } from '../meeting/random-meeting.fixture';
import { chaptersOf, MeetingChapter } from './chapters';

/** Whatever happens in a meeting: the property holds of the chapters of its whole journal. */
function always(check: (chapters: readonly MeetingChapter[], journal: readonly string[]) => void): void {
  fc.assert(
    fc.property(meetings, (made) => {
      const script = played(made, () => undefined);
      const now = new Date(Date.parse(script.entries.at(-1)?.at ?? '') + 1000).toISOString();
      check(
        chaptersOf(script.entries, now),
        script.entries.map(({ event }) => event.type),
      );
    }),
    { numRuns: 60 },
  );
}

it('follow one another by their beginnings and end after they begin', () => {
  always((chapters) => {
    const starts = chapters.map(({ startedAt }) => startedAt);
    expect(starts).toEqual(starts.toSorted());
    for (const { startedAt, endedAt } of chapters) expect(endedAt >= startedAt).toBe(true);
  });
});

it('are as many as items were started, floors given and votes opened', () => {
  always((chapters, journal) => {
    const count = (type: string) => journal.filter((one) => one === type).length;
    const kinds = (kind: string) => chapters.filter((one) => one.kind === kind).length;
    expect(kinds('item')).toBe(count('item.started'));
    expect(kinds('speech')).toBe(count('floor.granted'));
    expect(kinds('vote')).toBe(count('vote.opened'));
  });
});

it('of items never overlap, and every vote lies within an item', () => {
  always((chapters) => {
    const items = chapters.filter(({ kind }) => kind === 'item');
    for (const [index, item] of items.entries()) {
      expect((items[index - 1]?.endedAt ?? '') <= item.startedAt).toBe(true);
    }
    for (const vote of chapters.filter(({ kind }) => kind === 'vote')) {
      const within = items.some((item) => item.startedAt <= vote.startedAt && vote.endedAt <= item.endedAt);
      expect(within).toBe(true);
    }
  });
});
