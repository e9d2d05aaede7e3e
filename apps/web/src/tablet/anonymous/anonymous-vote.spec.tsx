import { webcrypto } from 'node:crypto';
import type { OwnView, VoteView } from '@kworum/contracts';
import { aMemberSnapshot, anAnnouncedSecretVote, anOwnView, aSecretVote } from '@kworum/testing';
import { screen } from '@testing-library/react';
import { press, showTablet } from '../show-tablet.fixture';
import type { KeptToken } from './kept-token';
import { tokenKey, VoteServer } from './vote-server.fixture';

// jsdom lends no cryptography.
Object.defineProperty(globalThis, 'crypto', { value: webcrypto, configurable: true });

const anonymous = { anonymous: true, tokenKey };
const vote = aSecretVote({ ...anonymous, status: 'open', openedAt: '2026-11-26T09:41:00.000Z' });
const issued: OwnView['ballot'] = {
  ...{ voteId: vote.voteId, choice: null, channel: 'tablet', receiptCode: '7F3A-91C2' },
  at: '2026-11-26T09:42:07.000Z',
};
const token = Buffer.from(Uint8Array.from({ length: 64 }, (_, index) => index)).toString('base64');
const mark = '0001-0203-0405';

let server: VoteServer;
beforeEach(() => {
  server = new VoteServer();
});

/** The tablet in this vote, with the card issued and, unless it has none, a token of this fate. */
function show(shown: VoteView, fate?: KeptToken['fate'], desk = server.desk) {
  const kept = { voteId: vote.voteId, commandId: vote.voteId, token, blinded: '', inverse: '' };
  const own = anOwnView({ ballot: issued });
  if (fate) desk.keep.keep(own.memberId, { ...kept, signature: 'AAAA', fate });
  const { sendCommand } = server;
  return showTablet({ snapshot: aMemberSnapshot({ vote: shown }), own }, { desk, sendCommand });
}

/** The tablet before anything of this vote was asked of the server. */
function showFresh(desk = server.desk) {
  const { sendCommand } = server;
  return showTablet({ snapshot: aMemberSnapshot({ vote }) }, { desk, sendCommand });
}

describe('an anonymous vote on the tablet', () => {
  it('goes from the choice over its confirmation to the counted ballot', async () => {
    const { container } = showFresh();
    press('Przeciw');
    expect(server.requests).toEqual([]);
    press('Potwierdzam, oddaję głos');
    expect(await screen.findByText('Twój głos jest policzony.')).toBeTruthy();
    expect(server.ballots.map(({ choice }) => choice)).toEqual(['against']);
    expect(container.textContent.replace(vote.ruleText.pl, '')).not.toMatch(/przeciw/i);
    expect(screen.getByText(/Znak Twojej karty: [0-9A-F]{4}(-[0-9A-F]{4}){2}/)).toBeTruthy();
  });

  it('says what it is doing, and nothing of the choice', async () => {
    const { container } = showFresh({ ...server.desk, pause: () => new Promise(() => undefined) });
    press('Przeciw');
    press('Potwierdzam, oddaję głos');
    expect(screen.getByText('Pobieram anonimową kartę').getAttribute('aria-current')).toBe('step');
    expect(await screen.findByText('Oddaję głos bez nazwiska')).toBeTruthy();
    expect(screen.getByText('Policzony').getAttribute('aria-current')).toBeNull();
    expect(container.textContent.replace(vote.ruleText.pl, '')).not.toMatch(/przeciw/i);
  });

  it('asks for the choice again when a card was fetched and no ballot cast', () => {
    show(vote, 'held');
    expect(screen.getByText('Twój głos nie został jeszcze oddany.')).toBeTruthy();
    expect(screen.getByRole('button', { name: 'Za' })).toBeTruthy();
  });

  it('does not say that a ballot is out when it may have arrived', () => {
    show(vote, 'sent');
    expect(screen.getByText('Nie wiemy, czy Twój głos dotarł.')).toBeTruthy();
    expect(screen.getByText(/jeśli pierwszy głos dotarł, liczy się on/)).toBeTruthy();
  });

  it('shows a counted ballot after a reload, with nothing to choose', () => {
    show(vote, 'counted');
    expect(screen.getByText(`Znak Twojej karty: ${mark}.`)).toBeTruthy();
    expect(screen.queryByRole('button', { name: 'Za' })).toBeNull();
  });

  it('says plainly that the card was issued to another device', () => {
    show(vote);
    expect(screen.getByText('Twoją kartę wydano na inne urządzenie.')).toBeTruthy();
    expect(screen.getByText(/zgłoś to biuru rady/)).toBeTruthy();
    expect(screen.queryByRole('button', { name: 'Za' })).toBeNull();
  });

  it.each(['prepared', 'open'] as const)('names the lack of https in a vote that is %s', (status) => {
    show({ ...vote, status }, undefined, { ...server.desk, canBlind: false });
    expect(screen.getByText('Anonimowe głosowanie wymaga połączenia https')).toBeTruthy();
  });

  it('shows why a ballot was refused, and the choices again', async () => {
    server.refusal = 'not-present';
    showFresh();
    press('Za');
    press('Potwierdzam, oddaję głos');
    expect(await screen.findByText('Głos nie został zapisany.')).toBeTruthy();
    expect(screen.getByRole('button', { name: 'Za' }).hasAttribute('aria-pressed')).toBe(false);
  });
});

describe('after the close of an anonymous vote the tablet', () => {
  const closed = { ...vote, status: 'closed' as const };

  it.each([
    ['counted', /Twój głos jest policzony\. Znak Twojej karty: 0001-0203-0405\./],
    ['sent', /Głos wysłano\. Czy dotarł na czas, pokaże lista/],
    ['held', /Karta została pobrana, ale głos na niej nie został oddany/],
  ] as const)('tells the fate of a ballot that is %s', (fate, words) => {
    show(closed, fate);
    expect(screen.getByText(words)).toBeTruthy();
  });
});

describe('after the announcement the tablet', () => {
  const announced = { ...anAnnouncedSecretVote(), ...anonymous };
  const publish = (...tokens: readonly string[]) => {
    const json = () => Promise.resolve({ tokens });
    globalThis.fetch = () => Promise.resolve({ ok: true, status: 200, json } as Response);
  };
  const kept = () => server.desk.keep.read(anOwnView().memberId, vote.voteId);

  it('finds its token on the public list, and forgets it', async () => {
    publish(token);
    show(announced, 'counted');
    expect(await screen.findByText('Twój głos jest na liście policzonych')).toBeTruthy();
    expect(kept()).toBeNull();
  });

  it('says so when the token is missing, with what to do, and keeps it as evidence', async () => {
    publish('AAAA');
    show(announced, 'counted');
    expect(await screen.findByText('Twojego głosu nie ma na liście policzonych')).toBeTruthy();
    expect(screen.getByText(/Zgłoś to od razu prowadzącemu i biuru rady/)).toBeTruthy();
    expect(kept()?.token).toBe(token);
  });

  it('says so when the card came back without a ballot', async () => {
    publish('AAAA');
    show(announced, 'held');
    expect(await screen.findByText('Twój głos nie został oddany')).toBeTruthy();
  });

  it('says nothing of a list without a token to look for', () => {
    publish('AAAA');
    show(announced);
    expect(screen.queryByText(/na liście policzonych/)).toBeNull();
  });
});
