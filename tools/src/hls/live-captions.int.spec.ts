import { speechProgram } from '@kworum/testing';
import { inOwnFolder } from '../measure/own-folder';
import { ProgrammeOnAir } from '../on-air/programme-on-air';
import { fragmentsOf, tracksOf } from './fragment';
import { lowLatencyFaults } from './low-latency-rules';
import { readMediaPlaylist } from './media-playlist';
import { playlistFaults } from './playlist-rules';
import { alignmentFaults, masterFaults, subtitlesOf } from './rendition-rules';
import { type StreamSource, streamSource } from './stream-source';
import { type SeenSegment, StreamWatch } from './stream-watch';
import { type LoadedText, subtitleFaults } from './subtitle-rules';

const seconds = 5;

/** When the first picture of a segment is shown on the time line of its encoder's run, seconds. */
function pictureBegins({ initBytes, bytes }: SeenSegment): number {
  const fragment = fragmentsOf(tracksOf(initBytes), bytes).find(({ track }) => track.kind === 'video');
  if (!fragment) throw new Error('A segment without a picture was seen');
  return fragment.decodeTime / fragment.track.timescale;
}

/** The captions beside the pictures that were seen. */
async function textsBeside(seen: readonly SeenSegment[], source: StreamSource, playlist: string) {
  const { segments } = readMediaPlaylist(playlist);
  const loaded: LoadedText[] = [];
  for (const { sequence, uri, seconds: lasts, discontinuity } of segments) {
    const picture = seen.find((one) => one.sequence === sequence);
    if (!picture) continue;
    const text = (await source.get(uri)).toString();
    loaded.push({ sequence, text, seconds: lasts, discontinuity, pictureBegins: pictureBegins(picture) });
  }
  return loaded;
}

describe('the captions of a programme', () => {
  it(
    'keep every rule of a subtitles rendition, beyond the death of an encoder',
    () =>
      inOwnFolder(async (folder) => {
        const environment = { CAPTIONS_COMMAND: await speechProgram(folder, 'recite') };
        const programme = await ProgrammeOnAir.start(folder, { environment });
        const watch = new StreamWatch(programme.liveUrl);
        const source = streamSource(programme.liveUrl);
        const read = async (name: string) => (await source.get(name)).toString();
        try {
          /** So many seconds from the first that holds captions on. */
          const saidFor = async (count: number): Promise<void> => {
            for (let text = ''; !text.includes('-->');) {
              await watch.next(1);
              const { segments } = readMediaPlaylist(await read('captions.m3u8'));
              text = await read(segments.at(-1)?.uri ?? '');
            }
            await watch.next(count);
          };
          await saidFor(seconds);
          const before = watch.segments.at(-1)?.init;
          process.kill(programme.encoder().pid, 'SIGKILL');
          const reborn = await watch.until(
            () => watch.segments.findLast(({ init }) => init !== before),
            'another encoder',
          );
          await saidFor(seconds);
          const master = await read('master.m3u8');
          const [subtitles, ...more] = subtitlesOf(master);
          if (!subtitles || more.length > 0) throw new Error('One rendition of captions is expected');
          const captions = await read(subtitles.uri);
          const [playlist, full] = [
            readMediaPlaylist(captions),
            readMediaPlaylist(await read('programme.m3u8')),
          ];
          // Pictures that a busy machine leaves out are missing beside the captions, too: that is no fault of theirs.
          const ofPictures = playlistFaults(full);
          expect([
            ...masterFaults(master),
            ...lowLatencyFaults(captions),
            ...playlistFaults(playlist).filter((fault) => !ofPictures.includes(fault)),
            ...alignmentFaults(full, playlist),
          ]).toEqual([]);
          const texts = await textsBeside(watch.segments, source, captions);
          expect(subtitleFaults(texts)).toEqual([]);
          const said = texts.filter(({ text }) => text.includes('-->')).map(({ sequence }) => sequence);
          expect(Math.min(...said)).toBeLessThan(reborn.sequence);
          expect(Math.max(...said)).toBeGreaterThanOrEqual(reborn.sequence);
        } finally {
          await watch.close();
          await programme.end();
        }
      }),
    90_000,
  );
});
