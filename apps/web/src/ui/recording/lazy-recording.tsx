import { Suspense, lazy } from 'react';
import type { RecordingPlayerProps } from './recording-player';

const RecordingPlayer = lazy(() => import('./recording-player'));

/** The player arrives after the page, not with it. */
export function LazyRecording(props: RecordingPlayerProps) {
  return (
    <Suspense fallback={<div className="player player-waiting">{props.waiting}</div>}>
      <RecordingPlayer key={props.source} {...props} />
    </Suspense>
  );
}
