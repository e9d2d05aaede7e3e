import { parsePushTargets } from '../config/push-targets';
import { keyPreset, pushArguments, pushRoute, sentMicroseconds, withoutAddress } from './push-arguments';

const url = 'rtmps://live.example.pl:443/rtmp2/sekret-1234?backup=0';

describe('a push', () => {
  it('copies what it is given, and codes nothing', () => {
    const list = pushArguments(pushRoute(url));
    expect(list[list.indexOf('-c') + 1]).toBe('copy');
  });

  it('has its key on no command line', () => {
    const route = pushRoute(url);
    expect(pushArguments(route).join(' ')).not.toContain('sekret');
    expect(keyPreset(route)).toBe('rtmp_playpath=sekret-1234?backup=0\n');
  });

  it.each([
    [url, { origin: 'rtmps://live.example.pl:443', application: 'rtmp2', key: 'sekret-1234?backup=0' }],
    ['rtmp://a/x/y/k?z=1/2?3', { origin: 'rtmp://a', application: 'x/y', key: 'k?z=1/2?3' }],
  ])('goes where its address says: %j', (address, route) => {
    expect(pushRoute(address)).toEqual(route);
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
    ['A=rtmp://a/key-without-application', null],
    [`A=rtmp://a/x/${'k'.repeat(901)}`, null],
    ['A=rtmp://a/x/k,A=rtmp://b/x/k', null],
    ['', null],
  ])('goes to targets with names of their own: %j', (text, expected) => {
    expect(parsePushTargets(text)).toEqual(expected);
  });
});
