import { Suspense, lazy } from 'react';
import type { ProgrammePlayerProps } from './programme-player';

const ProgrammePlayer = lazy(() => import('./programme-player'));

/** The player arrives when it is on screen, not with the page. */
export function LazyPlayer(props: ProgrammePlayerProps) {
  return (
    <Suspense fallback={<div className="player player-waiting">{props.waiting}</div>}>
      <ProgrammePlayer key={props.source} {...props} />
    </Suspense>
  );
}
