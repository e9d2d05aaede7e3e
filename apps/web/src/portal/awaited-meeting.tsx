import { useLive } from '../ui/live/use-live';
import { useRecordChanges } from './use-record-changes';

interface AwaitedMeetingProps {
  readonly meetingId: string;
  readonly onChange: () => void;
}

/** A planned meeting: shows nothing itself, but the page turns live when the room is made ready. */
export function AwaitedMeeting({ meetingId, onChange }: AwaitedMeetingProps) {
  const { live } = useLive('public', meetingId);
  useRecordChanges(live.snapshot, onChange);
  return null;
}
