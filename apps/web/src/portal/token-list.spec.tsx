import { fireEvent, screen } from '@testing-library/react';
import { renderScreen } from '../ui/render-screen';
import { TokenList } from './token-list';

const tokenFrom = (first: number) =>
  Buffer.from(Uint8Array.from({ length: 64 }, (_, index) => first + index)).toString('base64');
const tokens = [tokenFrom(160), tokenFrom(0), tokenFrom(32)];
const shown = () =>
  screen.getAllByRole('listitem', { hidden: true }).map((item) => item.firstChild?.textContent);
const seek = (words: string) =>
  fireEvent.change(screen.getByLabelText('Znajdź swoją kartę'), { target: { value: words } });

describe('the cards counted in an anonymous vote', () => {
  beforeEach(() => {
    renderScreen(<TokenList tokens={tokens} />);
  });

  it('are folded away under their number, with what they prove', () => {
    const summary = screen.getByText('Pokaż policzone karty (3)');
    expect(summary.closest('details')?.open).toBe(false);
    expect(screen.getByText(/nie mówi, czyja to karta ani jak głosowano/)).toBeTruthy();
  });

  it('stand in the order of their marks, which tells nothing of when they came', () => {
    expect(shown()).toEqual(['0001-0203-0405', '2021-2223-2425', 'A0A1-A2A3-A4A5']);
  });

  it.each([
    ['its mark', '2021-2223-2425'],
    ['its mark without dashes and capitals', 'a0a1 a2a3'],
    ['the whole token', tokenFrom(32)],
  ])('are found by %s', (_by, words) => {
    seek(words);
    expect(shown()).toHaveLength(1);
    expect(screen.getByText('Znaleziono: 1')).toBeTruthy();
  });

  it('say so when the sought one is not among them', () => {
    seek('FFFF-FFFF-FFFF');
    expect(screen.queryAllByRole('listitem', { hidden: true })).toEqual([]);
    expect(screen.getByText('Znaleziono: 0')).toBeTruthy();
  });
});
