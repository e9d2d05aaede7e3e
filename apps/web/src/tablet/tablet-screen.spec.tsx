import {
  aFloor,
  aMemberSnapshot,
  aRoom,
  aSeat,
  aVote,
  anAmendment,
  anAnnouncedVote,
  anOwnView,
} from '@kworum/testing';
import { screen } from '@testing-library/react';
import { press, showTablet } from './show-tablet.fixture';

const openVote = aVote({ status: 'open', openedAt: '2026-11-26T09:41:00.000Z', cast: 9 });
const ballot = {
  voteId: openVote.voteId,
  choice: 'for',
  channel: 'tablet',
  at: '2026-11-26T09:42:07.000Z',
  receiptCode: '7F3A-91C2',
} as const;

describe('the tablet between votes', () => {
  it('shows the item, the speaker with the time left, the quorum, who I am and the connection', () => {
    showTablet({ snapshot: aMemberSnapshot({ floor: aFloor() }) });
    expect(screen.getByRole('heading', { level: 1 }).textContent).toContain(
      'dotacji na prace przy zabytkach',
    );
    expect(screen.getByText('Halina Mazur')).toBeTruthy();
    expect(screen.getByRole('timer').textContent).toBe('2:41');
    expect(screen.getByText('Kworum 14 z 15')).toBeTruthy();
    expect(screen.getByText('Ewa Woźniak')).toBeTruthy();
    expect(screen.getByText('Połączono')).toBeTruthy();
  });

  it('asks for presence first, and for the floor only when present', () => {
    const { sent } = showTablet({ own: anOwnView({ present: false }) });
    press('Proszę o głos');
    press('Potwierdzam obecność');
    expect(sent).toEqual([{ type: 'attendance.check-in' }]);
  });

  it('asks where the member takes part, when the council allows it from elsewhere', () => {
    const meeting = { ...aRoom().meeting, remoteAllowed: true };
    const { sent } = showTablet({
      snapshot: aMemberSnapshot({ meeting }),
      own: anOwnView({ present: false }),
    });
    press('Uczestniczę zdalnie');
    expect(sent).toEqual([{ type: 'attendance.check-in', remote: true }]);
    expect(screen.getByRole('button', { name: 'Jestem w sali' })).toBeTruthy();
  });

  it('says since when there is no quorum', () => {
    const quorum = { present: 7, required: 8, reached: false, lostAt: '2026-11-26T09:40:00.000Z' };
    showTablet({ snapshot: aMemberSnapshot({ quorum }) });
    expect(screen.getByRole('alert').textContent).toContain('Brak kworum od 10:40');
  });

  it('asks for the floor, and shows the place in the list once it is there', () => {
    const { sent } = showTablet();
    press('Wniosek formalny');
    expect(sent).toEqual([{ type: 'floor.request', kind: 'point-of-order' }]);
  });

  it('shows my place in the list and lets me withdraw', () => {
    const { sent } = showTablet({ own: anOwnView({ floorRequest: { kind: 'speech', position: 3 } }) });
    expect(screen.getByText('Twoje miejsce na liście: 3')).toBeTruthy();
    press('Rezygnuję z głosu');
    expect(sent).toEqual([{ type: 'floor.withdraw' }]);
  });

  it('takes a conflict of interest before the vote, after asking once more', () => {
    const { sent } = showTablet({ snapshot: aMemberSnapshot({ vote: aVote() }) });
    press('Zgłaszam wyłączenie');
    expect(sent).toEqual([]);
    press('Potwierdzam wyłączenie z tego głosowania');
    expect(sent).toEqual([{ type: 'recusal.declare', voteId: openVote.voteId }]);
  });

  it('shows an announced result with its sentence and every name', () => {
    showTablet({ snapshot: aMemberSnapshot({ vote: anAnnouncedVote() }) });
    expect(screen.getByText(/Podjęto: 9 za, 3 przeciw/)).toBeTruthy();
    expect(
      screen.getAllByRole('listitem').filter((entry) => entry.className.includes('named-seat')),
    ).toHaveLength(15);
  });

  it('says that a rehearsal is a rehearsal', () => {
    showTablet({ snapshot: aMemberSnapshot({ meeting: { ...aRoom().meeting, rehearsal: true } }) });
    expect(screen.getByRole('note').textContent).toContain('Próba');
  });

  it('says that there is no seat in this meeting', () => {
    showTablet({ own: anOwnView({ seat: null }) });
    expect(screen.getByText('Nie masz miejsca na tym posiedzeniu')).toBeTruthy();
  });

  it('stays readable while the connection is lost, and says since when', () => {
    showTablet({ status: 'offline', offlineSince: Date.parse('2026-11-26T09:42:07.000Z') });
    expect(screen.getByRole('alert').textContent).toContain('od 12 s');
    expect(screen.getByRole('heading', { level: 1 }).textContent).toContain('dotacji');
  });
});

