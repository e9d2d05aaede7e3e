import { createContext, useContext, useEffect, useState, useSyncExternalStore } from 'react';
import type { RemoteRoom } from '@kworum/contracts';
import { api } from '../../ui/api/api';
import { RtcLink } from '../../ui/rtc/rtc-link';
import { keptInTab } from './kept-call';
import { type CallState, RemoteCall } from './remote-call';

export interface CallInHand {
  readonly call: RemoteCall;
  readonly state: CallState;
  /** Whether WebRTC works on the server, and the council lets members take part from elsewhere. */
  readonly offered: boolean;
}

/** Null: nobody takes part in this meeting from elsewhere. */
export const CallContext = createContext<CallInHand | null>(null);

export const useCall = (): CallInHand | null => useContext(CallContext);

interface CallSurroundings {
  readonly remote: RemoteRoom | undefined;
  readonly online: boolean;
  readonly allowed: boolean;
}

/** Makes calls; a test plays the server. */
export const CallMakerContext = createContext((meetingId: string): RemoteCall => {
  return new RemoteCall(meetingId, {
    join: (muted) => api.joinRemotely(meetingId, muted),
    leave: () => api.leaveRemotely(meetingId),
    link: (purpose) => new RtcLink(purpose),
    kept: keptInTab(meetingId),
  });
});

/** One call for as long as the meeting is on screen: a vote comes and goes, the call stays. */
export function useRemoteCall(meetingId: string, { remote, online, allowed }: CallSurroundings): CallInHand {
  const make = useContext(CallMakerContext);
  const [call] = useState(() => make(meetingId));
  const state = useSyncExternalStore(call.subscribe, call.state);
  useEffect(() => () => call.close(), [call]);
  useEffect(() => call.connected(online), [call, online]);
  useEffect(() => {
    if (remote) call.heard(remote);
  }, [call, remote]);
  const offered = allowed && remote?.meetingId === meetingId && remote.available;
  return { call, state, offered };
}
