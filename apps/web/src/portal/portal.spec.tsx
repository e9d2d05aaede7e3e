import type { PublicMeeting, VoteRecord } from '@kworum/contracts';
import { aFloor, aPublicSnapshot, aVote, anAgenda, anAnnouncedVote, aSeat, testId } from '@kworum/testing';
import { screen } from '@testing-library/react';
import { renderScreen } from '../ui/render-screen';
import { LivePanel } from './live-panel';
import { Meeting } from './meeting-page';

jest.mock('../ui/player/lazy-player', () => ({ LazyPlayer: () => null }));

function aRecord(): VoteRecord {
  const { result, ...vote } = anAnnouncedVote();
  if (!result) throw new Error('An announced vote has a result');
  const { counts, passed, required, word, sentence, outcomes } = result;
  const { voteId, number, subject, matter, rule, ruleText, legalBasis } = vote;
  return {
    ...{ voteId, number, subject, matter, rule, ruleText, legalBasis },
    ...{ counts, passed, required, word, sentence },
    meetingId: testId(1, 1),
    meetingTitle: 'XL Sesja Rady Gminy Lipowa',
    itemNumber: '5',
    openedAt: '2026-11-26T09:40:00.000Z',
    closedAt: '2026-11-26T09:42:00.000Z',
    announcedAt: '2026-11-26T09:42:07.000Z',
    statutorySize: 15,
    namedList: outcomes.map(({ outcome, channel }, index) => ({ ...aSeat(index + 1), outcome, channel })),
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
      <LivePanel snapshot={aPublicSnapshot({ floor: aFloor(), vote: aVote({ status: 'open', cast: 9 }) })} />,
    );
    expect(screen.getByText('Halina Mazur')).toBeTruthy();
    expect(screen.getByText('Oddano 9 z 14')).toBeTruthy();
    expect(screen.queryByText('Pokaż wykaz imienny')).toBeNull();
  });

  it('shows an announced result with the names', () => {
    renderScreen(<LivePanel snapshot={aPublicSnapshot({ vote: anAnnouncedVote() })} />);
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
