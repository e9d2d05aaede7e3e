import type { PublicMeeting } from '@kworum/contracts';
import type { Meeting } from '@kworum/domain';
import { personOf } from '../live/projection/room';

/** Who was in the room and when. */
export function attendanceOf({ plan, attendance }: Meeting): PublicMeeting['attendance'] {
  return plan.seats.map(({ memberId, seat, name }) => ({
    ...{ seat, name },
    stays: [...(attendance[memberId] ?? [])],
  }));
}

/** Who had the floor, on which item, from when to when. */
export function speechesOf({ plan, agenda, speeches }: Meeting): PublicMeeting['speeches'] {
  return speeches.map(({ speaker, itemId, startedAt, endedAt }) => {
    const person = personOf(plan, speaker);
    return {
      name: person?.name ?? '',
      function: person?.function ?? '',
      itemNumber: agenda.find((item) => item.itemId === itemId)?.number ?? null,
      ...{ startedAt, endedAt },
    };
  });
}
