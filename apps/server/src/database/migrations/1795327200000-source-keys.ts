import { MigrationInterface, QueryRunner, Table } from 'typeorm';

/** Keys by which encoders publish sources over WebRTC. */
export class SourceKeys1795327200000 implements MigrationInterface {
  name = 'SourceKeys1795327200000';

  async up(runner: QueryRunner): Promise<void> {
    await runner.createTable(
      new Table({
        name: 'source_key',
        columns: [
          { name: 'council_id', type: 'varchar', length: '36', isPrimary: true },
          { name: 'source_name', type: 'varchar', length: '40', isPrimary: true },
          { name: 'secret_key', type: 'varchar', length: '64' },
        ],
      }),
    );
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.dropTable('source_key');
  }
}
