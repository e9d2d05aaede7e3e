import { paceFor } from './keep-pace';

describe('the pace of a live picture', () => {
  it.each([
    ['is its own while it is where it should be', { rate: 1, late: 0.1, inHand: 0.6 }, 1],
    ['is quicker when it is late', { rate: 1, late: 0.2, inHand: 0.6 }, 1.1],
    ['stays quicker until it is there', { rate: 1.1, late: 0.1, inHand: 0.6 }, 1.1],
    ['is its own again then', { rate: 1.1, late: 0.04, inHand: 0.6 }, 1],
    ['is never quicker than the network', { rate: 1.1, late: 2, inHand: 0.3 }, 1],
  ])('%s', (_, now, expected) => {
    expect(paceFor(now)).toBe(expected);
  });
});
