import { MigrationInterface, QueryRunner, Table } from 'typeorm';

const text = (name: string, length: number) => ({ name, type: 'varchar', length: String(length) });
const optional = <T extends object>(column: T) => ({ ...column, isNullable: true });
const key = (name: string) => ({ ...text(name, 36), isPrimary: true });

const tables = [
  new Table({
    name: 'recording_job',
    columns: [
      key('job_id'),
      text('meeting_id', 36),
      { name: 'job', type: 'text' },
      optional(text('person_id', 36)),
      text('asked_by', 200),
      text('asked_at', 24),
      optional(text('outcome', 10)),
      optional(text('result_file', 80)),
      optional(text('failure', 40)),
      optional(text('finished_at', 24)),
    ],
    indices: [
      { name: 'recording_job_meeting', columnNames: ['meeting_id'], isUnique: false },
      { name: 'recording_job_outcome', columnNames: ['outcome'], isUnique: false },
    ],
  }),
  new Table({
    name: 'recording_decision',
    columns: [
      key('decision_id'),
      text('meeting_id', 36),
      text('what', 10),
      { name: 'published', type: 'boolean' },
      optional(text('legal_basis', 500)),
      optional(text('reason', 2000)),
      optional(text('person_id', 36)),
      text('decided_by', 200),
      text('decided_at', 24),
    ],
    indices: [{ name: 'recording_decision_meeting', columnNames: ['meeting_id'], isUnique: false }],
  }),
  new Table({
    name: 'caption_cue',
    columns: [
      key('cue_id'),
      text('meeting_id', 36),
      text('started_at', 24),
      text('ended_at', 24),
      { name: 'caption', type: 'text' },
    ],
    indices: [{ name: 'caption_cue_meeting', columnNames: ['meeting_id', 'started_at'], isUnique: false }],
  }),
];

/** Jobs on recordings, their publication, and captions. */
export class Recordings1795305600000 implements MigrationInterface {
  name = 'Recordings1795305600000';

  async up(runner: QueryRunner): Promise<void> {
    for (const table of tables) await runner.createTable(table);
  }

  async down(runner: QueryRunner): Promise<void> {
    for (const table of [...tables].reverse()) await runner.dropTable(table);
  }
}
