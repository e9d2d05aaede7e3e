import type { JournalEvent } from './event-shapes';
import { Described, count, either, exactly, listOf, mapOf, matching, oneOf, text, uuid } from './shape';

const sha256 = matching(/^[0-9a-f]{64}$/);
const instant = matching(/^\d{4}-\d{2}-\d{2}T\d{2}:\d{2}:\d{2}\.\d{3}Z$/);

export const exportShape = exactly({
  format: oneOf('kworum-journal/1'),
  meetingId: uuid,
  key: exactly({ name: text, publicKey: text }),
  entries: listOf(mapOf({ faultIn: () => null })),
  checkpoints: listOf(text),
});
export type JournalExport = Described<typeof exportShape>;

const actorShape = either(
  exactly({ role: oneOf('office'), personId: uuid }),
  exactly({ role: oneOf('member'), memberId: uuid }),
);
export type Actor = Described<typeof actorShape>;

/** Everything of an entry but its event, whose shape depends on its type. */
export const entryShape = exactly({
  v: oneOf(1),
  meetingId: uuid,
  seq: count,
  at: instant,
  actor: actorShape,
  commandId: uuid,
  event: mapOf({ faultIn: () => null }),
  prev: sha256,
  hash: sha256,
});
export type Entry = Omit<Described<typeof entryShape>, 'event'> & { readonly event: JournalEvent };
