import {
  type ClientToServer,
  type Handshake,
  type RecordingJobView,
  type ServerToClient,
  liveNamespace,
} from '@kworum/contracts';
import { useEffect, useState } from 'react';
import { type Socket, io } from 'socket.io-client';
import { api } from '../../ui/api/api';

/**
 * The jobs on a recording, newest first, as they go on.
 * @param onOver a stable function: one of them is over
 */
export function useRecordingJobs(meetingId: string, onOver: () => void): readonly RecordingJobView[] {
  const [jobs, setJobs] = useState<readonly RecordingJobView[]>([]);
  useEffect(() => {
    const auth: Handshake = { audience: 'office', meetingId };
    const socket: Socket<ServerToClient, ClientToServer> = io(liveNamespace, {
      ...{ auth, forceNew: true, reconnectionDelayMax: 2000 },
      ...{ transports: ['websocket', 'polling'], tryAllTransports: true },
    });
    const take = (job: RecordingJobView) => setJobs((held) => withJob(held, job));
    const told = (job: RecordingJobView) => {
      take(job);
      if (job.state === 'done' || job.state === 'failed') onOver();
    };
    const read = () => {
      void api.recordingJobs(meetingId).then((answer) => {
        if (answer.ok) setJobs(answer.value);
      });
    };
    // The first snapshot tells that the connection hears of the meeting: what is read from then on misses nothing.
    let deaf = true;
    socket.on('connect', () => {
      deaf = true;
    });
    socket.on('snapshot', () => {
      if (deaf) read();
      deaf = false;
    });
    socket.on('recording-job', told);
    read();
    return () => {
      socket.removeAllListeners();
      socket.disconnect();
    };
  }, [meetingId, onOver]);
  return jobs;
}

function withJob(held: readonly RecordingJobView[], job: RecordingJobView): RecordingJobView[] {
  const others = held.filter(({ jobId }) => jobId !== job.jobId);
  return [job, ...others].sort((a, b) => b.askedAt.localeCompare(a.askedAt));
}
