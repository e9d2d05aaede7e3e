import type { OfficeSnapshot } from '@kworum/contracts';

/** Whether another vote may be prepared: none is prepared, open or waiting for its announcement. */
export function canPrepare({ vote }: Pick<OfficeSnapshot, 'vote'>): boolean {
  return vote === null || vote.status === 'announced' || vote.status === 'annulled';
}
