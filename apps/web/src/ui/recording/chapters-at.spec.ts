import { type RecordedChapter, chaptersAt, recordedOnly } from './chapters-at';

const chapter = (kind: RecordedChapter['kind'], name: string, from: number, to: number): RecordedChapter => ({
  ...{ kind, title: { pl: name, en: name }, refId: null, from, to },
  ...{ startedAt: '2026-11-26T09:00:00.000Z', endedAt: '2026-11-26T09:10:00.000Z' },
});
const chapters = [
  chapter('item', 'punkt 1', 0, 100),
  chapter('speech', 'mówca', 10, 40),
  chapter('vote', 'głosowanie', 50, 60),
  chapter('item', 'punkt 2', 100, 200),
];

it.each([
  ['before everything', -1, []],
  ['in an item alone', 5, ['punkt 1']],
  ['in a speech', 10, ['punkt 1', 'mówca']],
  ['a frame before a vote, where seeking may land', 49.97, ['punkt 1', 'głosowanie']],
  ['at the end of an item', 100, ['punkt 2']],
  ['after everything', 300, []],
])('%s the running chapters are told', (_, position, names) => {
  expect(chaptersAt(chapters, position).map(({ title }) => title.pl)).toEqual(names);
});

it('leaves out what was not recorded', () => {
  expect(recordedOnly([...chapters, { ...chapters[0]!, from: null, to: null }])).toHaveLength(4);
});
