import { useState } from 'react';
import { api } from '../../ui/api/api';
import type { Answer, FailureCode } from '../../ui/api/problem';

/** What the office does with who takes part from elsewhere; what holds comes back over the live connection. */
export function useRemoteDesk(meetingId: string) {
  const [failure, setFailure] = useState<FailureCode | null>(null);
  const sent = (call: Promise<Answer<void>>) => {
    void call.then((answer) => setFailure(answer.ok ? null : answer.failure.code));
  };
  return {
    failure,
    admit: (memberId: string) => sent(api.admitRemotely(meetingId, memberId)),
    sendOut: (memberId: string) => sent(api.sendOutRemotely(meetingId, memberId)),
    setMicrophone: (memberId: string, open: boolean) =>
      sent(api.setRemoteMicrophone(meetingId, memberId, open)),
  };
}

export type RemoteDesk = ReturnType<typeof useRemoteDesk>;
