import type { types } from 'mediasoup';
import { isH264 } from './codecs';
import type { OfferedCodec, OfferedMedia } from './offer';

/** The only profile that the router knows; which one really comes, the parameter sets in the stream say. */
export const routerH264 = {
  'packetization-mode': 1,
  'profile-level-id': '42e01f',
  'level-asymmetry-allowed': 1,
};

/**
 * What is understood besides sound and picture. The orientation of a picture is left out on purpose: who may not
 * say that it is turned has to turn it.
 */
const understood: Readonly<Record<OfferedMedia['kind'], readonly types.RtpHeaderExtensionUri[]>> = {
  audio: [
    'urn:ietf:params:rtp-hdrext:sdes:mid',
    'urn:ietf:params:rtp-hdrext:ssrc-audio-level',
    'http://www.ietf.org/id/draft-holmer-rmcat-transport-wide-cc-extensions-01',
  ],
  video: [
    'urn:ietf:params:rtp-hdrext:sdes:mid',
    'http://www.ietf.org/id/draft-holmer-rmcat-transport-wide-cc-extensions-01',
  ],
};

const feedback: Readonly<Record<OfferedMedia['kind'], readonly types.RtcpFeedback[]>> = {
  audio: [{ type: 'transport-cc' }],
  video: [
    { type: 'transport-cc' },
    { type: 'nack' },
    { type: 'nack', parameter: 'pli' },
    { type: 'ccm', parameter: 'fir' },
  ],
};

export interface Extension {
  readonly uri: types.RtpHeaderExtensionUri;
  readonly id: number;
}

/** Extensions of RTP's header that the offer has and that are understood. */
export function understoodExtensions({ kind, description }: OfferedMedia): Extension[] {
  return (description.ext ?? []).flatMap(({ value, uri, direction }) => {
    const known = understood[kind].find((candidate) => candidate === uri);
    return known && direction !== 'recvonly' && direction !== 'inactive' ? [{ uri: known, id: value }] : [];
  });
}

/** Feedback that the offer has for a codec and that is given. */
export function understoodFeedback(media: OfferedMedia, { payloadType }: OfferedCodec): types.RtcpFeedback[] {
  const offered = (media.description.rtcpFb ?? []).filter(
    ({ payload }) => payload === '*' || Number(payload) === payloadType,
  );
  return feedback[media.kind].filter(({ type, parameter }) =>
    offered.some((other) => other.type === type && (other.subtype ?? undefined) === parameter),
  );
}

/** What a published medium consists of, as the router wants to know it. */
export function producedParameters(media: OfferedMedia, codec: OfferedCodec): types.RtpParameters {
  const codecs: types.RtpCodecParameters[] = [
    {
      ...{ mimeType: codec.mimeType, payloadType: codec.payloadType, clockRate: codec.clockRate },
      ...(media.kind === 'audio' && { channels: codec.channels }),
      parameters: isH264(codec) ? { ...routerH264 } : { ...codec.parameters },
      rtcpFeedback: understoodFeedback(media, codec),
    },
  ];
  if (codec.retransmission !== null) {
    codecs.push({
      ...{ mimeType: 'video/rtx', payloadType: codec.retransmission, clockRate: codec.clockRate },
      ...{ parameters: { apt: codec.payloadType }, rtcpFeedback: [] },
    });
  }
  const cname = media.description.ssrcs?.find(({ attribute }) => attribute === 'cname')?.value;
  return {
    mid: media.mid,
    codecs,
    headerExtensions: understoodExtensions(media),
    encodings: [encodingOf(media, codec)],
    rtcp: { ...(cname !== undefined && { cname }), reducedSize: true },
  };
}

/** Without a source named in the offer its packets are known by the medium that they name themselves. */
function encodingOf(
  { description }: OfferedMedia,
  { retransmission }: OfferedCodec,
): types.RtpEncodingParameters {
  const pair = description.ssrcGroups
    ?.find(({ semantics }) => semantics === 'FID')
    ?.ssrcs.split(' ')
    .map(Number);
  const ssrc = pair?.[0] ?? description.ssrcs?.[0]?.id;
  if (ssrc === undefined) return {};
  const again = pair?.[1];
  return { ssrc, ...(again !== undefined && retransmission !== null && { rtx: { ssrc: again } }) };
}
