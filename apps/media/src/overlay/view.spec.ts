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
  aSeat,
  aSecretVote,
  aVote,
  choosing,
  usualOutcomes,
} from '@kworum/testing';
import { overlayView, overlayViewChangesAt } from './view';

const announcedAt = Date.parse('2026-11-26T09:42:07.000Z');
/** After the names, while the result stands. */
const soon = announcedAt + 12_000;

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
      ...{ kind: 'speaker', label: 'Punkt 5', name: 'Halina Mazur', function: 'Skarbnik Gminy' },
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

  it('shows who voted how by club for eight seconds, then the result', () => {
    const at = (ms: number) => overlayView(aMediaSnapshot({ vote: anAnnouncedVote() }), announcedAt + ms);
    const { names, lowerThird: card } = at(7999);
    expect(card).toBeNull();
    expect(names?.clubs.map(({ club, people }) => [club, people.length])).toEqual([
      ['Nasza Gmina', 5],
      ['Razem dla Mieszkańców', 5],
      ['Porozumienie Lokalne', 3],
      ['Niezrzeszeni', 2],
    ]);
    expect(names?.clubs[0]?.people[0]).toEqual({ name: 'Anna Wiśniewska', choice: 'for' });
    expect(names?.counts).toMatchObject({ for: 9, against: 3, abstain: 2 });
    expect(at(8000)).toMatchObject({ names: null, lowerThird: { kind: 'result', note: null } });
  });

  it('leaves the names of more than sixty members to the public page', () => {
    const many = Array.from({ length: 61 }, (_, index) => aSeat(index + 1));
    const vote = anAnnouncedVote(many.map(() => 'for'));
    const { names, lowerThird: card } = overlayView(aMediaSnapshot({ seats: many, vote }), announcedAt + 1);
    expect(names).toBeNull();
    expect(card).toMatchObject({ kind: 'result', note: 'Głosy imienne: na stronie posiedzenia' });
  });

  it.each([
    ['a secret vote', { vote: anAnnouncedSecretVote() }],
    ['an election', { vote: anAnnouncedElection([choosing(1)]) }],
    ['a quorum check', { vote: { ...anAnnouncedVote(), matter: 'quorum' as const } }],
    [
      'a vote that a speaker has followed',
      { vote: anAnnouncedVote(), floor: aFloor({ since: '2026-11-26T09:42:08.000Z' }) },
    ],
    [
      'a council without quorum',
      {
        vote: anAnnouncedVote(),
        quorum: { present: 7, required: 8, reached: false, lostAt: '2026-11-26T09:42:00.000Z' },
      },
    ],
  ])('names nobody after %s', (_, change) => {
    expect(overlayView(aMediaSnapshot(change), announcedAt + 1500).names).toBeNull();
  });

  it.each([
    ['what is left', 180, 29_500, { kind: 'left', seconds: 151 }],
    ['nothing left', 180, 180_999, { kind: 'left', seconds: 0 }],
    ['the time over the limit', 180, 181_000, { kind: 'over', seconds: 1 }],
    ['the time spoken where there is no limit', null, 75_999, { kind: 'spoken', seconds: 75 }],
    ['no time before the beginning', 180, -5000, { kind: 'left', seconds: 180 }],
  ])('counts %s for the speaker', (_, limitSeconds, ms, clock) => {
    const snapshot = aMediaSnapshot({ floor: aFloor({ limitSeconds }) });
    expect(overlayView(snapshot, Date.parse(aFloor().since) + ms).clock).toEqual(clock);
  });

  it('has no clock while a vote stands before the speaker', () => {
    const change = { floor: aFloor(), vote: aVote({ status: 'open' }) };
    expect(overlayView(aMediaSnapshot(change), soon).clock).toBeNull();
  });

  it('changes by itself every second of a speech, when the names go and when the result goes', () => {
    const speaking = aMediaSnapshot({ floor: aFloor() });
    const since = Date.parse(aFloor().since);
    expect(overlayViewChangesAt(speaking, since + 1500)).toBe(since + 2000);
    expect(overlayViewChangesAt(speaking, since + 2000)).toBe(since + 3000);
    const voted = aMediaSnapshot({ vote: anAnnouncedVote() });
    expect(overlayViewChangesAt(voted, announcedAt)).toBe(announcedAt + 8000);
    expect(overlayViewChangesAt(voted, announcedAt + 8000)).toBe(announcedAt + 20_000);
    expect(overlayViewChangesAt(voted, announcedAt + 20_000)).toBeNull();
    expect(overlayViewChangesAt(aMediaSnapshot(), announcedAt)).toBeNull();
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

  describe('of a break', () => {
    const recess = { until: '12:30' };
    const besides = { captions: null, recess, isOnSlate: false };
    const during = (
      change: Parameters<typeof aRoom>[0] = {},
      until: string | null = '12:30',
      isOnSlate = false,
    ) =>
      overlayView(aMediaSnapshot(change), soon, {
        captions: 'Idziemy na kawę?',
        recess: { until },
        isOnSlate,
      });

    it('says until when, with the item, whoever had the floor', () => {
      const card = {
        ...{ kind: 'recess', label: 'Punkt 5', words: 'Przerwa do 12:30' },
        title: 'Podjęcie uchwały w sprawie zasad udzielania dotacji na prace przy zabytkach (druk nr 43)',
      };
      expect(during().lowerThird).toEqual(card);
      expect(during({ floor: aFloor() })).toMatchObject({ lowerThird: card, clock: null });
      expect(during({ agenda: anAgenda(0) }, null).lowerThird).toEqual({
        ...{ kind: 'recess', label: null, words: 'Przerwa w obradach', title: null },
      });
    });

    it('tells neither what a microphone catches nor that those who left are missing', () => {
      const quorum = { present: 7, required: 8, reached: false, lostAt: '2026-11-26T09:41:00.000Z' };
      expect(during({ quorum })).toMatchObject({ captions: null, warning: null });
      const onSlate = during({ quorum }, '12:30', true);
      expect(onSlate).toMatchObject({ captions: null, warning: null, lowerThird: { kind: 'item' } });
    });

    it('gives way to a vote and its result', () => {
      expect(during({ vote: aVote({ status: 'open' }) }).lowerThird).toMatchObject({ kind: 'vote' });
      const voted = aMediaSnapshot({ vote: anAnnouncedVote() });
      expect(overlayView(voted, soon, besides).lowerThird).toMatchObject({
        kind: 'result',
      });
      const later = announcedAt + 20_000;
      expect(overlayView(voted, later, besides).lowerThird).toMatchObject({
        kind: 'recess',
      });
    });
  });
});
