import { MigrationInterface, QueryRunner, TableColumn } from 'typeorm';

/** How a council looks on the picture; null: as every council does at first. */
export class CouncilLook1795330800000 implements MigrationInterface {
  name = 'CouncilLook1795330800000';

  async up(runner: QueryRunner): Promise<void> {
    await runner.addColumn('council', new TableColumn({ name: 'look', type: 'text', isNullable: true }));
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.dropColumn('council', 'look');
  }
}
