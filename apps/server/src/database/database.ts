import { DataSource, EntityManager } from 'typeorm';
import { WriteQueue } from './write-queue';

/** The door to the database: reads at any time, writes in one transaction each. */
export class Database {
  private readonly queue: WriteQueue | undefined;

  private constructor(
    private readonly writer: DataSource,
    private readonly reader: DataSource,
  ) {
    this.queue = writer === reader ? undefined : new WriteQueue();
  }

  /**
   * Connects, brings the schema up to date and opens the door.
   * @param readerOf options of a second, read-only connection; absent where one pool serves both.
   */
  static async open(writer: DataSource, reader: DataSource = writer): Promise<Database> {
    await writer.initialize();
    await writer.runMigrations({ transaction: 'each' });
    if (reader !== writer) await reader.initialize();
    return new Database(writer, reader);
  }

  /** For queries outside a transaction: they see what is committed. */
  get reads(): EntityManager {
    return this.reader.manager;
  }

  /** Runs `work` in one transaction; the promise resolves when it is durable. */
  write<T>(work: (transaction: EntityManager) => Promise<T>): Promise<T> {
    return this.queue ? this.queue.run(() => this.writeAlone(work)) : this.writer.transaction(work);
  }

  /**
   * On the one connection of SQLite. When the disk is full SQLite ends the transaction by itself; TypeORM fails to end
   * it again, believes that it is still open, and would nest the next ones in it: acknowledged, and never committed.
   * Only a new connection is surely outside of any transaction.
   */
  private async writeAlone<T>(work: (transaction: EntityManager) => Promise<T>): Promise<T> {
    if (!this.writer.isInitialized) await this.writer.initialize();
    try {
      return await this.writer.transaction(work);
    } catch (error) {
      if (this.writer.createQueryRunner().isTransactionActive) await this.writer.destroy();
      throw error;
    }
  }

  /** Proves that the database answers and its schema is the one this server was written for. */
  async assertReady(): Promise<void> {
    await this.reader.query('SELECT 1');
    if (await this.writer.showMigrations()) throw new Error('The database lacks migrations of this version');
  }

  async close(): Promise<void> {
    await this.queue?.idle();
    if (this.reader !== this.writer && this.reader.isInitialized) await this.reader.destroy();
    if (this.writer.isInitialized) await this.writer.destroy();
  }
}
