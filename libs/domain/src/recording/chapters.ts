import { electionWord, Wording, wordOf } from '../majority/wording';
import { evolve } from '../meeting/evolve';
import { electionOf } from '../meeting/question';
import type { RecordedEvent } from '../meeting/recorded-event';
import { AgendaItem, currentItem, Meeting, MeetingState, Speech, Vote } from '../meeting/state';

export const chapterKinds = ['item', 'speech', 'vote'] as const;
export type ChapterKind = (typeof chapterKinds)[number];

/** A part of a meeting that somebody looks for in its recording. Speeches and votes lie within items. */
export interface MeetingChapter {
  readonly kind: ChapterKind;
  readonly title: Wording;
  /** UTC with milliseconds, as in the journal. */
  readonly startedAt: string;
  readonly endedAt: string;
  /** Of the item or the vote; null for a speech. */
  readonly refId: string | null;
}

/**
 * The chapters of a meeting in the order of their beginnings, an item before what happens in it. An item that is
 * taken up again is another chapter. Everything in them is public: a vote has a word for its result only when that
 * was announced.
 * @param events the journal from its beginning on
 * @param now the end, for the time being, of what still lasts
 */
export function chaptersOf(events: Iterable<RecordedEvent>, now: string): readonly MeetingChapter[] {
  const watch = new ChapterWatch();
  for (const event of events) watch.take(event);
  return watch.chapters(now);
}

/** The same, told event by event: a journal need not be in memory at once. */
export class ChapterWatch {
  private meeting: MeetingState = null;
  private readonly items: MeetingChapter[] = [];
  private running: { readonly item: AgendaItem; readonly startedAt: string } | null = null;

  take(recorded: RecordedEvent): void {
    this.meeting = evolve(this.meeting, recorded);
    const { meeting } = this;
    const item = meeting.phase === 'closed' ? undefined : currentItem(meeting);
    if (item?.itemId === this.running?.item.itemId) return;
    this.endItem(recorded.at);
    if (item) this.running = { item, startedAt: recorded.at };
  }

  chapters(now: string): readonly MeetingChapter[] {
    const { meeting, running, items } = this;
    if (meeting === null) return [];
    const all = [
      ...items,
      ...(running ? [itemChapter(running.item, running.startedAt, now)] : []),
      ...meeting.speeches.map((speech) => speechChapter(meeting, speech, now)),
      ...meeting.votes.flatMap((vote) => voteChapter(vote, now)),
    ];
    return all.toSorted((a, b) => compare(a.startedAt, b.startedAt) || compare(b.endedAt, a.endedAt));
  }

  private endItem(at: string): void {
    if (this.running) this.items.push(itemChapter(this.running.item, this.running.startedAt, at));
    this.running = null;
  }
}

function itemChapter(
  { itemId, number, title }: AgendaItem,
  startedAt: string,
  endedAt: string,
): MeetingChapter {
  const words = `${number}. ${title}`;
  return { kind: 'item', title: { pl: words, en: words }, startedAt, endedAt, refId: itemId };
}

const speechMarks: Record<Speech['kind'], Wording> = {
  speech: { pl: '', en: '' },
  'ad-vocem': { pl: ' (ad vocem)', en: ' (reply)' },
  'point-of-order': { pl: ' (wniosek formalny)', en: ' (point of order)' },
};

function speechChapter({ plan }: Meeting, speech: Speech, now: string): MeetingChapter {
  const { speaker, kind, startedAt, endedAt } = speech;
  const person =
    speaker.kind === 'member'
      ? plan.seats.find(({ memberId }) => memberId === speaker.memberId)
      : plan.guests.find(({ guestId }) => guestId === speaker.guestId);
  const who = [person?.name, person?.function].filter(Boolean).join(', ');
  const mark = speechMarks[kind];
  return {
    ...{ kind: 'speech', title: { pl: who + mark.pl, en: who + mark.en }, refId: null },
    ...{ startedAt, endedAt: endedAt ?? now },
  };
}

/** From its opening to the announcement of its result, or to its annulment before that. */
function voteChapter(vote: Vote, now: string): MeetingChapter[] {
  const { voteId, number, subject, openedAt, announcedAt, annulment } = vote;
  if (openedAt === null) return [];
  const result = resultWord(vote);
  const title = (prefix: string, word: string | undefined) =>
    `${prefix} ${number}: ${subject}${word === undefined ? '' : ` – ${word}`}`;
  return [
    {
      ...{ kind: 'vote', refId: voteId },
      title: { pl: title('Głosowanie', result?.pl), en: title('Vote', result?.en) },
      ...{ startedAt: openedAt, endedAt: announcedAt ?? annulment?.at ?? now },
    },
  ];
}

function resultWord({ annulment, announcedAt, result, question, matter }: Vote): Wording | null {
  if (annulment) return { pl: 'unieważnione', en: 'annulled' };
  if (announcedAt === null || !result) return null;
  const election = electionOf(question);
  if (election && result.candidates) return electionWord(election, result.candidates);
  return result.verdict ? wordOf(result.verdict, matter) : null;
}

function compare(a: string, b: string): number {
  return a < b ? -1 : Number(a > b);
}
