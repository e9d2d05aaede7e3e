import type { MediaSnapshot } from '@kworum/contracts';
import {
  aFloor,
  anAgenda,
  anAnnouncedElection,
  anAnnouncedSecretVote,
  anAnnouncedVote,
  anElection,
  anElectionVote,
  aRoom,
  aSecretVote,
  aVote,
  choosing,
  usualOutcomes,
} from '@kworum/testing';
import { overlayView } from './view';

const announcedAt = Date.parse('2026-11-26T09:42:07.000Z');
const soon = announcedAt + 5000;

function aMediaSnapshot(change: Parameters<typeof aRoom>[0] = {}): MediaSnapshot {
  return { ...aRoom(change), audience: 'media' };
}

const lowerThird = (change: Parameters<typeof aRoom>[0], now = soon) =>
  overlayView(aMediaSnapshot(change), now).lowerThird;

describe('the overlay view', () => {
  it('names the meeting with its date in Polish', () => {
    const { badge } = overlayView(aMediaSnapshot(), soon);
    expect(badge).toEqual({ text: 'XL Sesja Rady Gminy Lipowa, 26 listopada 2026', rehearsal: false });
  });

  it('marks a rehearsal', () => {
    const { meeting } = aRoom();
    const view = overlayView(aMediaSnapshot({ meeting: { ...meeting, rehearsal: true } }), soon);
    expect(view.badge.rehearsal).toBe(true);
  });

  it('shows the current item', () => {
    expect(lowerThird({})).toEqual({
      ...{ kind: 'item', label: 'Punkt 5' },
      title: 'Podjęcie uchwały w sprawie zasad udzielania dotacji na prace przy zabytkach (druk nr 43)',
    });
  });

  it('shows nothing before the first item', () => {
    expect(lowerThird({ agenda: anAgenda(0) })).toBeNull();
  });

  it.each(['prepared', 'closed'] as const)('shows nothing but the badge of a %s meeting', (phase) => {
    expect(lowerThird({ meeting: { ...aRoom().meeting, phase } })).toBeNull();
  });

  it('shows who speaks before the item', () => {
    expect(lowerThird({ floor: aFloor() })).toMatchObject({
      ...{ kind: 'speaker', label: 'Punkt 5', name: 'Halina Mazur, Skarbnik Gminy' },
    });
  });

  it('shows a speaker outside the agenda without an item', () => {
    expect(lowerThird({ agenda: anAgenda(0), floor: aFloor() })).toMatchObject({ label: null, title: null });
  });

  it('shows a running vote before its speaker, filled by the ballots that are in', () => {
    expect(lowerThird({ floor: aFloor(), vote: aVote({ status: 'open', cast: 7 }) })).toEqual({
      ...{ kind: 'vote', status: 'open', label: 'Głosowanie 7', line: 'Oddano 7 z 14 głosów', filled: 0.5 },
      question: null,
      subject: 'Czy podjąć uchwałę w sprawie zasad udzielania dotacji na prace przy zabytkach?',
    });
  });

  it('shows an empty bar when nobody may vote', () => {
    expect(lowerThird({ vote: aVote({ status: 'open', entitled: 0 }) })).toMatchObject({ filled: 0 });
  });

  it('says that a vote is closed until its result is announced', () => {
    expect(lowerThird({ vote: aVote({ status: 'closed' }) })).toMatchObject({ line: 'Głosowanie zamknięte' });
  });

  it('leaves a prepared vote to the room', () => {
    expect(lowerThird({ vote: aVote({ status: 'prepared' }) })).toMatchObject({ kind: 'item' });
  });

  it('shows an announced result with its counts', () => {
    expect(lowerThird({ vote: anAnnouncedVote() })).toMatchObject({
      ...{ kind: 'result', passed: true, label: 'Podjęto' },
      counts: { for: 9, against: 3, abstain: 2 },
    });
  });

  it('says of a quorum check who is there, not who is for', () => {
    const vote = { ...anAnnouncedVote(usualOutcomes), matter: 'quorum' as const };
    expect(lowerThird({ vote })).toMatchObject({ kind: 'vote', line: 'Obecność potwierdziło 9 z 15' });
  });

  it('shows a failed result as failed', () => {
    const against = usualOutcomes.map((outcome) => (outcome === 'for' ? 'against' : outcome));
    const result = lowerThird({ vote: anAnnouncedVote(against) });
    expect(result).toMatchObject({ passed: false, label: 'Nie podjęto', counts: { for: 0, against: 12 } });
  });

  it.each([
    [
      'a speaker who has had the floor since before',
      { floor: aFloor({ since: '2026-11-26T09:42:00.000Z' }) },
      'result',
    ],
    ['a speaker who got it afterwards', { floor: aFloor({ since: '2026-11-26T09:42:09.000Z' }) }, 'speaker'],
    [
      'an item started afterwards',
      { agenda: anAgenda(6).map((item) => ({ ...item, startedAt: '2026-11-26T09:42:10.000Z' })) },
      'item',
    ],
  ] as const)('with %s shows the step that is newest', (_, change, kind) => {
    expect(lowerThird({ ...change, vote: anAnnouncedVote() })).toMatchObject({ kind });
  });

  it('takes a result off after twenty seconds', () => {
    const vote = anAnnouncedVote();
    expect(lowerThird({ vote }, announcedAt + 19_999)).toMatchObject({ kind: 'result' });
    expect(lowerThird({ vote }, announcedAt + 20_000)).toMatchObject({ kind: 'item' });
  });

  it('says of a secret vote that it is secret and how many have voted, nothing else', () => {
    const card = lowerThird({ vote: aSecretVote({ status: 'open', cast: 7 }) });
    expect(card).toMatchObject({ line: 'Głosowanie tajne. Oddano 7 z 14 głosów', filled: 0.5 });
  });

  it('says of an anonymous vote how many cards are out, for nobody knows how many of them came back', () => {
    const card = lowerThird({ vote: aSecretVote({ status: 'open', cast: 7, anonymous: true }) });
    expect(card).toMatchObject({ line: 'Głosowanie tajne. Wydano karty: 7 z 14' });
  });

  it('shows the counts of a secret vote and nobody by name', () => {
    const card = lowerThird({ vote: anAnnouncedSecretVote() });
    expect(card).toMatchObject({ kind: 'result', counts: { for: 9, against: 3, abstain: 2 } });
    expect(JSON.stringify(card)).not.toContain('Wiśniewska');
  });

  it('lists the candidates of an election, those with the most votes first', () => {
    const ballots = [choosing(2), choosing(2), choosing(2), choosing(1)];
    const card = lowerThird({ vote: anAnnouncedElection(ballots) });
    expect(card).toMatchObject({
      ...{ kind: 'election', verdict: 'passed', label: 'Wybrano', more: 0 },
      candidates: [
        { name: 'Stanisław Nowakowski', standing: 'elected', figures: [3] },
        { name: 'Joanna Krawczyk', standing: 'not-elected', figures: [1] },
        { figures: [0] },
        { figures: [0] },
      ],
    });
  });

  it('tells an election that fills some of the seats from one that fills all or none', () => {
    const two = anElection({ seats: 2 });
    const some = anAnnouncedElection([choosing(2), choosing(2), choosing(1)], two);
    expect(lowerThird({ vote: some })).toMatchObject({ verdict: 'part', label: 'Wybrano część' });
    const nobody = anAnnouncedElection([choosing(1), choosing(2)], two);
    expect(lowerThird({ vote: nobody })).toMatchObject({ verdict: 'failed' });
  });

  it('shows twelve candidates at most and says how many more there are', () => {
    const names = Array.from({ length: 14 }, (_, index) => `Osoba ${index + 1}`);
    const vote = anAnnouncedElection([choosing(14)], anElection({}, names));
    const card = lowerThird({ vote });
    expect(card).toMatchObject({ more: 2, candidates: { length: 12, 0: { name: 'Osoba 14' } } });
  });

  it('shows a single candidate who is approved or not like any other question', () => {
    const question = anElection({ method: 'approve' }, ['Joanna Krawczyk']);
    expect(lowerThird({ vote: anAnnouncedElection([choosing(1), choosing(1)], question) })).toMatchObject({
      ...{ kind: 'result', question: 'Joanna Krawczyk', counts: { for: 2, against: 0, abstain: 0 } },
    });
  });

  it('says what an election fills', () => {
    const vote = anElectionVote(anElection({ seats: 2, round: 2 }), { status: 'open' });
    expect(lowerThird({ vote })).toMatchObject({ question: 'Tura 2. Do obsadzenia: 2, kandydatów: 4' });
  });

  it('warns as long as there is no quorum', () => {
    const quorum = { present: 7, required: 8, reached: false, lostAt: '2026-11-26T09:42:00.000Z' };
    expect(overlayView(aMediaSnapshot(), soon).warning).toBeNull();
    expect(overlayView(aMediaSnapshot({ quorum }), soon).warning).toBe('Brak kworum: obecnych 7, wymagane 8');
  });
});
