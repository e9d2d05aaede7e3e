import { parse } from 'sdp-transform';
import { writeAnswer } from './answer';
import { publishedCodec, shownCodec } from './codecs';
import { readOffer } from './offer';
import { producedParameters } from './rtp-parameters';

const session = [
  'v=0',
  'o=- 4611 2 IN IP4 127.0.0.1',
  's=-',
  't=0 0',
  'a=group:BUNDLE 0 1',
  `a=fingerprint:sha-256 ${Array.from({ length: 32 }, () => 'AB').join(':')}`,
];
const audio = (direction: string): string[] => [
  'm=audio 9 UDP/TLS/RTP/SAVPF 0 111',
  'c=IN IP4 0.0.0.0',
  ...['a=setup:actpass', 'a=mid:0', `a=${direction}`, 'a=rtcp-mux'],
  ...[
    'a=ice-ufrag:abcd',
    'a=ice-pwd:abcdefghijklmnopqrstuv',
    'a=extmap:1 urn:ietf:params:rtp-hdrext:ssrc-audio-level',
  ],
  ...['a=rtpmap:0 PCMU/8000', 'a=rtpmap:111 opus/48000/2', 'a=fmtp:111 minptime=10;useinbandfec=1'],
  'a=ssrc:1001 cname:anna',
];
const video = (direction: string): string[] => [
  'm=video 9 UDP/TLS/RTP/SAVPF 45 102 103 104 105 96 97',
  'c=IN IP4 0.0.0.0',
  ...['a=setup:actpass', 'a=mid:1', `a=${direction}`, 'a=rtcp-mux'],
  ...['a=extmap:4 urn:3gpp:video-orientation', 'a=extmap:5 urn:ietf:params:rtp-hdrext:sdes:mid'],
  ...['a=rtpmap:45 AV1/90000', 'a=rtpmap:102 H264/90000', 'a=rtpmap:103 rtx/90000', 'a=fmtp:103 apt=102'],
  'a=fmtp:102 level-asymmetry-allowed=1;packetization-mode=1;profile-level-id=42001f',
  'a=rtpmap:104 H264/90000',
  'a=fmtp:104 level-asymmetry-allowed=1;packetization-mode=0;profile-level-id=64001f',
  'a=rtpmap:105 H264/90000',
  'a=fmtp:105 level-asymmetry-allowed=1;packetization-mode=1;profile-level-id=64001f',
  ...['a=rtpmap:96 VP8/90000', 'a=rtcp-fb:102 nack', 'a=rtcp-fb:102 nack pli', 'a=rtcp-fb:102 goog-remb'],
  ...['a=rtpmap:97 rtx/90000', 'a=fmtp:97 apt=96'],
  ...['a=ssrc-group:FID 2001 2002', 'a=ssrc:2001 cname:anna', 'a=ssrc:2002 cname:anna'],
];
const sdp = (...lines: string[][]): string => [...session, ...lines.flat(), ''].join('\r\n');

const door = {
  ice: { usernameFragment: 'ufrag', password: 'password', iceLite: true },
  candidates: [
    {
      foundation: 'udp',
      priority: 1,
      ip: '192.0.2.1',
      address: '192.0.2.1',
      protocol: 'udp',
      port: 44_444,
      type: 'host',
    },
  ] as const,
  dtls: { role: 'auto' as const, fingerprints: [{ algorithm: 'sha-256' as const, value: 'CD:EF' }] },
};

it('reads what each medium can be coded as, in the order of preference, with its repetitions', () => {
  const { media } = readOffer(sdp(audio('sendonly'), video('sendonly')));
  expect(media.map(({ kind, mid }) => `${kind} ${mid}`)).toEqual(['audio 0', 'video 1']);
  expect(media[1]!.codecs.map(({ payloadType }) => payloadType)).toEqual([45, 102, 103, 104, 105, 96, 97]);
  expect(media[1]!.codecs[1]).toMatchObject({ mimeType: 'video/h264', retransmission: 103 });
});

