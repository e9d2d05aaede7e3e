import { randomUUID } from 'node:crypto';
import { Program } from '@kworum/testing';
import { inPortions } from '../../measure/portions';
import { percentile } from '../../measure/statistics';
import { answerTimes, burst } from './burst';
import { PressingDevice } from './pressing-device';
import { portion, settleMs } from './voting-room';
import { setTimeout as pause } from 'node:timers/promises';

/**
 * The same load on a server that only answers: as many sockets, the same messages, the same spread.
 * @returns the 99th percentile of each run, in milliseconds
 */
export async function echoP99s(members: number, runs: number): Promise<number[]> {
  const { program, match } = await Program.start(
    'tools/dist/bench/vote/echo-server.js',
    {},
    /Listening on (http:\S+)/,
  );
  const everybody = Array.from({ length: members }, (_, index) => index);
  const url = match[1] ?? '';
  const devices = await inPortions(
    everybody,
    portion,
    () => PressingDevice.connect(url, ''),
    () => undefined,
  );
  try {
    const p99s: number[] = [];
    const [meetingId, voteId] = [randomUUID(), randomUUID()];
    for (let run = 0; run <= runs; run += 1) {
      await pause(settleMs);
      const pressed = await burst(
        devices.map(
          (device) => () => device.press(meetingId, { type: 'ballot.cast', voteId, choice: 'for' }),
        ),
      );
      // The first only warms up, as it does with the real server.
      if (run > 0) p99s.push(percentile(answerTimes(pressed), 0.99));
    }
    return p99s;
  } finally {
    for (const device of devices) device.close();
    await program.end();
  }
}
