/** Where the programme is pushed to; the address holds the key and is nobody's business but ffmpeg's. */
export interface PushAddress {
  /** As the office knows it; unique. */
  readonly name: string;
  readonly url: string;
}

const mostTargets = 10;
/** ffmpeg reads lines of less than a thousand characters. */
const longestUrl = 900;

/** `YouTube=rtmp://host/app/key,Facebook=rtmps://host/app/key`; null when it is not. */
export function parsePushTargets(text: string): readonly PushAddress[] | null {
  const targets: PushAddress[] = [];
  for (const part of text.split(',')) {
    const [, name = '', url] = /^\s*([^=:/]{1,40})=(rtmps?:\/\/[^/\s]+\/[^/\s]+\/\S+)\s*$/.exec(part) ?? [];
    const unique = name.trim();
    if (url === undefined || url.length > longestUrl) return null;
    if (unique === '' || targets.some((other) => other.name === unique)) return null;
    targets.push({ name: unique, url });
  }
  return targets.length <= mostTargets ? targets : null;
}
