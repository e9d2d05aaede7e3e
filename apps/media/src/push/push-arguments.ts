/** Microseconds that a target may let us wait, connecting or writing. */
const mostSilence = '10000000';

/** Descriptor on which ffmpeg finds the key. */
export const keyDescriptor = 3;

/** The address of a push in two: what everybody may read in a list of processes, and what nobody may. */
export interface PushRoute {
  readonly origin: string;
  readonly application: string;
  /** The last piece of the address with its query: the stream's key. */
  readonly key: string;
}

export function pushRoute(url: string): PushRoute {
  const [, origin = '', path = ''] = /^(rtmps?:\/\/[^/]+)\/(.*)$/.exec(url) ?? [];
  const [place = '', ...query] = path.split('?');
  const pieces = place.split('/');
  const key = [pieces.pop(), ...query].join('?');
  return { origin, application: pieces.join('/'), key };
}

/** What ffmpeg reads from `keyDescriptor`: options of the output that are on no command line. */
export function keyPreset({ key }: PushRoute): string {
  return `rtmp_playpath=${key}\n`;
}

/**
 * Arguments of the ffmpeg that pushes the programme elsewhere: fragmented MP4 on its standard input, copied as it is
 * into FLV; what it has sent is told on descriptor 1.
 */
export function pushArguments({ origin, application }: PushRoute): string[] {
  return [
    ...['-hide_banner', '-nostats', '-v', 'error', '-progress', 'pipe:1', '-stats_period', '1'],
    ...['-analyzeduration', '0', '-f', 'mp4', '-i', 'pipe:0', '-map', '0', '-c', 'copy'],
    ...['-rw_timeout', mostSilence, '-flvflags', 'no_duration_filesize', '-rtmp_app', application],
    ...['-fpre', `/dev/fd/${keyDescriptor}`, '-f', 'flv', `${origin}/${application}`],
  ];
}

/** Microseconds of programme sent, as ffmpeg tells it last in `progress`; null: nothing yet. */
export function sentMicroseconds(progress: string): number | null {
  const told = [...progress.matchAll(/^out_time_us=(\d+)$/gm)].at(-1)?.[1];
  return told === undefined || Number(told) === 0 ? null : Number(told);
}

/** What ffmpeg said, without the address and its key. */
export function withoutAddress(said: string, url: string): string {
  const path = url.replace(/^rtmps?:\/\/[^/]+\//, '');
  const secrets = [url, path, ...path.split(/[/?&=]/).filter((piece) => piece.length >= 4)];
  return secrets.reduce((text, secret) => text.split(secret).join('…'), said);
}
