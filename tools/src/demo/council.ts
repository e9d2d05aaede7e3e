import type { NewCouncil } from '@kworum/contracts';
import { coatOfArms } from './coat-of-arms';

const morning = 'Klub Radnych „Poranek”';
const river = 'Klub Radnych „Nad Rzeką”';
const neighbours = 'Klub Radnych „Sąsiedzi”';

export const mayor = 'Burmistrz Brzozogrodu';
export const treasurer = 'Skarbnik Miasta';

/** Nobody here exists. The last seat stays free for who tries the system. */
const people: readonly (readonly [name: string, functionName: string, club: string | null])[] = [
  ['Halina Wierzbicka', 'Przewodnicząca Rady', morning],
  ['Jerzy Konopacki', 'Wiceprzewodniczący Rady', river],
  ['Alicja Brzoskwińska', 'Wiceprzewodnicząca Rady', neighbours],
  ['Marek Tarnawski', 'radny', morning],
  ['Zofia Jarząbek', 'radna', morning],
  ['Bogdan Śliwiński-Łęcki', 'radny', morning],
  ['Iwona Czerepak', 'radna', morning],
  ['Henryk Małogoski', 'radny', morning],
  ['Teresa Źródlak', 'radna', morning],
  ['Paweł Dobrzycki', 'radny', river],
  ['Elżbieta Kłos-Ostrowska', 'radna', river],
  ['Stanisław Głąb', 'radny', river],
  ['Monika Żurawska', 'radna', river],
  ['Wiesław Potoczny', 'radny', river],
  ['Dorota Niezabitowska', 'radna', neighbours],
  ['Adam Ćwikła', 'radny', neighbours],
  ['Grażyna Mleczko', 'radna', neighbours],
  ['Ryszard Olszanowski', 'radny', neighbours],
  ['Kinga Rogowiec', 'radna', null],
  ['Tadeusz Świerczek', 'radny', null],
  ['Gość', 'radna, radny', null],
];

export const freeSeat = people.length;

export const demoCouncil: NewCouncil = {
  name: 'Rada Miejska w Brzozogrodzie',
  statutorySize: people.length,
  term: { startsOn: '2024-05-07', endsOn: '2029-05-06' },
  coatOfArms,
  demo: true,
  members: people.map(([name, functionName, club], index) => ({
    seat: index + 1,
    name,
    function: functionName,
    club,
  })),
  guests: [
    { name: 'Kazimierz Lipiec', function: mayor },
    { name: 'Joanna Srebrna', function: treasurer },
  ],
};
