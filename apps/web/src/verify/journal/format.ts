import { number, ofMember, sha256, uuid } from './form/basics';
import { event } from './form/event';
import { Reader, anyObject, byMember, like, list, object, oneOf, text } from './reading';

const readExport = object({
  format: oneOf('kworum-journal/1'),
  meetingId: uuid,
  key: object({ name: text, publicKey: text }),
  entries: list(anyObject),
  checkpoints: list(text),
});
export type Journal = ReturnType<typeof readExport>;
/** @throws WrongForm when the value is no export of this format */
export const readJournal = (value: unknown): Journal => readExport(value, 'journal');

export type Actor =
  | { readonly role: 'office'; readonly personId: string }
  | { readonly role: 'member'; readonly memberId: string };

const instant: Reader<string> = (value, path) => {
  const time = like(/^\d{4}-\d{2}-\d{2}T\d{2}:\d{2}:\d{2}\.\d{3}Z$/)(value, path);
  const milliseconds = Date.parse(time);
  // A day that no calendar has is either refused or moved to another.
  const kept = Number.isNaN(milliseconds) ? '' : new Date(milliseconds).toISOString();
  return oneOf(time)(kept, path);
};

/** @throws WrongForm when the value is no entry of this format */
export const readEntry = object({
  v: oneOf(1),
  meetingId: uuid,
  seq: number,
  at: instant,
  actor: byMember<Actor>('role', {
    office: object({ role: oneOf('office'), personId: uuid }),
    member: object({ role: oneOf('member'), ...ofMember }),
  }),
  commandId: uuid,
  event,
  prev: sha256,
  hash: sha256,
});
export type Entry = ReturnType<typeof readEntry>;
/** What an entry says beside its event. */
export type Stamp = Pick<Entry, 'actor' | 'at' | 'commandId'>;
