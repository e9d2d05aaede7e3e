import { join } from 'node:path';
import { inOwnFolder } from '../measure/own-folder';
import { ProgrammeOnAir } from '../on-air/programme-on-air';
import { decodingFaults } from './decoded.process';
import { lowLatencyFaults } from './low-latency-rules';
import { readMediaPlaylist } from './media-playlist';
import { playlistFaults } from './playlist-rules';
import { alignmentFaults, masterFaults, variantsOf } from './rendition-rules';
import { streamSource } from './stream-source';
import { StreamWatch } from './stream-watch';

const seconds = 5;

/** What is wrong with the renditions as a player finds them: each playlist, and all beside the first. */
async function renditionFaults(place: string): Promise<string[]> {
  const source = streamSource(place);
  const master = (await source.get('master.m3u8')).toString();
  const variants = variantsOf(master);
  const texts = await Promise.all(variants.map(async ({ uri }) => (await source.get(uri)).toString()));
  const playlists = texts.map(readMediaPlaylist);
  const [full, ...others] = playlists;
  if (!full || others.length === 0) return ['there is one rendition at most'];
  return [
    ...masterFaults(master),
    ...texts.flatMap(lowLatencyFaults),
    ...playlists.flatMap(playlistFaults),
    ...others.flatMap((other) => alignmentFaults(full, other)),
  ];
}

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
          expect(await renditionFaults(programme.liveUrl)).toEqual([]);
        } finally {
          for (const watch of watches) await watch.close();
          await programme.end();
        }
      }),
    60_000,
  );
});
