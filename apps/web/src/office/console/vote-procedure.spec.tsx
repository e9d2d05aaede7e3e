import type { OfficeSnapshot } from '@kworum/contracts';
import { aFloor, aSeat, aVote, anAnnouncedVote, anOfficeSnapshot, memberOf, testId } from '@kworum/testing';
import { fireEvent, screen, within } from '@testing-library/react';
import { showConsole } from './show-console.fixture';

jest.mock('../../ui/player/lazy-player', () => ({ LazyPlayer: () => null }));

const voteId = testId(5, 7);
const button = (name: string | RegExp) => screen.getByRole('button', { name });
const press = (name: string | RegExp) => fireEvent.click(button(name));
const pressKey = (key: string) => fireEvent.keyDown(document.activeElement ?? document.body, { key });
const pick = (list: RegExp, option: string) => {
  press(list);
  fireEvent.click(screen.getByRole('option', { name: option }));
};
const state = (reason: string) =>
  fireEvent.change(screen.getByRole('textbox', { name: /Powód/ }), { target: { value: reason } });

describe('preparing and opening a vote', () => {
  it('asks a quorum check without a majority to choose', () => {
    const { sent } = showConsole(anOfficeSnapshot());
    press(/^Przygotuj głosowanie/);
    pick(/Rodzaj/, 'Sprawdzenie kworum');
    expect(screen.queryByRole('button', { name: /Wymagana większość/ })).toBeNull();
    press('Przygotuj głosowanie');
    expect(sent).toEqual([
      {
        type: 'vote.prepare',
        subject: 'Sprawdzenie kworum',
        matter: 'quorum',
        majority: { rule: 'quorum' },
      },
    ]);
  });

  it('takes a majority of the statute only with its legal basis', () => {
    const { sent } = showConsole(anOfficeSnapshot());
    press(/^Przygotuj głosowanie/);
    pick(/Wymagana większość/, 'Inna większość (statut)');
    expect(button('Przygotuj głosowanie')).toHaveProperty('disabled', true);
    fireEvent.change(screen.getByRole('textbox', { name: /Podstawa prawna/ }), {
      target: { value: '§ 12 statutu' },
    });
    press('Przygotuj głosowanie');
    expect(sent).toMatchObject([
      {
        majority: { rule: 'fraction', numerator: 2, denominator: 3, base: 'present' },
        legalBasis: '§ 12 statutu',
      },
    ]);
  });

  it('opens a vote with the chosen time limit', () => {
    const { sent } = showConsole(anOfficeSnapshot({ vote: aVote() }));
    fireEvent.click(within(screen.getByRole('radiogroup', { name: 'Czas na głos' })).getByText('1 min'));
    press(/^Otwórz głosowanie/);
    expect(sent).toEqual([{ type: 'vote.open', voteId, timeLimitSeconds: 60 }]);
  });
});

describe('the roll call', () => {
  const seats = [aSeat(1, { hasVoted: true }), aSeat(2), aSeat(3), aSeat(4, { present: false })];
  const devices: OfficeSnapshot['devices'] = seats.map(({ memberId, hasVoted }) => ({
    memberId,
    connected: true,
    ballotChannel: hasVoted ? 'tablet' : null,
  }));
  const open = anOfficeSnapshot({ vote: aVote({ status: 'open', cast: 1, entitled: 3 }), seats, devices });
  const called = () => document.querySelector('.called-name')?.textContent;
  const enter = (seat: number, choice: 'for' | 'against') => ({
    type: 'ballot.enter',
    voteId,
    memberId: memberOf(seat),
    choice,
  });

  it('enters one answer a key and moves on to the next name once it is recorded', async () => {
    const { sent, acknowledge } = showConsole(open);
    press('Głosowanie przez wywołanie');
    expect(called()).toBe('Piotr Zieliński');
    pressKey('z');
    expect(called()).toBe('Piotr Zieliński');
    await acknowledge();
    expect(called()).toBe('Katarzyna Dąbrowska-Malinowska');
    expect(document.activeElement?.textContent).toContain('Katarzyna');
    pressKey('2');
    expect(sent).toEqual([enter(2, 'for'), enter(3, 'against')]);
  });

  it('lists who has voted with the way in which the ballot came, and can call them again', () => {
    const { sent } = showConsole(open);
    press('Głosowanie przez wywołanie');
    press(/Anna Wiśniewska\s*tablet/);
    expect(screen.getByText(/Głos jest już zapisany \(tablet\)/)).toBeTruthy();
    press('Przeciw: Anna Wiśniewska');
    expect(sent).toEqual([enter(1, 'against')]);
  });

  it('keeps Enter from closing the vote while names are still called', () => {
    const { sent } = showConsole(open);
    press('Głosowanie przez wywołanie');
    fireEvent.keyDown(document.body, { key: 'Enter' });
    expect(sent).toEqual([]);
  });
});

describe('what may follow a vote', () => {
  const announced = anOfficeSnapshot({ vote: anAnnouncedVote() });
  const ask = (action: string) => {
    const [menu] = screen.getAllByRole('button', { name: 'Czynności: głosowanie 7' });
    if (!menu) throw new Error('There is no menu of the vote');
    fireEvent.click(menu);
    fireEvent.click(screen.getByRole('menuitem', { name: action }));
  };

  it('annuls a vote with a reason, after asking once more', () => {
    const { sent } = showConsole(anOfficeSnapshot({ vote: aVote({ status: 'open' }) }));
    ask('Unieważnij');
    state('Awaria tabletów');
    press('Unieważnij głosowanie');
    expect(sent).toEqual([]);
    press('Unieważniam głosowanie 7');
    expect(sent).toEqual([{ type: 'vote.annul', voteId, reason: 'Awaria tabletów' }]);
  });

  it('prepares the same question again with the reason of the repetition', () => {
    const { sent } = showConsole(announced);
    ask('Powtórz (reasumpcja)');
    state('Pomyłka w liczeniu');
    press('Przygotuj powtórne głosowanie');
    expect(sent).toMatchObject([
      { type: 'vote.prepare', matter: 'resolution', revote: { of: voteId, reason: 'Pomyłka w liczeniu' } },
    ]);
  });

  it('records a correction only of a chosen member with a chosen answer', () => {
    const { sent } = showConsole(announced);
    ask('Wpisz sprostowanie');
    state('Pomyłka');
    expect(button('Zapisz sprostowanie')).toHaveProperty('disabled', true);
    pick(/Radna, radny/, 'Ewa Woźniak');
    pick(/Oświadczony głos/, 'Przeciw');
    press('Zapisz sprostowanie');
    expect(sent).toEqual([
      { type: 'correction.declare', voteId, memberId: memberOf(7), choice: 'against', reason: 'Pomyłka' },
    ]);
  });

  it('shows an annulled vote with its reason instead of a verdict', () => {
    const annulment = { at: '2026-11-26T09:43:00.000Z', reason: 'Awaria tabletów' };
    showConsole(anOfficeSnapshot({ vote: { ...anAnnouncedVote(), status: 'annulled', annulment } }));
    expect(screen.getByRole('note').textContent).toContain('Powód: Awaria tabletów');
    expect(screen.queryByText(/Podjęto:/)).toBeNull();
  });
});

it('extends a limited speech by a minute', () => {
  const { sent } = showConsole(anOfficeSnapshot({ floor: aFloor() }));
  press('Przedłuż wypowiedź o 1 minutę');
  expect(sent).toEqual([{ type: 'floor.extend', seconds: 60 }]);
});
