import type { MediaSnapshot, VoteView } from '@kworum/contracts';
import { type DateRange, dateRangeLine } from '../packager/date-range';

type Snapshot = Pick<MediaSnapshot, 'serverTime' | 'agenda' | 'vote'>;

const voteClass = 'pl.kworum.vote';
const itemClass = 'pl.kworum.item';
/** What happened less than so long ago was not in the picture before now. */
const justNowMs = 5000;

/**
 * Where votes and items are in the programme. What was said of a span in a playlist stays as it was said; its end,
 * and how a vote ended, are added when they are there.
 */
export class ProgrammeMarks {
  private readonly ranges = new Map<string, DateRange>();
  /** How far the programme's clock is ahead of the server's: the least seen, for a message is never early. */
  private ahead = Number.POSITIVE_INFINITY;
  private now = 0;

  /** @param now by the clock of the programme, milliseconds since the epoch. */
  show(snapshot: Snapshot, now: number): void {
    this.now = now;
    this.ahead = Math.min(this.ahead, now - Date.parse(snapshot.serverTime));
    this.showItems(snapshot);
    this.showVote(snapshot.vote);
  }

  /** The lines of a playlist that begins at `from`; what was over by then is forgotten. */
  lines(from: number): readonly string[] {
    for (const [id, { end }] of this.ranges) if (end !== null && end < from) this.ranges.delete(id);
    return [...this.ranges.values()].map(dateRangeLine);
  }

  private showItems({ agenda }: Snapshot): void {
    for (const { itemId, number, title, startedAt, endedAt } of agenda) {
      if (startedAt === null) continue;
      // An item that is taken up again is another span.
      this.put({
        ...{ id: `item-${itemId}-${Date.parse(startedAt)}`, class: itemClass },
        ...{ start: this.onAir(startedAt), end: endedAt === null ? null : this.onAir(endedAt) },
        says: { 'ITEM-ID': itemId, NUMBER: number, TITLE: title },
      });
    }
  }

  private showVote(vote: VoteView | null): void {
    const id = vote?.openedAt ? `vote-${vote.voteId}` : null;
    for (const range of this.ranges.values()) {
      // One that gave way to another without an announcement is over all the same.
      if (range.class === voteClass && range.id !== id && range.end === null) {
        this.ranges.set(range.id, { ...range, end: this.now });
      }
    }
    if (!vote?.openedAt || id === null) return;
    const over = vote.announcedAt ?? vote.annulment?.at ?? null;
    const { voteId, subject, number } = vote;
    this.put({
      ...{ id, class: voteClass, start: this.onAir(vote.openedAt) },
      end: over === null ? null : this.onAir(over),
      says: {
        ...{ 'VOTE-ID': voteId, NUMBER: `${number}`, SUBJECT: subject },
        ...(over === null ? {} : { STATUS: vote.announcedAt === null ? 'annulled' : 'announced' }),
      },
    });
  }

  private put(range: DateRange): void {
    const said = this.ranges.get(range.id);
    this.ranges.set(range.id, {
      ...range,
      start: said?.start ?? range.start,
      end: said?.end ?? range.end,
      says: { ...range.says, ...said?.says },
    });
  }

  /** When the picture shows what happened at a time of the server's: not before it was told. */
  private onAir(serverTime: string): number {
    const at = Date.parse(serverTime) + this.ahead;
    return this.now - at < justNowMs ? Math.max(at, this.now) : at;
  }
}
