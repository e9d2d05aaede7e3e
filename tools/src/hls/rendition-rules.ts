import type { MediaPlaylist } from './media-playlist';
import { clockToleranceMs } from './playlist-rules';

/** A variant stream of a master playlist. */
export interface Variant {
  readonly uri: string;
  readonly bandwidth: number;
  readonly codecs: string;
  /** Null: sound alone. */
  readonly resolution: string | null;
}

/** Sound is cut between its pieces: a segment of it may be one piece longer or shorter, and its rounding. */
const mostDifferenceSeconds = 0.03;

export function variantsOf(master: string): Variant[] {
  const lines = master.split(/\r?\n/);
  return lines.flatMap((line, index) => {
    if (!line.startsWith('#EXT-X-STREAM-INF:')) return [];
    return [
      {
        uri: lines[index + 1] ?? '',
        bandwidth: Number(/[:,]BANDWIDTH=(\d+)/.exec(line)?.[1]),
        codecs: /CODECS="([^"]+)"/.exec(line)?.[1] ?? '',
        resolution: /RESOLUTION=(\d+x\d+)/.exec(line)?.[1] ?? null,
      },
    ];
  });
}

export function masterFaults(master: string): string[] {
  const faults: string[] = [];
  if (!master.startsWith('#EXTM3U\n')) faults.push('the first line of the master playlist is not #EXTM3U');
  for (const { uri, bandwidth, codecs, resolution } of variantsOf(master)) {
    if (!/^[\w.-]+\.m3u8$/.test(uri)) faults.push(`a variant is called ${uri}`);
    if (!(bandwidth > 0)) faults.push(`${uri} has no BANDWIDTH`);
    const hasPicture = codecs.includes('avc1');
    if (!codecs.includes('mp4a') || hasPicture !== (resolution !== null)) {
      faults.push(`${uri} of ${resolution ?? 'no picture'} has the codecs ${codecs}`);
    }
  }
  return faults;
}

/** What is wrong with a rendition beside another one: the same number must be the same second (RFC 8216, 6.2.4). */
export function alignmentFaults(one: MediaPlaylist, other: MediaPlaylist): string[] {
  const faults: string[] = [];
  const [ofOne, ofOther] = [discontinuitiesOf(one), discontinuitiesOf(other)];
  for (const segment of one.segments) {
    const same = other.segments.find(({ sequence }) => sequence === segment.sequence);
    if (!same) continue;
    const { sequence } = segment;
    const apart = Math.abs((segment.startedAt ?? Number.NaN) - (same.startedAt ?? Number.NaN));
    if (!(apart <= clockToleranceMs)) faults.push(`the segments ${sequence} begin ${apart} ms apart`);
    if (Math.abs(segment.seconds - same.seconds) > mostDifferenceSeconds) {
      faults.push(`the segments ${sequence} last ${segment.seconds} s and ${same.seconds} s`);
    }
    if (ofOne.get(sequence) !== ofOther.get(sequence)) {
      faults.push(
        `the segments ${sequence} lie behind ${ofOne.get(sequence)} and ${ofOther.get(sequence)} discontinuities`,
      );
    }
  }
  return faults;
}

function discontinuitiesOf({ segments, discontinuitySequence }: MediaPlaylist): Map<number, number> {
  let count = discontinuitySequence;
  return new Map(
    segments.map(({ sequence, discontinuity }) => [sequence, (count += discontinuity ? 1 : 0)] as const),
  );
}
