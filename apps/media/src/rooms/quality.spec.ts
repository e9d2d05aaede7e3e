import { qualityOf } from './quality';

const perfect = { score: 10, loss: 0, roundTrip: 20 };

it.each([
  [[], null],
  [[perfect], 'good'],
  [[{ ...perfect, roundTrip: null }], 'good'],
  [[perfect, { ...perfect, loss: 0.05 }], 'fair'],
  [[{ ...perfect, roundTrip: 400 }], 'fair'],
  [[{ ...perfect, score: 6 }], 'fair'],
  [[perfect, { ...perfect, score: 2 }], 'poor'],
  [[{ ...perfect, loss: 0.3 }], 'poor'],
  [[{ ...perfect, roundTrip: 900 }], 'poor'],
] as const)('judges a connection by its worst stream: %j is %s', (streams, quality) => {
  expect(qualityOf(streams)).toBe(quality);
});
