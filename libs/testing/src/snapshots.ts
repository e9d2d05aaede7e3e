import type {
  AgendaItemView,
  AmendmentView,
  Council,
  FloorView,
  HallSnapshot,
  MemberSnapshot,
  OfficeSnapshot,
  OwnView,
  PublicSnapshot,
  SeatView,
} from '@kworum/contracts';
import { defaultCouncilRules, quorumOf } from '@kworum/domain';
import { amendmentOf, itemOf, memberOf, testId } from './snapshot-ids';

const meetingId = testId(1, 1);
const councilId = testId(2, 1);
const people: readonly (readonly [name: string, club: string | null])[] = [
  ['Anna Wiśniewska', 'Nasza Gmina'],
  ['Piotr Zieliński', 'Nasza Gmina'],
  ['Katarzyna Dąbrowska-Malinowska', 'Nasza Gmina'],
  ['Tomasz Lewandowski', 'Nasza Gmina'],
  ['Magdalena Kamińska', 'Nasza Gmina'],
  ['Krzysztof Szymański', 'Razem dla Mieszkańców'],
  ['Ewa Woźniak', 'Razem dla Mieszkańców'],
  ['Michał Kozłowski', 'Razem dla Mieszkańców'],
  ['Barbara Jankowska', 'Razem dla Mieszkańców'],
  ['Andrzej Wojciechowski', 'Razem dla Mieszkańców'],
  ['Joanna Krawczyk', null],
  ['Grzegorz Piotrowski', null],
  ['Elżbieta Grabowska', 'Porozumienie Lokalne'],
  ['Stanisław Nowakowski', 'Porozumienie Lokalne'],
  ['Jadwiga Pawłowska', 'Porozumienie Lokalne'],
];

export function aSeat(seat: number, change: Partial<SeatView> = {}): SeatView {
  const [name, club] = people[(seat - 1) % people.length] ?? ['Jan Kowalski', null];
  return {
    memberId: memberOf(seat),
    seat,
    name,
    function: seat === 1 ? 'Przewodnicząca Rady' : name.split(' ')[0]?.endsWith('a') ? 'radna' : 'radny',
    club,
    present: true,
    remote: false,
    excluded: false,
    hasVoted: false,
    ...change,
  };
}

const titles = [
  'Otwarcie sesji i stwierdzenie kworum',
  'Przyjęcie porządku obrad',
  'Przyjęcie protokołu z XXXIX sesji',
  'Informacja wójta o działalności między sesjami',
  'Podjęcie uchwały w sprawie zasad udzielania dotacji na prace przy zabytkach (druk nr 43)',
  'Podjęcie uchwały w sprawie zmiany budżetu na 2026 rok (druk nr 44)',
  'Podjęcie uchwały w sprawie wieloletniej prognozy finansowej (druk nr 45)',
  'Podjęcie uchwały w sprawie stawek opłat za odbiór odpadów (druk nr 46)',
  'Interpelacje i zapytania',
  'Petycje, wnioski, skargi',
  'Sprawy różne',
  'Zamknięcie sesji',
];

/** The agenda with the item of that number current, those before it ended; 0 for none yet. */
export function anAgenda(current: number): AgendaItemView[] {
  return titles.map((title, index) => {
    const number = index + 1;
    const status = number < current ? 'ended' : number === current ? 'current' : 'pending';
    return {
      itemId: itemOf(number),
      number: String(number),
      title,
      status,
      startedAt: status === 'pending' ? null : '2026-11-26T09:31:00.000Z',
      endedAt: status === 'ended' ? '2026-11-26T09:30:00.000Z' : null,
      limits: null,
      settledByVote: null,
    };
  });
}

export function aFloor(change: Partial<FloorView> = {}): FloorView {
  return {
    memberId: null,
    name: 'Halina Mazur',
    function: 'Skarbnik Gminy',
    since: '2026-11-26T09:42:00.000Z',
    limitSeconds: 180,
    ...change,
  };
}

/** An amendment of the fifth item, the first in the order of voting. */
export function anAmendment(number: number, change: Partial<AmendmentView> = {}): AmendmentView {
  return {
    amendmentId: amendmentOf(number),
    itemId: itemOf(5),
    title: `Skreślenie § ${number} ust. 2`,
    author: 'Klub Nasza Gmina',
    status: 'pending',
    reason: null,
    ...change,
  };
}

/** What the acts say where a statute is silent. */
export const usualRules: Council['rules'] = defaultCouncilRules;

type Room = Omit<MemberSnapshot, 'audience'>;

/** An open session of fifteen seats, the last one empty, at its fifth item. */
export function aRoom(change: Partial<Room> = {}): Room {
  const seats = change.seats ?? people.map((_, index) => aSeat(index + 1, { present: index < 14 }));
  const present = seats.filter((seat) => seat.present).length;
  return {
    meetingId,
    seq: 40,
    serverTime: '2026-11-26T09:42:19.000Z',
    meeting: {
      title: 'XL Sesja Rady Gminy Lipowa',
      date: '2026-11-26',
      place: 'Sala obrad, Urząd Gminy',
      councilId,
      councilName: 'Rada Gminy Lipowa',
      phase: 'open',
      openedAt: '2026-11-26T08:02:00.000Z',
      closedAt: null,
      rehearsal: false,
      statutorySize: 15,
      remoteAllowed: false,
    },
    quorum: { ...quorumOf(present, 15), lostAt: null },
    agenda: anAgenda(5),
    amendments: [],
    floor: null,
    speakersList: [],
    vote: null,
    seats,
    ...change,
  };
}

export const aMemberSnapshot = (change: Partial<Room> = {}): MemberSnapshot => ({
  ...aRoom(change),
  audience: 'member',
});

export const aHallSnapshot = (change: Partial<Room> = {}): HallSnapshot => ({
  ...aRoom(change),
  audience: 'hall',
});

export function aPublicSnapshot(change: Partial<Omit<PublicSnapshot, 'audience'>> = {}): PublicSnapshot {
  return { ...aRoom(change), audience: 'public', votes: change.votes ?? [] };
}

export function anOfficeSnapshot(change: Partial<Omit<OfficeSnapshot, 'audience'>> = {}): OfficeSnapshot {
  const room = aRoom(change);
  return {
    ...room,
    audience: 'office',
    guests: [
      { guestId: testId(6, 1), name: 'Marek Zawadzki', function: 'Wójt Gminy' },
      { guestId: testId(6, 2), name: 'Halina Mazur', function: 'Skarbnik Gminy' },
    ],
    votes: room.vote ? [room.vote] : [],
    failingChecks: [],
    secrecyWarnings: [],
    handedIn: null,
    rules: usualRules,
    onDemandOf: null,
    clubTimes: [],
    devices: room.seats.map(({ memberId, present, hasVoted }) => ({
      memberId,
      connected: present,
      ballotChannel: hasVoted ? 'tablet' : null,
    })),
    viewers: 412,
    ...change,
  };
}

/** Seat 7, present, nothing asked and nothing cast. */
export function anOwnView(change: Partial<OwnView> = {}): OwnView {
  const { memberId, name, function: role } = aSeat(7);
  return {
    meetingId,
    seq: 40,
    memberId,
    name,
    function: role,
    seat: 7,
    present: true,
    remote: false,
    ballot: null,
    excluded: false,
    hasFloor: false,
    floorRequest: null,
    ...change,
  };
}
