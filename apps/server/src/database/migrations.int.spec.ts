import { DataSource } from 'typeorm';
import { connect, engines } from './engines.fixture';

describe.each(engines)('migrations on $name', ({ create }) => {
  let source: DataSource;
  let drop: () => Promise<void>;

  beforeAll(async () => {
    const place = await create();
    drop = place.drop;
    source = await connect(place.options);
    await source.runMigrations();
  });
  afterAll(async () => {
    await source.destroy();
    await drop();
  });

  it('build exactly the tables that the entities describe', async () => {
    const { upQueries } = await source.driver.createSchemaBuilder().log();
    expect(upQueries.map(({ query }) => query)).toEqual([]);
  });

  it('can be taken back and run again', async () => {
    await source.undoLastMigration();
    await source.runMigrations();
    expect(await source.showMigrations()).toBe(false);
  });
});
