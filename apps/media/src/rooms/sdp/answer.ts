import type { types } from 'mediasoup';
import { type MediaDescription, write } from 'sdp-transform';
import type { Offer, OfferedCodec, OfferedMedia } from './offer';
import { understoodExtensions, understoodFeedback } from './rtp-parameters';

/** Where we are reached and how the encryption begins. */
export interface Door {
  readonly ice: types.IceParameters;
  readonly candidates: readonly types.IceCandidate[];
  readonly dtls: types.DtlsParameters;
}

/** A medium that is taken as offered, or that is shown to who made the offer. */
export interface TakenMedia {
  readonly offered: OfferedMedia;
  readonly codec: OfferedCodec;
  /** Null: we receive it. */
  readonly sent: { readonly ssrc: number; readonly cname: string } | null;
}

/** The answer to an offer: what is not taken is refused, everything goes through one door. */
export function writeAnswer(offer: Offer, taken: readonly TakenMedia[], door: Door): string {
  const fingerprint = door.dtls.fingerprints.find(({ algorithm }) => algorithm === 'sha-256');
  if (!fingerprint) throw new Error('The worker has no SHA-256 fingerprint');
  const ofMid = new Map(taken.map((media) => [media.offered.mid, media]));
  return write({
    version: 0,
    origin: {
      ...{ username: 'kworum', sessionId: Date.now(), sessionVersion: 1 },
      ...{ netType: 'IN', ipVer: 4, address: '0.0.0.0' },
    },
    name: '-',
    timing: { start: 0, stop: 0 },
    icelite: 'ice-lite',
    groups: [{ type: 'BUNDLE', mids: [...ofMid.keys()].join(' ') }],
    msidSemantic: { semantic: 'WMS', token: '*' },
    fingerprint: { type: fingerprint.algorithm, hash: fingerprint.value },
    media: offer.session.media.map((description) => {
      const media = ofMid.get(String(description.mid));
      return media ? answered(media, door, offer.waitsForUs) : refused(description);
    }),
  });
}

function answered({ offered, codec, sent }: TakenMedia, door: Door, weBegin: boolean): MediaDescription {
  const { payloadType, retransmission } = codec;
  const again = sent ? null : retransmission;
  const { description } = offered;
  const used = again === null ? [payloadType] : [payloadType, again];
  return {
    ...{ type: offered.kind, port: 9, protocol: description.protocol, payloads: used.join(' ') },
    connection: { version: 4, ip: '0.0.0.0' },
    rtp: description.rtp.filter(({ payload }) => used.includes(payload)),
    fmtp: description.fmtp.filter(({ payload }) => used.includes(payload)),
    rtcpFb: understoodFeedback(offered, codec)
      .filter(({ type }) => !sent || type !== 'transport-cc')
      .map(({ type, parameter }) => ({
        payload: payloadType,
        type,
        ...(parameter && { subtype: parameter }),
      })),
    mid: offered.mid,
    direction: sent ? 'sendonly' : 'recvonly',
    setup: weBegin ? 'active' : 'passive',
    ...{ iceUfrag: door.ice.usernameFragment, icePwd: door.ice.password, rtcpMux: 'rtcp-mux' },
    rtcpRsize: 'rtcp-rsize',
    candidates: door.candidates.map(written),
    endOfCandidates: 'end-of-candidates',
    ext: sent ? [] : understoodExtensions(offered).map(({ id, uri }) => ({ value: id, uri })),
    ...(sent && {
      msid: [{ id: 'kworum', appdata: offered.kind }],
      ssrcs: [{ id: sent.ssrc, attribute: 'cname', value: sent.cname }],
    }),
  };
}

function refused({ type, protocol, payloads, mid, rtp, fmtp }: MediaDescription): MediaDescription {
  const [first = '0'] = String(payloads ?? '0').split(' ');
  return {
    ...{ type, port: 0, protocol, payloads: first, connection: { version: 4, ip: '0.0.0.0' } },
    rtp: rtp.filter(({ payload }) => payload === Number(first)),
    fmtp: fmtp.filter(({ payload }) => payload === Number(first)),
    ...(mid !== undefined && { mid }),
    direction: 'inactive',
  };
}

function written(candidate: types.IceCandidate): NonNullable<MediaDescription['candidates']>[number] {
  const { foundation, protocol, priority, address, port, type, tcpType } = candidate;
  return {
    ...{ foundation, component: 1, transport: protocol, priority, ip: address, port, type },
    ...(tcpType && { tcptype: tcpType }),
  };
}
