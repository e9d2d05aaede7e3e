import { Initial1795219200000 } from './1795219200000-initial';
import { Recordings1795305600000 } from './1795305600000-recordings';
import { SourceKeys1795327200000 } from './1795327200000-source-keys';
import { CouncilLook1795330800000 } from './1795330800000-council-look';

/** In the order they run. A migration that has been released is never edited. */
export const migrations = [
  Initial1795219200000,
  Recordings1795305600000,
  SourceKeys1795327200000,
  CouncilLook1795330800000,
];
