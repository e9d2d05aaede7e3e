import {
  aSeat,
  aVote,
  anAgenda,
  anAnnouncedVote,
  anOfficeSnapshot,
  itemOf,
  memberOf,
  testId,
} from '@kworum/testing';
import { fireEvent, screen } from '@testing-library/react';
import { showConsole } from './show-console.fixture';

jest.mock('../../ui/player/lazy-player', () => ({ LazyPlayer: () => null }));

const button = (name: string | RegExp) => screen.getByRole('button', { name });
const pressEnter = () => fireEvent.keyDown(document.body, { key: 'Enter' });
const voteId = testId(5, 7);

it('takes the next step by the big button', () => {
  const { sent } = showConsole(anOfficeSnapshot({ agenda: anAgenda(4) }));
  fireEvent.click(button(/^Rozpocznij punkt 5\s*Enter$/));
  expect(sent).toEqual([{ type: 'item.start', itemId: itemOf(5) }]);
});

it('takes the next step by Enter', () => {
  const { sent } = showConsole(anOfficeSnapshot({ vote: aVote({ status: 'open' }) }));
  pressEnter();
  expect(sent).toEqual([{ type: 'vote.close', voteId }]);
});

it('does not take the second half of a double press for the next step', async () => {
  const { sent, show, acknowledge } = showConsole(anOfficeSnapshot({ vote: aVote() }));
  pressEnter();
  await acknowledge();
  show(anOfficeSnapshot({ vote: aVote({ status: 'open' }) }));
  pressEnter();
  expect(sent).toEqual([{ type: 'vote.open', voteId }]);
});

it('leaves Enter to the field that has it', () => {
  const seats = [aSeat(1)];
  const { sent } = showConsole(anOfficeSnapshot({ vote: aVote(), seats, failingChecks: ['no-quorum'] }));
  const reason = screen.getByRole('textbox', { name: /Powód otwarcia/ });
  fireEvent.change(reason, { target: { value: 'Zgoda rady' } });
  fireEvent.keyDown(reason, { key: 'Enter' });
  expect(sent).toEqual([]);
});

it('prepares a vote from the title of the item', () => {
  const { sent } = showConsole(anOfficeSnapshot());
  pressEnter();
  fireEvent.click(button('Przygotuj głosowanie'));
  expect(sent).toEqual([
    {
      type: 'vote.prepare',
      subject: 'Czy podjąć uchwałę w sprawie zasad udzielania dotacji na prace przy zabytkach (druk nr 43)?',
      matter: 'resolution',
      majority: { rule: 'simple' },
    },
  ]);
});

it('reads off before a vote the quorum, the rule, the excluded and the silent devices', () => {
  const seats = Array.from({ length: 14 }, (_, index) => aSeat(index + 1, { excluded: index === 11 }));
  const devices = seats.map(({ memberId, seat }) => ({
    memberId,
    connected: seat !== 9,
    ballotChannel: null,
  }));
  showConsole(anOfficeSnapshot({ vote: aVote({ entitled: 13 }), seats, devices }));
  expect(screen.getByText('Kworum: 14 obecnych, potrzeba 8')).toBeTruthy();
  expect(screen.getByText(/Zwykła większość.*art. 14 ust. 1 u.s.g./)).toBeTruthy();
  expect(screen.getByText(/Uprawnionych: 13. Wyłączeni: Grzegorz Piotrowski/)).toBeTruthy();
  expect(screen.getByText('Tablet nie odpowiada: Barbara Jankowska')).toBeTruthy();
});

it('opens a vote that a check refuses only with a stated reason', () => {
  const seats = [aSeat(1)];
  const { sent } = showConsole(anOfficeSnapshot({ vote: aVote(), seats, failingChecks: ['no-quorum'] }));
  expect(screen.getByText('Brak kworum: otwarcie wymaga podania powodu.')).toBeTruthy();
  pressEnter();
  expect(sent).toEqual([]);
  fireEvent.change(screen.getByRole('textbox', { name: /Powód/ }), { target: { value: ' Zgoda rady ' } });
  fireEvent.click(button(/^Otwórz mimo to/));
  expect(sent).toEqual([{ type: 'vote.open', voteId, override: 'Zgoda rady' }]);
});

it('shows in an open vote how many ballots are in and whose are missing', () => {
  const seats = [aSeat(1, { hasVoted: true }), aSeat(2), aSeat(3, { present: false })];
  showConsole(anOfficeSnapshot({ vote: aVote({ status: 'open', cast: 1, entitled: 2 }), seats }));
  expect(screen.getByText('Oddano 1 z 2')).toBeTruthy();
  expect(screen.getByText('Bez głosu: Piotr Zieliński')).toBeTruthy();
});

it('gives the floor from the list with the chosen limit', () => {
  const request = {
    requestId: testId(7, 3),
    memberId: memberOf(3),
    name: 'Katarzyna Dąbrowska-Malinowska',
    kind: 'speech',
  } as const;
  const { sent } = showConsole(anOfficeSnapshot({ speakersList: [request] }));
  fireEvent.click(screen.getByRole('radio', { name: '5 min' }));
  fireEvent.click(button('Udziel głosu: Katarzyna Dąbrowska-Malinowska'));
  const speaker = { kind: 'member', memberId: memberOf(3) };
  expect(sent).toEqual([{ type: 'floor.grant', speaker, limitSeconds: 300 }]);
});

it('shows the result of a closed vote for announcing', () => {
  const vote = { ...anAnnouncedVote(), status: 'closed' as const, announcedAt: null };
  const { sent } = showConsole(anOfficeSnapshot({ vote }));
  expect(screen.getByText('Wynik czeka na ogłoszenie')).toBeTruthy();
  pressEnter();
  expect(sent).toEqual([{ type: 'vote.announce', voteId }]);
});

it('closes the session only after asking once more', () => {
  const { sent } = showConsole(anOfficeSnapshot({ agenda: anAgenda(13) }));
  pressEnter();
  expect(sent).toEqual([]);
  fireEvent.click(button('Zamykam sesję'));
  expect(sent).toEqual([{ type: 'meeting.close' }]);
});