describe('the tablet in an open vote', () => {
  const voting = { snapshot: aMemberSnapshot({ vote: openVote, seats: [aSeat(7)] }) };

  it('shows the question, the rule with its legal basis, and three buttons', () => {
    showTablet(voting);
    expect(screen.getByText(openVote.subject)).toBeTruthy();
    expect(screen.getByText(/więcej ZA niż PRZECIW \(art. 14 ust. 1 u.s.g.\)/)).toBeTruthy();
    expect(screen.getAllByRole('button', { name: /^(Za|Przeciw|Wstrzymuję się)$/ })).toHaveLength(3);
  });

  it('sends the choice, and calls it recorded only from the own view', () => {
    const { sent } = showTablet(voting);
    press('Przeciw');
    expect(sent).toEqual([{ type: 'ballot.cast', voteId: openVote.voteId, choice: 'against' }]);
    expect(screen.getByText('Wysyłanie głosu: Przeciw…')).toBeTruthy();
    expect(screen.queryByText(/Zapisano/)).toBeNull();
  });

  it('says that a ballot is not recorded yet while it is tried again', () => {
    const { failToDeliver } = showTablet(voting);
    press('Za');
    failToDeliver();
    expect(screen.getByText(/Głos nie jest jeszcze zapisany: Za/)).toBeTruthy();
  });

  it('says in words why a ballot was refused', async () => {
    const { refuse } = showTablet(voting);
    press('Za');
    await refuse('vote-over');
    expect(screen.getByText(/Głosowanie jest już zamknięte/)).toBeTruthy();
  });

  it('shows the recorded ballot with its receipt, and allows a change', () => {
    const { sent } = showTablet({ ...voting, own: anOwnView({ ballot }) });
    expect(screen.getByText('Zapisano: Za')).toBeTruthy();
    expect(screen.getByText(/Potwierdzenie 7F3A-91C2, 10:42:07/)).toBeTruthy();
    expect(screen.getByRole('button', { name: 'Za' }).getAttribute('aria-pressed')).toBe('true');
    press('Wstrzymuję się');
    expect(sent).toEqual([{ type: 'ballot.cast', voteId: openVote.voteId, choice: 'abstain' }]);
  });

  it('offers no buttons to an excluded member', () => {
    showTablet({ ...voting, own: anOwnView({ excluded: true }) });
    expect(screen.getByText('Jesteś poza tym głosowaniem')).toBeTruthy();
    expect(screen.queryByRole('button', { name: 'Za' })).toBeNull();
  });

  it('asks an absent member for presence', () => {
    showTablet({ ...voting, own: anOwnView({ present: false }) });
    expect(screen.getByRole('button', { name: 'Potwierdzam obecność' })).toBeTruthy();
    expect(screen.queryByRole('button', { name: 'Za' })).toBeNull();
  });
});

describe('the tablet in a vote of a special kind', () => {
  const voteOf = (change: Parameters<typeof aVote>[0]) => ({
    snapshot: aMemberSnapshot({ vote: { ...openVote, ...change }, seats: [aSeat(7)] }),
  });

  it('counts the time left by the clock of the server', () => {
    showTablet(voteOf({ endsAt: '2026-11-26T09:42:43.000Z' }));
    expect(screen.getByRole('timer').textContent).toContain('0:24');
  });

  it('takes no press after the time, and says so', () => {
    const { sent } = showTablet(voteOf({ endsAt: '2026-11-26T09:42:19.000Z' }));
    press(/^Za\s*Czas minął/);
    expect(sent).toEqual([]);
    expect(screen.getByText('Twój głos nie został oddany na czas.')).toBeTruthy();
  });

  it('asks in a quorum check one thing only', () => {
    const { sent } = showTablet(voteOf({ matter: 'quorum', rule: 'quorum' }));
    expect(screen.queryByRole('button', { name: 'Przeciw' })).toBeNull();
    press('Jestem');
    expect(sent).toEqual([{ type: 'ballot.cast', voteId: openVote.voteId, choice: 'for' }]);
  });

  it('says in one line which amendment is voted on', () => {
    const { amendmentId, title, author } = anAmendment(2);
    showTablet(voteOf({ question: { kind: 'amendment', amendmentId, title, author } }));
    expect(screen.getByText('Poprawka: „Skreślenie § 2 ust. 2” (wnosi: Klub Nasza Gmina)')).toBeTruthy();
  });

  it('says that a test vote decides nothing', () => {
    showTablet(voteOf({ matter: 'test' }));
    expect(screen.getByText('Próbne: niczego nie rozstrzyga')).toBeTruthy();
  });

  it('says that the ballot was entered by roll call', () => {
    showTablet({ ...voteOf({}), own: anOwnView({ ballot: { ...ballot, channel: 'roll-call' } }) });
    expect(screen.getByText('Zapisano przez wywołanie: Za')).toBeTruthy();
  });

  it('shows an annulled vote with its reason, and no result', () => {
    const annulment = { at: '2026-11-26T09:43:00.000Z', reason: 'Awaria nagłośnienia' };
    showTablet({
      snapshot: aMemberSnapshot({ vote: { ...anAnnouncedVote(), status: 'annulled', annulment } }),
    });
    expect(screen.getByRole('note').textContent).toContain('Powód: Awaria nagłośnienia');
    expect(screen.queryByText(/Podjęto/)).toBeNull();
  });
});
