import type { RecordingStatus } from '@kworum/contracts';
import { screen } from '@testing-library/react';
import { renderScreen } from '../../ui/render-screen';
import { RecordingLine } from './recording-line';
import { recordingFaults } from './recording-state';

type Picture = RecordingStatus['pictures'][number];
const recording = (change: Partial<Picture> = {}, freeBytes: number | null = 78.4e9): RecordingStatus => ({
  pictures: [
    { name: 'programme', state: 'recording', seconds: 3730, lostSeconds: 0.2, ...change },
    {
      name: 'clean',
      state: change.state === 'waiting' ? 'waiting' : 'recording',
      seconds: 3729,
      lostSeconds: 0,
    },
  ],
  freeBytes,
});

it.each([
  [
    'how long it runs and what is free',
    recording(),
    'Nagranie 1:02:09 · także obraz bez napisów · wolne 78 GB',
  ],
  [
    'that seconds are missing',
    recording({ lostSeconds: 2.6 }, null),
    'Nagranie 1:02:09 · także obraz bez napisów · stracono 3 s',
  ],
  [
    'that it waits for the opening',
    recording({ state: 'waiting' }),
    'Nagranie ruszy z otwarciem posiedzenia · także obraz bez napisów · wolne 78 GB',
  ],
  ['that there is none', null, 'Posiedzenie nie jest nagrywane (tak jest ustawiony ten komputer).'],
])('tells %s', (_, state, words) => {
  renderScreen(<RecordingLine recording={state} />);
  expect(screen.getByText(words)).toBeTruthy();
});

it('warns of seconds that are being lost and of a disk that is nearly full, and of nothing else', () => {
  expect(recordingFaults(recording())).toEqual([]);
  expect(recordingFaults(null)).toEqual([]);
  expect(recordingFaults(recording({ state: 'failing', lostSeconds: 4.2 }, 460e6))).toEqual([
    { words: 'failing', picture: 'programme', lost: 5 },
    { words: 'littleSpace', free: '0.4 GB' },
  ]);
});
