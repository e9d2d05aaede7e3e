import type { ProgrammeControl } from '@kworum/contracts';
import { useState } from 'react';
import { api } from '../../ui/api/api';
import type { FailureCode } from '../../ui/api/problem';

/** Sends orders to the programme; what holds comes back with the next order of the server. */
export function useDirect(meetingId: string, control: ProgrammeControl) {
  const [failure, setFailure] = useState<FailureCode | null>(null);
  const direct = (change: Partial<ProgrammeControl>) => {
    void api.directProgramme(meetingId, { ...control, ...change }).then((answer) => {
      setFailure(answer.ok ? null : answer.failure.code);
    });
  };
  return { direct, failure };
}
