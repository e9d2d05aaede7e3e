import { Injectable } from '@nestjs/common';
import { Database } from '../database/database';
import { SourceKeyRow } from './source-key.entity';

@Injectable()
export class SourceKeysStore {
  constructor(private readonly database: Database) {}

  find(councilId: string, sourceName: string): Promise<SourceKeyRow | null> {
    return this.database.reads.findOneBy(SourceKeyRow, { councilId, sourceName });
  }

  count(councilId: string): Promise<number> {
    return this.database.reads.countBy(SourceKeyRow, { councilId });
  }

  /** In place of the key before. */
  async put(row: SourceKeyRow): Promise<void> {
    const { councilId, sourceName } = row;
    await this.database.write(async (transaction) => {
      await transaction.delete(SourceKeyRow, { councilId, sourceName });
      await transaction.insert(SourceKeyRow, row);
    });
  }
}
