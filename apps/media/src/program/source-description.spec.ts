import { describeInput, hasOtherColours } from './source-description';

describe('what a source brings', () => {
  it.each([
    [
      'a hall encoder',
      [
        '[info]   Stream #0:0: Video: h264 (High), yuv420p(tv, bt709, progressive), 1920x1080 [SAR 1:1 DAR 16:9], 5000 kb/s, 29.97 fps, 29.97 tbr, 1k tbn',
        '[info]   Stream #0:1: Audio: aac (LC), 44100 Hz, mono, fltp, 69 kb/s',
      ],
      { width: 1920, height: 1080, rate: 29.97, sound: { sampleRate: 44100, channels: 1 } },
    ],
    [
      'a camera without a rate or sound',
      [
        '[info]   Stream #0:0: Video: h264 (Main) ([27][0][0][0] / 0x001B), yuvj420p(pc), 704x576, 90k tbr, 90k tbn',
      ],
      { width: 704, height: 576, rate: null, sound: null },
    ],
    [
      'a test picture with sound of many channels',
      [
        '[info]   Stream #0:0: Video: wrapped_avframe, yuv420p, 320x180 [SAR 1:1 DAR 16:9], 25 tbr, 25 tbn',
        '[info]   Stream #0:1: Audio: pcm_s16le, 48000 Hz, 5.1(side), s16, 705 kb/s',
      ],
      { width: 320, height: 180, rate: 25, sound: { sampleRate: 48000, channels: 6 } },
    ],
  ])('is read from what ffmpeg says of %s', (_, said, expected) => {
    expect(describeInput(said)).toEqual(expected);
  });

  it('is unknown without a picture', () => {
    expect(describeInput(['[info]   Stream #0:0: Audio: mp3, 44100 Hz, stereo, fltp, 128 kb/s'])).toBeNull();
  });
});

describe('colours', () => {
  const video = (of: string): string[] => [`[info]   Stream #0:0: Video: h264 (High), ${of}, 25 fps`];

  it.each([
    ['tagged as the programme’s', 'yuv420p(tv, bt709, progressive), 640x360', false],
    ['untagged and large', 'yuv420p(progressive), 1280x720 [SAR 1:1 DAR 16:9]', false],
    ['untagged and large, nothing in brackets', 'yuv420p, 1920x1080 [SAR 1:1 DAR 16:9]', false],
    ['untagged and small', 'yuv420p(progressive), 720x576 [SAR 16:15 DAR 4:3]', true],
    ['of full range', 'yuvj420p(pc, bt709, progressive), 1920x1080', true],
    ['of full range by their tag', 'yuv420p(pc, bt709), 1920x1080', true],
    ['of a standard-definition camera', 'yuv420p(tv, smpte170m, progressive), 1280x720', true],
    [
      'of three standards, the matrix being another',
      'yuv420p(tv, bt470bg/bt470bg/smpte170m), 1280x720',
      true,
    ],
  ])('that are %s', (_, said, other) => {
    expect(hasOtherColours(video(said))).toBe(other);
  });

  it('of a test picture are the programme’s: nothing is known of them', () => {
    expect(hasOtherColours(['[info]   Stream #0:0: Video: wrapped_avframe, yuv420p, 1280x720, 25 tbr'])).toBe(
      false,
    );
  });
});
