import { type MediaDescription, parse, parseParams, type SessionDescription } from 'sdp-transform';

export type MediaKind = 'audio' | 'video';

/** A way to code a medium, as an offer names it. */
export interface OfferedCodec {
  readonly payloadType: number;
  /** In lower case: `video/h264`. */
  readonly mimeType: string;
  readonly clockRate: number;
  readonly channels: number;
  readonly parameters: Readonly<Record<string, string | number>>;
  /** Payload type of its retransmissions; null: they come as the original packets. */
  readonly retransmission: number | null;
}

/** One medium of an offer. */
export interface OfferedMedia {
  readonly kind: MediaKind;
  readonly mid: string;
  /** What the other side wants to do with it. */
  readonly direction: 'sendrecv' | 'sendonly' | 'recvonly' | 'inactive';
  /** In the order of preference. */
  readonly codecs: readonly OfferedCodec[];
  readonly description: MediaDescription;
}

interface Fingerprint {
  readonly algorithm: 'sha-1' | 'sha-224' | 'sha-256' | 'sha-384' | 'sha-512';
  readonly value: string;
}

export interface Offer {
  readonly session: SessionDescription;
  readonly media: readonly OfferedMedia[];
  readonly fingerprint: Fingerprint;
  /** The other side waits for us to begin the handshake; most leave it to us to wait. */
  readonly waitsForUs: boolean;
}

const algorithms: readonly string[] = ['sha-1', 'sha-224', 'sha-256', 'sha-384', 'sha-512'];

/** Reads an offer of WebRTC. @throws Error with a sentence for whoever made it, when it is none */
export function readOffer(sdp: string): Offer {
  const session = parse(sdp);
  if (!Array.isArray(session.media) || session.media.length === 0) throw new Error('It offers no media.');
  // The library makes a number of what looks like one.
  const bundle = session.groups?.find(({ type }) => type === 'BUNDLE');
  const bundled = new Set(bundle ? String(bundle.mids).split(' ') : []);
  const media = session.media.flatMap((description) => {
    const read = readMedia(description);
    return read && (bundled.size === 0 ? session.media.length === 1 : bundled.has(read.mid)) ? [read] : [];
  });
  const fingerprint =
    session.fingerprint ?? media.find(({ description }) => description.fingerprint)?.description.fingerprint;
  const algorithm = fingerprint?.type.toLowerCase() ?? '';
  if (!fingerprint || !algorithms.includes(algorithm)) {
    throw new Error('It has no fingerprint of a certificate: only encrypted media are taken.');
  }
  const setup = session.setup ?? media[0]?.description.setup;
  return {
    ...{ session, media, waitsForUs: setup === 'passive' },
    fingerprint: { algorithm: algorithm as Fingerprint['algorithm'], value: fingerprint.hash },
  };
}

function readMedia(description: MediaDescription): OfferedMedia | null {
  const { type, mid, direction = 'sendrecv' } = description;
  if ((type !== 'audio' && type !== 'video') || mid === undefined || description.port === 0) return null;
  return { kind: type, mid: String(mid), direction, codecs: readCodecs(type, description), description };
}

function readCodecs(kind: MediaKind, { payloads, rtp, fmtp }: MediaDescription): OfferedCodec[] {
  const parametersOf = (payloadType: number): Readonly<Record<string, string | number>> =>
    Object.assign(
      {},
      ...fmtp.filter(({ payload }) => payload === payloadType).map(({ config }) => parseParams(config)),
    ) as Record<string, string | number>;
  const retransmissions = new Map(
    rtp
      .filter(({ codec }) => codec.toLowerCase() === 'rtx')
      .map(({ payload }) => [Number(parametersOf(payload)['apt']), payload]),
  );
  const order = String(payloads ?? '')
    .split(' ')
    .map(Number);
  return [...rtp]
    .sort((a, b) => order.indexOf(a.payload) - order.indexOf(b.payload))
    .map(({ payload, codec, rate, encoding }) => ({
      payloadType: payload,
      mimeType: `${kind}/${codec.toLowerCase()}`,
      clockRate: rate ?? 0,
      channels: Number(encoding ?? 1),
      parameters: parametersOf(payload),
      retransmission: retransmissions.get(payload) ?? null,
    }));
}
