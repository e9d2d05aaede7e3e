import type { Speaker } from './event';
import type { FloorRequestKind } from './floor-request-kind';
import { AgendaItem, ItemLimits, Meeting, Speech } from './state';

/** What holds for an item: its own limits, else the council's. */
export function limitsOf({ plan: { rules } }: Meeting, { limits }: AgendaItem): ItemLimits {
  return limits ?? { speechSeconds: rules.speechSeconds.speech, clubSeconds: rules.clubSecondsPerItem };
}

/** Whole seconds for one speech of a kind; null: no limit. */
export function speechSeconds(meeting: Meeting, item: AgendaItem, kind: FloorRequestKind): number | null {
  return kind === 'speech' ? limitsOf(meeting, item).speechSeconds : meeting.plan.rules.speechSeconds[kind];
}

/** Whole seconds that ordinary speeches of a club's members have taken in an item. */
export function clubSecondsUsed(meeting: Meeting, itemId: string, club: string, now: string): number {
  const used = meeting.speeches
    .filter((speech) => speech.itemId === itemId && speech.kind === 'speech')
    .filter(({ speaker }) => clubOf(meeting, speaker) === club)
    .reduce((sum, speech) => sum + millisecondsOf(speech, now), 0);
  return Math.floor(used / 1000);
}

/** What is left to a speaker's club in an item; null: no club, or no limit. */
export function clubSecondsLeft(
  meeting: Meeting,
  item: AgendaItem,
  speaker: Speaker,
  now: string,
): number | null {
  const { clubSeconds } = limitsOf(meeting, item);
  const club = clubOf(meeting, speaker);
  if (clubSeconds === null || club === null) return null;
  return Math.max(0, clubSeconds - clubSecondsUsed(meeting, item.itemId, club, now));
}

function clubOf({ plan }: Meeting, speaker: Speaker): string | null {
  if (speaker.kind !== 'member') return null;
  return plan.seats.find(({ memberId }) => memberId === speaker.memberId)?.club ?? null;
}

function millisecondsOf({ startedAt, endedAt }: Speech, now: string): number {
  return Math.max(0, Date.parse(endedAt ?? now) - Date.parse(startedAt));
}
