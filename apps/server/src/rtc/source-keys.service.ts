import type { SourceKey } from '@kworum/contracts';
import { Injectable } from '@nestjs/common';
import { ProblemError } from '../http/problem';
import { newSecret, secretsEqual } from '../identity/secret';
import type { ClaimedSource } from './claimed-source';
import { SourceKeysStore } from './source-keys.store';

const mostSources = 100;

/** Keys of the sources of a council: one for each, over all its meetings. */
@Injectable()
export class SourceKeysService {
  constructor(private readonly store: SourceKeysStore) {}

  /** @throws ProblemError not-found before the first one is made */
  async show(councilId: string, sourceName: string): Promise<SourceKey> {
    const row = await this.store.find(councilId, sourceName);
    if (!row) throw new ProblemError('not-found', 'This source has no key yet: make one.');
    return { key: row.key };
  }

  /** In place of the one before. */
  async renew(councilId: string, sourceName: string): Promise<SourceKey> {
    const known = await this.store.find(councilId, sourceName);
    if (!known && (await this.store.count(councilId)) >= mostSources) {
      throw new ProblemError('conflict', 'There are keys of a hundred sources already.');
    }
    const key = newSecret();
    await this.store.put({ councilId, sourceName, key });
    return { key };
  }

  /** @throws ProblemError wrong-credentials, whatever is wrong: neither councils nor sources can be felt out */
  async assertKey({ councilId, source, key }: ClaimedSource): Promise<void> {
    const row = await this.store.find(councilId, source);
    if (!row || key === undefined || !secretsEqual(key, row.key)) {
      throw new ProblemError('wrong-credentials', 'Send the key of this source as a bearer token.');
    }
  }
}
