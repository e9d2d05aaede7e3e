import type { CommandReply, LiveCommand, OwnView, VoteView } from '@kworum/contracts';
import {
  aMemberSnapshot,
  anAnnouncedSecretVote,
  anElection,
  anElectionVote,
  anOwnView,
  aSecretVote,
  candidateOf,
} from '@kworum/testing';
import { screen } from '@testing-library/react';
import { press, showTablet } from './show-tablet.fixture';

const openedAt = '2026-11-26T09:41:00.000Z';
const recall = aSecretVote({ status: 'open', openedAt });
const own: OwnView['ballot'] = {
  voteId: recall.voteId,
  choice: null,
  channel: 'tablet',
  at: '2026-11-26T09:42:07.000Z',
  receiptCode: '7F3A-91C2',
};
const receipt: CommandReply = {
  ok: true,
  receipt: {
    commandId: candidateOf(99),
    meetingId: candidateOf(98),
    seq: 41,
    hash: 'ab'.repeat(32),
    at: '2026-11-26T09:42:20.000Z',
  },
};
const voting = (vote: VoteView) => ({ snapshot: aMemberSnapshot({ vote }) });
const cast = (choice: Extract<LiveCommand, { type: 'ballot.cast' }>['choice']): LiveCommand => ({
  type: 'ballot.cast',
  voteId: recall.voteId,
  choice,
});

describe('a secret vote on the tablet', () => {
  it('says that it is secret and what that means', () => {
    showTablet(voting(recall));
    expect(screen.getByText('Głosowanie tajne')).toBeTruthy();
    expect(screen.getByText(/Nikt nie zobaczy, jak głosujesz/)).toBeTruthy();
  });

  it('sends nothing before the choice is confirmed', () => {
    const { sent } = showTablet(voting(recall));
    press('Za');
    expect(screen.getByRole('heading', { name: 'Twój wybór: ZA' })).toBe(document.activeElement);
    expect(sent).toEqual([]);
    press('Wróć do wyboru');
    press('Przeciw');
    press('Potwierdzam, oddaję głos');
    expect(sent).toEqual([cast('against')]);
  });

  it('shows and keeps no choice from the confirmation on', async () => {
    const { container, settle, failToDeliver } = showTablet(voting(recall));
    press('Przeciw');
    press('Potwierdzam, oddaję głos');
    expect(container.textContent.replace(recall.ruleText.pl, '')).not.toMatch(/przeciw/i);
    failToDeliver();
    expect(screen.getByText(/Głos nie jest jeszcze zapisany/)).toBeTruthy();
    expect(screen.queryByRole('button', { name: /Przeciw/ })).toBeNull();
    await settle(receipt);
    expect(screen.queryByRole('button', { name: /Przeciw/ })).toBeNull();
    expect({ ...localStorage, ...sessionStorage }).toEqual({});
  });

  it('calls a ballot recorded only from the own view, with a receipt and nothing to change', () => {
    showTablet({ ...voting(recall), own: anOwnView({ ballot: own }) });
    expect(screen.getByText('Twój głos jest zapisany')).toBeTruthy();
    expect(screen.getByText(/Potwierdzenie 7F3A-91C2, 10:42:07/)).toBeTruthy();
    expect(screen.queryByRole('button', { name: /Za|Przeciw|Wstrzymuję/ })).toBeNull();
  });

  it('lets the member choose again when the ballot was refused, with nothing chosen', async () => {
    const { settle } = showTablet(voting(recall));
    press('Za');
    press('Potwierdzam, oddaję głos');
    await settle({ ok: false, code: 'not-present', retry: false, detail: '' });
    expect(screen.getByText('Głos nie został zapisany.')).toBeTruthy();
    expect(screen.getByRole('button', { name: 'Za' }).hasAttribute('aria-pressed')).toBe(false);
    expect(screen.queryByText(/Twój wybór/)).toBeNull();
  });

  it('tells after the close only that a ballot is in', () => {
    showTablet({ ...voting(aSecretVote({ status: 'closed' })), own: anOwnView({ ballot: own }) });
    expect(screen.getByText(/Twój głos jest zapisany, potwierdzenie 7F3A-91C2/)).toBeTruthy();
  });

  it('names in its result who voted, not how', () => {
    showTablet(voting(anAnnouncedSecretVote()));
    expect(screen.getByText('Anna Wiśniewska').parentElement?.textContent).toContain('głos oddany');
    expect(screen.getByText(/Odwołano: 9 za/)).toBeTruthy();
  });
});

describe('a secret election on the tablet', () => {
  it('asks to confirm the names, and sends the marks of that moment', () => {
    const { sent } = showTablet(voting(anElectionVote(anElection({ seats: 2 }), { status: 'open' })));
    press('Joanna Krawczyk');
    press('Michał Kozłowski');
    press('Dalej: potwierdzenie');
    expect(screen.getByText('Twój wybór: Joanna Krawczyk, Michał Kozłowski')).toBeTruthy();
    press('Potwierdzam, oddaję głos');
    expect(sent).toEqual([cast({ [candidateOf(1)]: 'for', [candidateOf(4)]: 'for' })]);
  });

  it('keeps the marks while the member goes back to the paper', () => {
    showTablet(voting(anElectionVote(anElection(), { status: 'open' })));
    press('Joanna Krawczyk');
    press('Dalej: potwierdzenie');
    press('Wróć do wyboru');
    const tick = screen.getByRole('button', { name: 'Joanna Krawczyk' });
    expect(tick.getAttribute('aria-pressed')).toBe('true');
  });

  it('takes a blank ballot, after saying that it is one', () => {
    const { sent } = showTablet(voting(anElectionVote(anElection(), { status: 'open' })));
    press('Dalej: potwierdzenie');
    expect(screen.getByText('Twój wybór: głos bez wskazania')).toBeTruthy();
    press('Potwierdzam, oddaję głos');
    expect(sent).toEqual([cast({})]);
  });

  it('waits for the own view even when the receipt is there', async () => {
    const { settle } = showTablet(voting(anElectionVote(anElection(), { status: 'open' })));
    press('Joanna Krawczyk');
    press('Dalej: potwierdzenie');
    press('Potwierdzam, oddaję głos');
    await settle(receipt);
    expect(screen.getByText('Wysyłanie głosu…')).toBeTruthy();
  });
});
