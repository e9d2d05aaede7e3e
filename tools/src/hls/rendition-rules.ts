import type { MediaPlaylist } from './media-playlist';
import { clockToleranceMs } from './playlist-rules';

/** A variant stream of a master playlist. */
export interface Variant {
  readonly uri: string;
  readonly bandwidth: number;
  readonly codecs: string;
  /** Null: sound alone. */
  readonly resolution: string | null;
  /** The group of its subtitles; null: it has none. */
  readonly subtitles: string | null;
}

/** A rendition of subtitles that a master playlist offers. */
export interface Subtitles {
  readonly group: string;
  readonly uri: string;
  readonly line: string;
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
        subtitles: /,SUBTITLES="([^"]+)"/.exec(line)?.[1] ?? null,
      },
    ];
  });
}

export function subtitlesOf(master: string): Subtitles[] {
  const lines = master.split(/\r?\n/).filter((line) => line.startsWith('#EXT-X-MEDIA:TYPE=SUBTITLES,'));
  const textIn = (line: string, name: string) => new RegExp(`,${name}="([^"]+)"`).exec(line)?.[1] ?? '';
  return lines.map((line) => ({ line, group: textIn(line, 'GROUP-ID'), uri: textIn(line, 'URI') }));
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
  return [...faults, ...subtitlesFaults(master)];
}

/** What is wrong with the subtitles of a master playlist (RFC 8216, 4.3.4.1 and 4.3.4.2). */
function subtitlesFaults(master: string): string[] {
  const faults: string[] = [];
  const offered = subtitlesOf(master);
  for (const { line, uri } of offered) {
    for (const attribute of ['GROUP-ID="', 'NAME="', 'LANGUAGE="', 'URI="']) {
      if (!line.includes(`,${attribute}`))
        faults.push(`subtitles have no ${attribute.slice(0, -2)}: ${line}`);
    }
    if (line.includes('DEFAULT=YES') && !line.includes('AUTOSELECT=YES')) {
      faults.push(`${uri} is the default and not selected by itself`);
    }
  }
  const groups = new Set(offered.map(({ group }) => group));
  for (const { uri, subtitles } of variantsOf(master)) {
    if (subtitles !== null && !groups.has(subtitles))
      faults.push(`${uri} names subtitles that are not there`);
    // A player that changes to another variant must not lose them.
    if (subtitles === null && groups.size > 0) faults.push(`${uri} has no subtitles, others have`);
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
