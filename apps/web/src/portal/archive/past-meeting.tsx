import type { PublicMeeting } from '@kworum/contracts';
import { type ReactNode, useCallback } from 'react';
import { api } from '../../ui/api/api';
import { useAnswer } from '../../ui/api/use-answer';
import { ArchivePlayer } from './archive-player';
import { WithoutRecording } from './recording-notices';

interface PastMeetingProps {
  readonly meeting: PublicMeeting;
  /** Its record. */
  readonly children: ReactNode;
}

/** A meeting that is over: its recording, where there is one, above its record. */
export function PastMeeting({ meeting, children }: PastMeetingProps) {
  const { meetingId } = meeting;
  const read = useCallback(() => api.publicRecording(meetingId), [meetingId]);
  const { answer } = useAnswer(read);
  const recording = answer?.ok ? answer.value : null;
  if (recording?.playlist) {
    return (
      <ArchivePlayer meeting={meeting} recording={recording} playlist={recording.playlist}>
        {children}
      </ArchivePlayer>
    );
  }
  return (
    <>
      {recording && <WithoutRecording withheld={recording.withheld} redacting={recording.redacting} />}
      {children}
    </>
  );
}
