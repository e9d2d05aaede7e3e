import { encoderArguments, encoderRates } from './encoder-arguments';
import { sourceArguments } from './source-arguments';

const hd = { width: 1280, height: 720 };

/** What follows an option, each time it is given. */
const valuesOf = (option: string, list: readonly string[]): (string | undefined)[] =>
  list.flatMap((argument, index) => (argument === option ? [list[index + 1]] : []));

describe('the encoder', () => {
  const list = encoderArguments(hd);

  it('takes both inputs without probing, which would wait for the other pipe for ever', () => {
    expect(valuesOf('-probesize', list)).toEqual(['32', '32']);
    expect(valuesOf('-analyzeduration', list)).toEqual(['0', '0']);
    expect(valuesOf('-i', list)).toEqual(['pipe:0', 'pipe:3']);
  });

  it('closes a group of pictures every second and only then', () => {
    expect([valuesOf('-g', list), valuesOf('-keyint_min', list)]).toEqual([['25'], ['25']]);
    expect(valuesOf('-sc_threshold', list)).toEqual(['0']);
  });

  it('writes one fragment for each group of pictures to its pipe', () => {
    expect(valuesOf('-movflags', list)).toEqual(['+frag_keyframe+empty_moov+default_base_moof']);
    expect(list.at(-1)).toBe('pipe:1');
  });

  it.each([
    [hd, 2_000_000],
    [{ width: 640, height: 360 }, 500_000],
    [{ width: 1920, height: 1080 }, 4_500_000],
  ])('gives %j about %i bits a second', (size, expected) => {
    expect(encoderRates(size).video / expected).toBeCloseTo(1, 1);
  });
});

describe('the decoder of a source', () => {
  it('gives frames on descriptor 1 and sound on descriptor 3', () => {
    const list = sourceArguments({ kind: 'test' }, hd, true);
    expect(valuesOf('-f', list)).toEqual(['lavfi', 'rawvideo', 's16le']);
    expect(list.filter((argument) => argument.startsWith('pipe:'))).toEqual(['pipe:1', 'pipe:3']);
  });

  it('leaves the sound out when the source has none', () => {
    const list = sourceArguments({ kind: 'test' }, hd, false);
    expect(list).not.toContain('pipe:3');
    expect(list).not.toContain('0:a:0');
  });

  it('plays a file at its own speed, over and over, as a file whatever its name', () => {
    const list = sourceArguments({ kind: 'file', path: '/nagrania/sesja:1.mp4' }, hd, true);
    expect(list).toContain('-re');
    expect(valuesOf('-stream_loop', list)).toEqual(['-1']);
    expect(valuesOf('-i', list)).toEqual(['file:/nagrania/sesja:1.mp4']);
  });

  it('listens for an encoder that pushes', () => {
    const list = sourceArguments({ kind: 'rtmp', url: 'rtmp://127.0.0.1:1935/live/key' }, hd, true);
    expect(valuesOf('-listen', list)).toEqual(['1']);
    expect(list).not.toContain('-re');
  });

  it('listens for SRT with a passphrase, and gives up a caller that says nothing', () => {
    const source = { kind: 'srt', url: 'srt://0.0.0.0:9000', passphrase: 'dziesiec-znakow' } as const;
    const list = sourceArguments(source, hd, true);
    expect([valuesOf('-mode', list), valuesOf('-passphrase', list)]).toEqual([
      ['listener'],
      ['dziesiec-znakow'],
    ]);
    expect(valuesOf('-timeout', list)).toEqual(['5000000']);
  });

  it('asks a camera over TCP, where no packet is lost', () => {
    const list = sourceArguments({ kind: 'rtsp', url: 'rtsp://10.0.0.9/1' }, hd, true);
    expect(valuesOf('-rtsp_transport', list)).toEqual(['tcp']);
  });

  it('fits the picture into the programme without distorting it', () => {
    const [filter] = valuesOf('-vf', sourceArguments({ kind: 'test' }, { width: 640, height: 360 }, true));
    expect(filter).toContain('scale=640:360:force_original_aspect_ratio=decrease');
    expect(filter).toContain('pad=640:360');
  });
});
