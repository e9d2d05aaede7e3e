import type { NewCouncil, NewMeeting } from '@kworum/contracts';

/** A council of `members` seats with a mandate out of `statutorySize`; state only what matters. */
export function councilOf(members: number, changes: Partial<NewCouncil> = {}): NewCouncil {
  return {
    name: `Rada ${members}`,
    statutorySize: members,
    term: { startsOn: '2024-05-07', endsOn: '2029-05-06' },
    coatOfArms: null,
    demo: false,
    members: Array.from({ length: members }, (_, index) => ({
      seat: index + 1,
      name: `Radna ${index + 1}`,
      function: 'radna',
      club: null,
    })),
    guests: [{ name: 'Anna Skarbnik', function: 'Skarbnik Gminy' }],
    ...changes,
  };
}

/** A meeting with one agenda item for each title. */
export function meetingWith(titles: readonly string[], changes: Partial<NewMeeting> = {}): NewMeeting {
  return {
    title: 'XL Sesja Rady Gminy',
    date: '2026-11-26',
    time: '10:00',
    place: 'Sala posiedzeń',
    rehearsal: true,
    agenda: titles.map((title, index) => ({ number: String(index + 1), title })),
    ...changes,
  };
}
