import type { NewCouncil, NewMeeting } from '@kworum/contracts';
import { demoCouncil } from '../demo/council';

const firstNames = [
  'Anna',
  'Bogdan',
  'Celina',
  'Dariusz',
  'Elżbieta',
  'Franciszek',
  'Grażyna',
  'Henryk',
  'Irena',
  'Józef',
];
const surnames = ['Brzozowska', 'Ćwiklińska', 'Dąb', 'Grądziel', 'Kłos-Ostrowska', 'Łęcka'];
const clubs = ['Klub „Poranek”', 'Klub „Nad Rzeką”', 'Klub „Sąsiedzi”', 'Klub „Zgoda”', null];

/** Nobody in these councils exists. */
export const councilOfFifteen: NewCouncil = {
  ...demoCouncil,
  statutorySize: 15,
  members: demoCouncil.members.slice(0, 15),
};

export const councilOfSixty: NewCouncil = {
  ...demoCouncil,
  statutorySize: 60,
  members: Array.from({ length: 60 }, (_, index) => ({
    seat: index + 1,
    name: `${firstNames[index % firstNames.length]} ${surnames[Math.floor(index / firstNames.length)]}`,
    function: 'radny',
    club: clubs[Math.floor(index / 14)] ?? null,
  })),
};

export function pictured(rehearsal: boolean): NewMeeting {
  const titles = [
    'Podjęcie uchwały w sprawie zasad udzielania dotacji na prace konserwatorskie przy zabytkach (druk nr 43)',
    'Wybór Wiceprzewodniczącego Rady Miejskiej',
    'Interpelacje i zapytania',
  ];
  return {
    ...{ title: 'XL Sesja Rady Miejskiej', date: '2026-11-26', time: '10:00', place: 'Ratusz', rehearsal },
    agenda: titles.map((title, index) => ({ number: String(index + 5), title })),
  };
}
