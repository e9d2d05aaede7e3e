import { join } from 'node:path';
import { inOwnFolder } from '../measure/own-folder';
import { ProgrammeOnAir } from '../on-air/programme-on-air';
import { decodingFaults } from './decoded.process';
import { StreamWatch } from './stream-watch';

const seconds = 5;

describe('the programme of a meeting', () => {
  it(
    'keeps every rule of HLS, over HTTP and in its folder, and each segment decodes alone',
    () =>
      inOwnFolder(async (folder) => {
        const programme = await ProgrammeOnAir.start(folder);
        const watches = [
          new StreamWatch(programme.liveUrl),
          new StreamWatch(join(folder, 'live', programme.meetingId)),
        ];
        try {
          for (const watch of watches) {
            const segments = await watch.next(seconds);
            const decoding = await Promise.all(segments.map(decodingFaults));
            expect([...watch.faults, ...decoding.flat()]).toEqual([]);
            const [segment] = segments;
            if (!segment) throw new Error('Nothing was seen');
            const cut = { ...segment, bytes: segment.bytes.subarray(0, segment.bytes.length * 0.7) };
            expect(await decodingFaults(cut)).not.toEqual([]);
          }
        } finally {
          for (const watch of watches) await watch.close();
          await programme.end();
        }
      }),
    60_000,
  );
});
