import type {
  AgendaItemView,
  FloorView,
  HallSnapshot,
  MemberSnapshot,
  OfficeSnapshot,
  OwnView,
  PublicSnapshot,
  ResultView,
  SeatView,
  VoteView,
} from '@kworum/contracts';
import {
  countOutcomes,
  decideVerdict,
  explainVerdict,
  majorityRules,
  type Outcome,
  quorumOf,
  ruleText,
  wordOf,
} from '@kworum/domain';

/** A UUID that a reader of a failing test can tell apart: group and number. */
export const testId = (group: number, number: number): string =>
  `${String(group).padStart(8, '0')}-0000-4000-8000-${String(number).padStart(12, '0')}`;

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

export const memberOf = (seat: number): string => testId(3, seat);
export const itemOf = (number: number): string => testId(4, number);

export function aSeat(seat: number, change: Partial<SeatView> = {}): SeatView {
  const [name, club] = people[(seat - 1) % people.length] ?? ['Jan Kowalski', null];
  return {
    memberId: memberOf(seat),
    seat,
    name,
    function: seat === 1 ? 'Przewodnicząca Rady' : name.split(' ')[0]?.endsWith('a') ? 'radna' : 'radny',
    club,
    present: true,
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
    };
  });
}

export function aVote(change: Partial<VoteView> = {}): VoteView {
  return {
    voteId: testId(5, 7),
    number: 7,
    itemId: itemOf(5),
    subject: 'Czy podjąć uchwałę w sprawie zasad udzielania dotacji na prace przy zabytkach?',
    matter: 'resolution',
    rule: 'simple',
    fraction: null,
    ruleText: ruleText(majorityRules.simple),
    legalBasis: majorityRules.simple.legalBasis,
    status: 'prepared',
    openedAt: null,
    endsAt: null,
    closedAt: null,
    announcedAt: null,
    cast: 0,
    entitled: 14,
    result: null,
    revote: null,
    annulment: null,
    corrections: [],
    ...change,
  };
}

/** What the domain decides of these outcomes, in the order of seats from 1. */
export function aResult(outcomes: readonly Outcome[], statutorySize = outcomes.length): ResultView {
  const counts = countOutcomes(outcomes);
  const verdict = decideVerdict(majorityRules.simple, counts, statutorySize, majorityRules.simple.legalBasis);
  return {
    counts: { ...counts },
    passed: verdict.passed,
    required: verdict.required,
    word: wordOf(verdict, 'resolution'),
    sentence: explainVerdict(verdict, counts, 'resolution'),
    quorum: { ...verdict.quorum },
    outcomes: outcomes.map((outcome, index) => ({
      ...{ memberId: memberOf(index + 1), outcome },
      channel: ['for', 'against', 'abstain'].includes(outcome) ? 'tablet' : null,
    })),
  };
}

/** Nine for, three against, two abstaining, the last seat absent. */
export const usualOutcomes: readonly Outcome[] = [
  ...(['for', 'for', 'against', 'for', 'abstain', 'for', 'for', 'against'] as const),
  ...(['for', 'for', 'for', 'against', 'abstain', 'for', 'absent'] as const),
];

export function anAnnouncedVote(outcomes: readonly Outcome[] = usualOutcomes): VoteView {
  const cast = outcomes.filter((outcome) => ['for', 'against', 'abstain'].includes(outcome)).length;
  return aVote({
    status: 'announced',
    openedAt: '2026-11-26T09:40:00.000Z',
    closedAt: '2026-11-26T09:42:00.000Z',
    announcedAt: '2026-11-26T09:42:07.000Z',
    cast,
    result: aResult(outcomes),
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
    },
    quorum: { ...quorumOf(present, 15) },
    agenda: anAgenda(5),
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
    ballot: null,
    excluded: false,
    hasFloor: false,
    floorRequest: null,
    ...change,
  };
}
