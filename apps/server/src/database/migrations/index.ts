import { Initial1795219200000 } from './1795219200000-initial';
import { Recordings1795305600000 } from './1795305600000-recordings';
import { SourceKeys1795327200000 } from './1795327200000-source-keys';

/** In the order they run. A migration that has been released is never edited. */
export const migrations = [Initial1795219200000, Recordings1795305600000, SourceKeys1795327200000];
