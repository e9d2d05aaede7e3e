import { parsePushTargets } from '../config/push-targets';
import { pushArguments, sentMicroseconds, withoutAddress } from './push-arguments';

const url = 'rtmps://live.example.pl:443/rtmp2/sekret-1234?backup=0';

describe('a push', () => {
  it('copies what it is given, and codes nothing', () => {
    const list = pushArguments(url);
    expect(list[list.indexOf('-c') + 1]).toBe('copy');
    expect(list.at(-1)).toBe(url);
  });

  it.each([
    ['out_time_us=0\nprogress=continue\n', null],
    ['out_time_us=1000000\nout_time_us=2000000\nprogress=continue\n', 2_000_000],
    ['frame=1\n', null],
  ])('is there when something was sent: %j', (progress, expected) => {
    expect(sentMicroseconds(progress)).toBe(expected);
  });

  it.each([`${url}: Connection refused`, 'Stream sekret-1234 refused', 'rtmp2/sekret-1234?backup=0'])(
    'says what went wrong without its key: %j',
    (said) => expect(withoutAddress(said, url)).not.toContain('sekret'),
  );

  it.each([
    ['YouTube=rtmp://a.example/live2/key', [{ name: 'YouTube', url: 'rtmp://a.example/live2/key' }]],
    [
      'A=rtmp://a/x/k, B B=rtmps://b:443/y/k?z=1',
      [
        { name: 'A', url: 'rtmp://a/x/k' },
        { name: 'B B', url: 'rtmps://b:443/y/k?z=1' },
      ],
    ],
    ['rtmp://a/x/k', null],
    ['A=http://a/x', null],
    ['A=rtmp://a', null],
    ['A=rtmp://a/x/k,A=rtmp://b/x/k', null],
    ['', null],
  ])('goes to targets with names of their own: %j', (text, expected) => {
    expect(parsePushTargets(text)).toEqual(expected);
  });
});