it('reads an offer of one medium with one way to code it', () => {
  const alone = sdp(audio('sendonly'))
    .replace('BUNDLE 0 1', 'BUNDLE 0')
    .replace('SAVPF 0 111', 'SAVPF 111')
    .replace('a=rtpmap:0 PCMU/8000\r\n', '');
  expect(readOffer(alone).media[0]!.codecs).toMatchObject([{ payloadType: 111, mimeType: 'audio/opus' }]);
});

it('takes Opus, VP8 and whole pictures of H.264 from who publishes, as they prefer', () => {
  const [sound, picture] = readOffer(sdp(audio('sendonly'), video('sendonly'))).media;
  expect(publishedCodec(sound!)).toMatchObject({ payloadType: 111 });
  expect(publishedCodec(picture!)).toMatchObject({ payloadType: 102 });
});

it('shows in the profile nearest to the one that is sent', () => {
  const [, picture] = readOffer(sdp(audio('recvonly'), video('recvonly'))).media;
  expect(shownCodec(picture!)).toMatchObject({ payloadType: 105 });
});

it('names streams and repetitions, and understands no turned pictures', () => {
  const [, picture] = readOffer(sdp(audio('sendonly'), video('sendonly'))).media;
  const parameters = producedParameters(picture!, publishedCodec(picture!)!);
  expect(parameters.encodings).toEqual([{ ssrc: 2001, rtx: { ssrc: 2002 } }]);
  expect(parameters.codecs.map(({ payloadType }) => payloadType)).toEqual([102, 103]);
  expect(parameters.headerExtensions).toEqual([{ uri: 'urn:ietf:params:rtp-hdrext:sdes:mid', id: 5 }]);
});

it('answers with the offer’s own numbers, refuses the media that it does not take, and tells one door', () => {
  const offer = readOffer(sdp(audio('sendonly'), video('sendonly')));
  const [, picture] = offer.media;
  const taken = [{ offered: picture!, codec: publishedCodec(picture!)!, sent: null }];
  const answer = parse(writeAnswer(offer, taken, door));
  expect(answer).toMatchObject({ icelite: 'ice-lite', groups: [{ type: 'BUNDLE', mids: 1 }] });
  expect(answer.media.map(({ port, payloads, direction }) => ({ port, payloads, direction }))).toEqual([
    { port: 0, payloads: 0, direction: 'inactive' },
    { port: 9, payloads: '102 103', direction: 'recvonly' },
  ]);
  expect(answer.media[1]).toMatchObject({ setup: 'passive', iceUfrag: 'ufrag', rtcpMux: 'rtcp-mux' });
  expect(answer.media[1]!.rtcpFb).toEqual([
    { payload: 102, type: 'nack' },
    { payload: 102, type: 'nack', subtype: 'pli' },
  ]);
  expect(answer.media[1]!.candidates).toMatchObject([{ ip: '192.0.2.1', port: 44_444, transport: 'udp' }]);
});

it('begins the handshake itself when the other side waits for it', () => {
  const passive = sdp(video('sendonly')).replace('a=setup:actpass', 'a=setup:passive');
  const offer = readOffer(passive);
  const [picture] = offer.media;
  const taken = [{ offered: picture!, codec: publishedCodec(picture!)!, sent: null }];
  expect(parse(writeAnswer(offer, taken, door)).media[0]!.setup).toBe('active');
});

it.each([
  ['', /no media/],
  ['v=0\r\n', /no media/],
  [sdp(audio('sendonly')).replace(/a=fingerprint.*\r\n/, ''), /fingerprint/],
  [sdp(audio('sendonly')).replace('sha-256', 'md5'), /fingerprint/],
])('says what is wrong with an offer that is none', (text, why) => {
  expect(() => readOffer(text)).toThrow(why);
});
