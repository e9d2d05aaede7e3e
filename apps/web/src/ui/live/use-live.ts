import type { Audience } from '@kworum/contracts';
import { useEffect, useState, useSyncExternalStore } from 'react';
import { LiveStore, type LiveState } from './live-store';
import { SocketTransport } from './socket-transport';

/**
 * Follows a meeting for as long as the component is on screen. The audience and the meeting are those of the
 * first render: give the component a `key` to follow another one.
 */
export function useLive<A extends Audience>(
  audience: A,
  meetingId?: string,
): { readonly live: LiveState<A>; readonly store: LiveStore<A> } {
  const [store] = useState(
    () =>
      new LiveStore(
        audience,
        new SocketTransport(meetingId === undefined ? { audience } : { audience, meetingId }),
      ),
  );
  useEffect(() => {
    store.start();
    return () => store.stop();
  }, [store]);
  return { live: useSyncExternalStore(store.subscribe, store.state), store };
}
