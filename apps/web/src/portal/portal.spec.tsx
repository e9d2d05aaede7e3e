import type { PublicMeeting, VoteRecord, VoteView } from '@kworum/contracts';
import {
  aFloor,
  anAgenda,
  anAnnouncedElection,
  anAnnouncedSecretVote,
  anAnnouncedVote,
  anElection,
  aPublicSnapshot,
  aSeat,
  aSecretVote,
  aVote,
  choosing,
  itemOf,
  testId,
} from '@kworum/testing';
import { screen } from '@testing-library/react';
import { renderScreen } from '../ui/render-screen';
import { namedOutcomes } from '../ui/votes/named-outcomes';
import { LivePanel } from './live-panel';
import { Meeting } from './meeting-page';

jest.mock('../ui/player/lazy-player', () => ({ LazyPlayer: () => null }));

/** The record is there before anybody knows of a recording. */
beforeAll(() => {
  const fetch = () => new Promise(() => undefined);
  Object.defineProperty(window, 'fetch', { configurable: true, value: fetch });
});

const seats = Array.from({ length: 15 }, (_, index) => aSeat(index + 1));

function aRecord(announced: VoteView = anAnnouncedVote()): VoteRecord {
  const { result, ...vote } = announced;
  if (!result) throw new Error('An announced vote has a result');
  const { counts, candidates, passed, required, word, sentence } = result;
  const { voteId, number, subject, matter, question, ballot, rule, ruleText, legalBasis } = vote;
  return {
    ...{ voteId, number, subject, matter, question, ballot, rule, ruleText, legalBasis },
    ...{ counts, candidates, passed, required, word, sentence },
    meetingId: testId(1, 1),
    meetingTitle: 'XL Sesja Rady Gminy Lipowa',
    itemNumber: '5',
    openedAt: '2026-11-26T09:40:00.000Z',
    closedAt: '2026-11-26T09:42:00.000Z',
    announcedAt: '2026-11-26T09:42:07.000Z',
    statutorySize: 15,
    tokens: null,
    namedList: [...namedOutcomes(result, seats)],
    ...{ revote: null, annulment: null, corrections: [] },
  };
}

function aPastMeeting(): PublicMeeting {
  return {
    meetingId: testId(1, 1),
    councilId: testId(2, 1),
    councilName: 'Rada Gminy Lipowa',
    title: 'XL Sesja Rady Gminy Lipowa',
    date: '2026-11-26',
    time: '09:00',
    place: 'Sala obrad',
    phase: 'closed',
    rehearsal: true,
    openedAt: '2026-11-26T08:02:00.000Z',
    closedAt: '2026-11-26T11:02:00.000Z',
    agenda: anAgenda(13).map(({ itemId, number, title }) => ({ itemId, number, title })),
    votes: [aRecord()],
    attendance: [],
    speeches: [],
    programme: null,
  };
}

describe('the page of a past meeting', () => {
  beforeEach(() => {
    renderScreen(<Meeting meeting={aPastMeeting()} onChange={() => undefined} />);
  });

  it('shows the agenda with its votes and the named list', () => {
    expect(screen.getByText(/Podjęcie uchwały w sprawie zasad/)).toBeTruthy();
    expect(screen.getByText(/Podjęto: 9 za, 3 przeciw/)).toBeTruthy();
    expect(screen.getByText('Anna Wiśniewska')).toBeTruthy();
  });

  it('links to the open data of the meeting and of each vote', () => {
    const links = screen.getAllByRole('link').map((link) => link.getAttribute('href'));
    const meeting = `/api/public/meetings/${testId(1, 1)}`;
    const vote = `/api/public/votes/${testId(5, 7)}`;
    expect(links).toEqual(expect.arrayContaining([meeting, `${meeting}/journal`, vote, `${vote}.csv`]));
  });

  it('marks a rehearsal', () => {
    expect(screen.getByRole('note').textContent).toContain('Próba');
  });
});

describe('the live panel', () => {
  it('shows the item, the speaker and a running vote without any choice', () => {
    renderScreen(
      <LivePanel
        follows="live"
        snapshot={aPublicSnapshot({ floor: aFloor(), vote: aVote({ status: 'open', cast: 9 }) })}
      />,
    );
    expect(screen.getByText('Halina Mazur')).toBeTruthy();
    expect(screen.getByText('Oddano 9 z 14')).toBeTruthy();
    expect(screen.queryByText('Pokaż wykaz imienny')).toBeNull();
  });

  it('shows an announced result with the names', () => {
    renderScreen(<LivePanel follows="live" snapshot={aPublicSnapshot({ vote: anAnnouncedVote() })} />);
    expect(screen.getByText(/Podjęto: 9 za/)).toBeTruthy();
    expect(screen.getByText('Joanna Krawczyk')).toBeTruthy();
  });
});

