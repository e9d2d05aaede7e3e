import type { OfferedCodec, OfferedMedia } from './offer';

/** Whole pictures over several packets; without it a picture had to fit into one. */
const packetizationMode = 1;
const opus = 'audio/opus';
const h264 = 'video/h264';
const vp8 = 'video/vp8';

/** What others may publish: the first that is taken in their own order. */
export function publishedCodec({ kind, codecs }: OfferedMedia): OfferedCodec | null {
  const isTaken = kind === 'audio' ? isOpus : (codec: OfferedCodec) => isWholeH264(codec) || isVp8(codec);
  return codecs.find(isTaken) ?? null;
}

/**
 * What others are shown: Opus, and H.264 as the programme is coded. Its profile is high; who does not offer to see
 * that is sent it all the same, for decoders that stop at the profile they offer are not known.
 */
export function shownCodec({ kind, codecs }: OfferedMedia): OfferedCodec | null {
  if (kind === 'audio') return codecs.find(isOpus) ?? null;
  const pictures = codecs.filter(isWholeH264);
  for (const profile of ['64', '4d', '42e0', '42']) {
    const found = pictures.find((codec) => profileOf(codec).startsWith(profile));
    if (found) return found;
  }
  return pictures[0] ?? null;
}

export function isH264({ mimeType }: OfferedCodec): boolean {
  return mimeType === h264;
}

function isWholeH264(codec: OfferedCodec): boolean {
  return isH264(codec) && Number(codec.parameters['packetization-mode'] ?? 0) === packetizationMode;
}

function isVp8({ mimeType }: OfferedCodec): boolean {
  return mimeType === vp8;
}

function isOpus({ mimeType, clockRate, channels }: OfferedCodec): boolean {
  return mimeType === opus && clockRate === 48_000 && channels === 2;
}

function profileOf({ parameters }: OfferedCodec): string {
  return String(parameters['profile-level-id'] ?? '').toLowerCase();
}
