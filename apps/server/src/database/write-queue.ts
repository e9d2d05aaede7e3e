/**
 * Runs asynchronous work one after another, in the order of asking. SQLite has one connection in TypeORM:
 * without the queue a write can slip into another's open transaction, be acknowledged, and vanish with
 * its rollback.
 */
export class WriteQueue {
  private last: Promise<unknown> = Promise.resolve();

  run<T>(work: () => Promise<T>): Promise<T> {
    const result = this.last.then(work);
    this.last = result.catch(() => undefined);
    return result;
  }

  /** Resolves when everything asked so far has run. */
  async idle(): Promise<void> {
    await this.last;
  }
}
