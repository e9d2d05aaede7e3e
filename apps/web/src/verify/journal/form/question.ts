import { byMember, list, object, oneOf, orNull, text } from '../reading';
import { number, uuid } from './basics';

const place = { itemId: uuid, afterItemId: orNull(uuid) };
const add = object({ kind: oneOf('add'), ...place, number: text, title: text });
const remove = object({ kind: oneOf('remove'), itemId: uuid });
const move = object({ kind: oneOf('move'), ...place });
export type Change = ReturnType<typeof add> | ReturnType<typeof remove> | ReturnType<typeof move>;

const plain = object({ kind: oneOf('plain') });
const election = object({
  kind: oneOf('election'),
  seats: number,
  method: oneOf('choose', 'approve'),
  candidates: list(object({ candidateId: uuid, name: text })),
  round: number,
  previousVoteId: orNull(uuid),
});
const agendaChange = object({
  kind: oneOf('agenda-change'),
  change: byMember<Change>('kind', { add, remove, move }),
});
const amendment = object({ kind: oneOf('amendment'), amendmentId: uuid });
const block = object({ kind: oneOf('block'), itemIds: list(uuid) });

export type Election = ReturnType<typeof election>;
export type Question =
  | Election
  | ReturnType<typeof plain>
  | ReturnType<typeof agendaChange>
  | ReturnType<typeof amendment>
  | ReturnType<typeof block>;

/** What a vote asks. */
export const question = byMember<Question>('kind', {
  plain,
  election,
  'agenda-change': agendaChange,
  amendment,
  block,
});
