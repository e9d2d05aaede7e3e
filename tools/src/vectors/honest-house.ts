import { Actor, MeetingPlan, defaultCouncilRules } from '@kworum/domain';
import { idOf } from './fixed-ids';

const memberNames = ['Anna Bielik', 'Jan Czyżyk', 'Ewa Dudek', 'Piotr Gil', 'Zofia Jaskółka'];
/** Their ids, in the order of the seats; Zofia seldom comes. */
export const members = memberNames.map(idOf) as [string, string, string, string, string];
export const mayor = idOf('mayor');

export const office: Actor = { role: 'office', personId: idOf('office') };
export const member = (memberId: string): Actor => ({ role: 'member', memberId });

export const plan: MeetingPlan = {
  title: 'XII sesja Rady Gminy Ptasznik',
  date: '2026-11-26',
  place: 'sala sesyjna',
  councilId: idOf('council'),
  councilName: 'Rada Gminy Ptasznik',
  statutorySize: 5,
  rehearsal: false,
  seats: memberNames.map((name, index) => ({
    memberId: idOf(name),
    seat: index + 1,
    name,
    function: index === 0 ? 'Przewodnicząca Rady' : 'Członek Rady',
    club: null,
  })),
  guests: [{ guestId: mayor, name: 'Adam Kos', function: 'Wójt Gminy' }],
  agenda: [
    { itemId: idOf('item 1'), number: '1', title: 'Zmiana budżetu' },
    { itemId: idOf('item 2'), number: '2', title: 'Absolutorium' },
    { itemId: idOf('item 3'), number: '3', title: 'Zmiana statutu' },
  ],
  rules: defaultCouncilRules,
  onDemandOf: null,
};
