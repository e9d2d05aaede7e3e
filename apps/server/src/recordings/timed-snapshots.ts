import type { MediaSnapshot, TimedSnapshot } from '@kworum/contracts';
import { JournalEntry, MeetingState, evolve } from '@kworum/domain';
import { Prospect, projections } from '../live/projection/audiences';

/** A frame at 25 a second: the picture cannot show what lasts less. */
const frameMs = 40;
const nobody = { memberIds: new Set<string>(), viewers: 0 };

/**
 * What the picture had to show, from the journal: one snapshot for each moment at which it changes. Pure but for the
 * order in which entries come.
 */
export async function* timedSnapshots(entries: AsyncIterable<JournalEntry>): AsyncGenerator<TimedSnapshot> {
  let state: MeetingState = null;
  let last: JournalEntry | undefined;
  let shown = '';
  const snapshot = (): TimedSnapshot | undefined => {
    if (!state || !last) return undefined;
    const { meetingId, seq, at } = last;
    const view = projections.media(
      new Prospect({ meetingId, seq, phase: state.phase, meeting: state, ballotsIn: () => 0 }, at, nobody),
    );
    const told = contentOf(view);
    if (told === shown) return undefined;
    shown = told;
    return { at: Date.parse(at), snapshot: view };
  };
  let since = -Infinity;
  for await (const entry of entries) {
    const at = Date.parse(entry.at);
    if (at - since >= frameMs) {
      const before = snapshot();
      if (before) yield before;
      since = at;
    }
    state = evolve(state, entry);
    last = entry;
  }
  const end = snapshot();
  if (end) yield end;
}

/** Without what changes with every entry, seen or not. */
function contentOf({ seq: _seq, serverTime: _serverTime, ...content }: MediaSnapshot): string {
  return JSON.stringify(content);
}
