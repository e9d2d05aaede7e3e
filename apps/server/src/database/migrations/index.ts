import { Initial1795219200000 } from './1795219200000-initial';

/** In the order they run. A migration that has been released is never edited. */
export const migrations = [Initial1795219200000];
