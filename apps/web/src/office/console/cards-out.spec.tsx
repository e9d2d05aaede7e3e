import { aVote, anOfficeSnapshot } from '@kworum/testing';
import { fireEvent, screen } from '@testing-library/react';
import { showConsole } from './show-console.fixture';

jest.mock('../../ui/player/lazy-player', () => ({ LazyPlayer: () => null }));

const press = (name: string | RegExp) => fireEvent.click(screen.getByRole('button', { name }));

const running = (handedIn: number) => {
  const vote = aVote({
    ...{ status: 'open', matter: 'recall', ballot: 'secret', anonymous: true, cast: 3, entitled: 14 },
    openedAt: '2026-11-26T09:42:00.000Z',
  });
  return anOfficeSnapshot({ vote, votes: [vote], handedIn });
};

describe('an anonymous vote whose cards are not all back', () => {
  it('asks once more before it is closed, and closes all the same when told to', () => {
    const { sent } = showConsole(running(1));
    expect(screen.getByText('Wróciły karty: 1 z 3 wydanych')).toBeTruthy();
    press(/^Zamknij głosowanie/);
    expect(sent).toEqual([]);
    expect(screen.getByText(/Kart wydanych, które jeszcze nie wróciły: 2/)).toBeTruthy();
    press('Zamknij mimo to');
    expect(sent).toMatchObject([{ type: 'vote.close' }]);
  });

  it('closes at one press when they are', () => {
    const { sent } = showConsole(running(3));
    press(/^Zamknij głosowanie/);
    expect(sent).toMatchObject([{ type: 'vote.close' }]);
  });
});
