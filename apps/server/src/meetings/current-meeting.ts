import type { MeetingRow } from './meeting.entity';

type Candidate = Pick<MeetingRow, 'meetingId' | 'phase' | 'date' | 'time' | 'createdAt' | 'closedAt'>;

/** How long screens stay with a meeting that is over before they turn to the next planned one. */
const lingerMs = 60 * 60 * 1000;

/**
 * The meeting that screens follow: the one that runs, else the one whose room is ready, else the one that has
 * just ended, else the next planned, else the last held. Of several, the latest (the nearest for planned ones).
 * @param now milliseconds since 1970
 */
export function currentOf(meetings: readonly Candidate[], now: number): string | undefined {
  const newestFirst = [...meetings].sort((a, b) => (timeOf(a) < timeOf(b) ? 1 : -1));
  const inPhase = (phase: Candidate['phase']) => newestFirst.filter((meeting) => meeting.phase === phase);
  const closed = [...inPhase('closed')].sort((a, b) => closedAt(b) - closedAt(a));
  const justEnded = closed.find((meeting) => now - closedAt(meeting) < lingerMs);
  const chosen =
    inPhase('open')[0] ?? inPhase('prepared')[0] ?? justEnded ?? inPhase('planned').at(-1) ?? closed[0];
  return chosen?.meetingId;
}

/**
 * The meeting that goes on air. A rehearsal that is not for the public is tried with camera and overlay like any
 * other meeting, as long as none for the public is to be seen.
 */
export function currentOnAirOf(
  meetings: readonly (Candidate & { readonly isPublic: boolean })[],
  now: number,
): string | undefined {
  const running = meetings.filter(isRunning);
  const forThePublic = running.filter(({ isPublic }) => isPublic);
  return currentOf(forThePublic, now) ?? currentOf(running, now) ?? currentOf(meetings, now);
}

/** Whether there is a room to see: prepared or open. */
export function isRunning({ phase }: Pick<Candidate, 'phase'>): boolean {
  return phase === 'prepared' || phase === 'open';
}

function timeOf({ date, time, createdAt }: Candidate): string {
  return `${date}T${time} ${createdAt}`;
}

function closedAt({ closedAt: at }: Candidate): number {
  return at === null ? 0 : Date.parse(at);
}