describe('what followed a vote, on its record', () => {
  const first = aRecord();
  const second: VoteRecord = {
    ...first,
    voteId: testId(5, 8),
    number: 8,
    revote: { of: first.voteId, reason: 'Wątpliwość co do wyniku' },
    annulment: { at: '2026-11-26T09:50:00.000Z', reason: 'Awaria nagłośnienia' },
    corrections: [
      { name: 'Ewa Woźniak', choice: 'against', reason: 'Pomyłka', at: '2026-11-26T09:45:00.000Z' },
    ],
    namedList: first.namedList.map((entry) =>
      entry.seat === 1 ? { ...entry, channel: 'roll-call' } : entry,
    ),
  };

  it('says what it repeats, that it was annulled, what was corrected and who was called', () => {
    renderScreen(
      <Meeting meeting={{ ...aPastMeeting(), votes: [first, second] }} onChange={() => undefined} />,
    );
    expect(screen.getByText('Reasumpcja głosowania 7.')).toBeTruthy();
    expect(screen.getByText('Powód: Awaria nagłośnienia')).toBeTruthy();
    expect(screen.getByText('Ewa Woźniak: przeciw')).toBeTruthy();
    expect(screen.getAllByLabelText('przez wywołanie')).toHaveLength(1);
  });

  it('counts in a quorum check presence alone', () => {
    renderScreen(
      <Meeting
        meeting={{ ...aPastMeeting(), votes: [{ ...first, matter: 'quorum' }] }}
        onChange={() => undefined}
      />,
    );
    expect(screen.getAllByText('Potwierdziło obecność').length).toBeGreaterThan(0);
    expect(screen.queryByText('Przeciw', { selector: 'dt' })).toBeNull();
  });
});

describe('the record of a vote of a special kind', () => {
  const show = (change: Partial<PublicMeeting>) =>
    renderScreen(<Meeting meeting={{ ...aPastMeeting(), ...change }} onChange={() => undefined} />);

  it('says of a secret vote that it was secret, and only who voted', () => {
    show({ votes: [aRecord(anAnnouncedSecretVote())] });
    expect(screen.getByText(/Głosowanie 7, 10:42,\s+tajne/)).toBeTruthy();
    expect(screen.getByText('Pokaż, kto głosował')).toBeTruthy();
    expect(screen.getByText('Anna Wiśniewska').parentElement?.textContent).toContain('głos oddany');
  });

  it('shows the candidates of an election with their standing, and who voted how when it was open', () => {
    const election = anAnnouncedElection([choosing(2), choosing(2)], anElection(), { ballot: 'open' });
    show({ votes: [aRecord(election)] });
    const [, first] = screen.getAllByRole('row');
    expect(first?.textContent).toContain('Stanisław Nowakowski');
    expect(first?.textContent).toContain('wybór');
    expect(screen.getByText('Anna Wiśniewska').textContent).toContain('za: Stanisław Nowakowski');
  });

  it('words a change of the agenda', () => {
    const item = { itemId: itemOf(11), number: '11', title: 'Sprawy różne' };
    const change = { kind: 'move' as const, ...item, afterItemId: itemOf(5) };
    const question = { kind: 'agenda-change', change } as const;
    show({ votes: [{ ...aRecord(), question }] });
    expect(screen.getByText('Zmiana porządku obrad: punkt 11 „Sprawy różne” po punkcie 5')).toBeTruthy();
  });

  it('names an item that a carried change has taken off', () => {
    const item = { itemId: itemOf(40), number: '14', title: 'Dotacja' };
    const question = { kind: 'agenda-change', change: { kind: 'remove', ...item } } as const;
    show({ votes: [{ ...aRecord(), question }] });
    expect(screen.getByText('Zmiana porządku obrad: zdjęcie punktu 14 „Dotacja”')).toBeTruthy();
  });

  it.each([
    ['lists the cards of an anonymous vote', ['AAAAAAAA'], 1],
    ['has no cards in another secret vote', null, 0],
  ])('%s', (_title, tokens, lists) => {
    show({ votes: [{ ...aRecord(anAnnouncedSecretVote()), tokens }] });
    expect(screen.queryAllByText(/Pokaż policzone karty/)).toHaveLength(lists);
  });

  it('says who took part when, and from where', () => {
    const stay = { from: '2026-11-26T08:02:00.000Z', to: '2026-11-26T11:02:00.000Z', remote: true };
    show({ attendance: [{ seat: 1, name: 'Anna Wiśniewska', stays: [stay] }], votes: [] });
    expect(screen.getByText('Anna Wiśniewska').parentElement?.textContent).toContain('09:02–12:02');
    expect(screen.getByRole('img', { name: 'zdalnie' })).toBeTruthy();
  });
});

describe('the live panel in a secret vote', () => {
  it('shows how many have voted, and says that no more is shown', () => {
    renderScreen(
      <LivePanel
        follows="live"
        snapshot={aPublicSnapshot({ vote: aSecretVote({ status: 'open', cast: 9 }) })}
      />,
    );
    expect(screen.getByText('Oddano 9 z 14')).toBeTruthy();
    expect(screen.getByText('W głosowaniu tajnym widać tylko, ile głosów oddano.')).toBeTruthy();
  });
});
