import { MigrationInterface, QueryRunner, Table } from 'typeorm';

const key = (name: string) => ({ ...id(name), isPrimary: true });
const id = (name: string) => text(name, 36);
const time = (name: string) => text(name, 24);
const text = (name: string, length: number) => ({ name, type: 'varchar', length: String(length) });
const longText = (name: string) => ({ name, type: 'text' });
const integer = (name: string) => ({ name, type: 'integer' });
const boolean = (name: string) => ({ name, type: 'boolean' });
const optional = <T extends object>(column: T) => ({ ...column, isNullable: true });

const tables = [
  new Table({
    name: 'council',
    columns: [
      key('council_id'),
      text('name', 200),
      optional(longText('coat_of_arms')),
      boolean('demo'),
      longText('rules'),
    ],
  }),
  new Table({
    name: 'term',
    columns: [
      key('term_id'),
      id('council_id'),
      text('starts_on', 10),
      text('ends_on', 10),
      integer('statutory_size'),
    ],
    indices: [{ name: 'term_council', columnNames: ['council_id'], isUnique: false }],
  }),
  new Table({
    name: 'member',
    columns: [
      key('member_id'),
      id('council_id'),
      id('term_id'),
      integer('seat'),
      text('name', 200),
      text('function_name', 200),
      optional(text('club', 200)),
      text('mandate_from', 10),
      optional(text('mandate_until', 10)),
      optional(text('mandate_end_reason', 500)),
    ],
    indices: [
      { name: 'member_council', columnNames: ['council_id'], isUnique: false },
      { name: 'member_seat', columnNames: ['term_id', 'seat', 'mandate_from'], isUnique: true },
    ],
  }),
  new Table({
    name: 'guest',
    columns: [key('guest_id'), id('council_id'), text('name', 200), text('function_name', 200)],
    indices: [{ name: 'guest_council', columnNames: ['council_id'], isUnique: false }],
  }),
  new Table({
    name: 'person',
    columns: [
      key('person_id'),
      id('council_id'),
      text('name', 200),
      optional(text('login', 100)),
      optional(text('password_hash', 300)),
    ],
    uniques: [{ name: 'person_login', columnNames: ['login'] }],
  }),
  new Table({
    name: 'sign_in_key',
    columns: [
      { ...text('key_hash', 64), isPrimary: true },
      id('council_id'),
      text('role', 10),
      optional(id('member_id')),
      optional(id('person_id')),
      time('expires_at'),
    ],
    indices: [{ name: 'sign_in_key_member', columnNames: ['member_id'], isUnique: false }],
  }),
  new Table({
    name: 'session',
    columns: [
      { ...text('token_hash', 64), isPrimary: true },
      id('council_id'),
      text('role', 10),
      optional(id('member_id')),
      optional(id('person_id')),
      time('created_at'),
      time('expires_at'),
    ],
  }),
  new Table({
    name: 'meeting',
    columns: [
      key('meeting_id'),
      id('council_id'),
      text('title', 200),
      text('meeting_date', 10),
      text('meeting_time', 5),
      text('place', 200),
      boolean('rehearsal'),
      optional(text('on_demand_of', 200)),
      text('phase', 10),
      time('created_at'),
      optional(time('opened_at')),
      optional(time('closed_at')),
    ],
    indices: [{ name: 'meeting_council', columnNames: ['council_id', 'phase'], isUnique: false }],
  }),
  new Table({
    name: 'agenda_item',
    columns: [key('item_id'), id('meeting_id'), integer('position'), text('number', 10), text('title', 500)],
    indices: [{ name: 'agenda_item_position', columnNames: ['meeting_id', 'position'], isUnique: true }],
  }),
  new Table({
    name: 'journal_entry',
    columns: [
      key('meeting_id'),
      { ...integer('seq'), isPrimary: true },
      time('at'),
      longText('actor'),
      id('command_id'),
      longText('event'),
      text('prev', 64),
      text('hash', 64),
    ],
  }),
  new Table({
    name: 'command_receipt',
    columns: [
      key('meeting_id'),
      key('command_id'),
      text('fingerprint', 64),
      integer('seq'),
      text('hash', 64),
      time('at'),
    ],
  }),
  new Table({
    name: 'checkpoint',
    columns: [key('meeting_id'), { ...integer('seq'), isPrimary: true }, longText('note')],
  }),
  // Without row ids SQLite keeps no order of insertion.
  new Table({
    name: 'sealed_ballot',
    withoutRowid: true,
    columns: [{ ...text('ballot_key', 32), isPrimary: true }, id('vote_id'), longText('sealed')],
    indices: [{ name: 'sealed_ballot_vote', columnNames: ['vote_id'], isUnique: false }],
  }),
  new Table({
    name: 'secret_ballot',
    withoutRowid: true,
    columns: [{ ...text('ballot_key', 32), isPrimary: true }, id('vote_id'), longText('choice')],
    indices: [{ name: 'secret_ballot_vote', columnNames: ['vote_id'], isUnique: false }],
  }),
  new Table({
    name: 'vote_record',
    columns: [key('vote_id'), id('meeting_id'), integer('vote_number'), longText('record')],
    indices: [{ name: 'vote_record_meeting', columnNames: ['meeting_id', 'vote_number'], isUnique: true }],
  }),
];

/** Councils, identity, meetings, their journals and the public record of votes. */
export class Initial1795219200000 implements MigrationInterface {
  name = 'Initial1795219200000';

  async up(runner: QueryRunner): Promise<void> {
    for (const table of tables) await runner.createTable(table);
  }

  async down(runner: QueryRunner): Promise<void> {
    for (const table of [...tables].reverse()) await runner.dropTable(table);
  }
}
