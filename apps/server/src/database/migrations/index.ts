import { Initial1795219200000 } from './1795219200000-initial';
import { SourceKeys1795327200000 } from './1795327200000-source-keys';

/** In the order they run. A migration that has been released is never edited. */
export const migrations = [Initial1795219200000, SourceKeys1795327200000];
