import { HttpClient, LiveClient, ServerProcess } from '@kworum/testing';

/**
 * How long somebody waits for a meeting at a server that has just been started: from connecting to the first
 * snapshot, in milliseconds.
 */
export async function firstSnapshotMs(dataDir: string, meetingId: string, seq: number): Promise<number> {
  const server = await ServerProcess.start(dataDir);
  try {
    const begun = performance.now();
    const spectator = new LiveClient(new HttpClient(server.url), 'public', { meetingId });
    try {
      await spectator.until((room) => room.seq === seq, `entry ${seq} of the meeting`, 120_000);
      return performance.now() - begun;
    } finally {
      spectator.close();
    }
  } finally {
    await server.end();
  }
}
