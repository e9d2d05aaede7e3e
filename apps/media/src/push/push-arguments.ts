/** Microseconds that a target may let us wait, connecting or writing. */
const mostSilence = '10000000';

/**
 * Arguments of the ffmpeg that pushes the programme elsewhere: fragmented MP4 on its standard input, copied as it is
 * into FLV; what it has sent is told on descriptor 1.
 */
export function pushArguments(url: string): string[] {
  return [
    ...['-hide_banner', '-nostats', '-v', 'error', '-progress', 'pipe:1', '-stats_period', '1'],
    ...['-analyzeduration', '0', '-f', 'mp4', '-i', 'pipe:0', '-map', '0', '-c', 'copy'],
    ...['-rw_timeout', mostSilence, '-flvflags', 'no_duration_filesize', '-f', 'flv', url],
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
