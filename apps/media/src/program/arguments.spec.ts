import { encoderArguments, encoderOutputs, encoderRates } from './encoder-arguments';
import { plainPlan } from './encoder-plan';
import { sourceArguments, usualTraits } from './source-arguments';

const hd = { width: 1280, height: 720 };

/** What follows an option, each time it is given. */
const valuesOf = (option: string, list: readonly string[]): (string | undefined)[] =>
  list.flatMap((argument, index) => (argument === option ? [list[index + 1]] : []));

describe('the encoder', () => {
  const list = encoderArguments(plainPlan(hd));

  it('takes both inputs without probing, which would wait for the other pipe for ever', () => {
    expect(valuesOf('-probesize', list)).toEqual(['32', '32']);
    expect(valuesOf('-analyzeduration', list)).toEqual(['0', '0']);
    expect(valuesOf('-i', list)).toEqual(['pipe:0', 'pipe:3']);
  });

  it('closes a group of pictures every second and only then', () => {
    expect([valuesOf('-g', list), valuesOf('-keyint_min', list)]).toEqual([['25'], ['25']]);
    expect(valuesOf('-sc_threshold', list)).toEqual(['0']);
  });

  it('writes a fragment of a fifth of a second at a time to its pipe', () => {
    expect(valuesOf('-movflags', list)).toEqual(['+frag_keyframe+empty_moov+default_base_moof']);
    expect(valuesOf('-frag_duration', list)).toEqual(['200000']);
    expect(list.at(-1)).toBe('pipe:1');
  });

  it('makes every rendition of the one picture, on a pipe of its own, with keyframes at the same frames', () => {
    const plan = { ...plainPlan(hd), renditions: [{ name: '360p', size: { width: 640, height: 360 } }] };
    const both = encoderArguments(plan);
    expect(valuesOf('-filter_complex', both)).toEqual([
      '[0:v]split=2[full][to-360p];[to-360p]scale=640:360:flags=bilinear[360p]',
    ]);
    expect(valuesOf('-map', both)).toEqual(['[full]', '1:a', '[360p]', '1:a']);
    expect(valuesOf('-g', both)).toEqual(['25', '25']);
    expect(encoderOutputs(plan).map((descriptor) => both.includes(`pipe:${descriptor}`))).toEqual([
      true,
      true,
    ]);
  });

  it('sends the monitor the same picture, with what a decoder needs before every keyframe', () => {
    const stream = (port: number) => ({ port, ssrc: port + 1, payloadType: 100 });
    const monitor = { video: stream(4000), sound: stream(5000) };
    const watched = encoderArguments({ ...plainPlan(hd), monitor });
    expect(valuesOf('-c:v', watched)).toEqual(['libx264']);
    const [programme, sound] = watched.filter((argument) => argument.startsWith('['));
    const outputs = programme!.split('|');
    expect(outputs[0]).toMatch(/frag_duration=200000.*\]pipe:1$/);
    expect(outputs[1]).toContain('bsfs=dump_extra:ssrc=4001:payload_type=100:onfail=ignore');
    expect(sound).toContain('rtp://127.0.0.1:5000?rtcpport=5000');
  });

  it('calls the sound later for the monitor’s sake only until it is in an MP4, whatever the rendition', () => {
    const stream = (port: number) => ({ port, ssrc: port + 1, payloadType: 100 });
    const monitor = { video: stream(4000), sound: stream(5000) };
    const renditions = [{ name: '360p', size: { width: 640, height: 360 } }];
    const watched = encoderArguments({ ...plainPlan(hd), renditions, monitor });
    expect(Number(valuesOf('-itsoffset', watched)[0])).toBeCloseTo(2048 / 48_000, 5);
    expect(watched.indexOf('-itsoffset')).toBeGreaterThan(watched.indexOf('pipe:0'));
    const files = watched.filter((argument) => argument.startsWith('[f=mp4'));
    expect(files).toHaveLength(2);
    for (const file of files) expect(file).toContain('bsfs/a=setts=ts=TS-2048');
    expect(encoderArguments(plainPlan(hd))).not.toContain('-itsoffset');
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
    const list = sourceArguments({ kind: 'test' }, hd, usualTraits);
    expect(valuesOf('-f', list)).toEqual(['lavfi', 'rawvideo', 's16le']);
    expect(list.filter((argument) => argument.startsWith('pipe:'))).toEqual(['pipe:1', 'pipe:3']);
  });

  it('leaves the sound out when the source has none', () => {
    const list = sourceArguments({ kind: 'test' }, hd, { ...usualTraits, sound: false });
    expect(list).not.toContain('pipe:3');
    expect(list).not.toContain('0:a:0');
  });

  it('plays a file at its own speed, over and over, as a file whatever its name', () => {
    const list = sourceArguments({ kind: 'file', path: '/nagrania/sesja:1.mp4' }, hd, usualTraits);
    expect(list).toContain('-re');
    expect(valuesOf('-stream_loop', list)).toEqual(['-1']);
    expect(valuesOf('-i', list)).toEqual(['file:/nagrania/sesja:1.mp4']);
  });

  it('listens for an encoder that pushes', () => {
    const list = sourceArguments({ kind: 'rtmp', url: 'rtmp://127.0.0.1:1935/live/key' }, hd, usualTraits);
    expect(valuesOf('-listen', list)).toEqual(['1']);
    expect(list).not.toContain('-re');
  });

  it('listens for SRT with a passphrase, and gives up a caller that says nothing', () => {
    const source = { kind: 'srt', url: 'srt://0.0.0.0:9000', passphrase: 'dziesiec-znakow' } as const;
    const list = sourceArguments(source, hd, usualTraits);
    expect([valuesOf('-mode', list), valuesOf('-passphrase', list)]).toEqual([
      ['listener'],
      ['dziesiec-znakow'],
    ]);
    expect(valuesOf('-timeout', list)).toEqual(['5000000']);
  });

  it('asks a camera over TCP, where no packet is lost', () => {
    const list = sourceArguments({ kind: 'rtsp', url: 'rtsp://10.0.0.9/1' }, hd, usualTraits);
    expect(valuesOf('-rtsp_transport', list)).toEqual(['tcp']);
  });

  it('fits the picture into the programme without distorting it', () => {
    const [filter] = valuesOf(
      '-vf',
      sourceArguments({ kind: 'test' }, { width: 640, height: 360 }, usualTraits),
    );
    expect(filter).toContain('scale=640:360:force_original_aspect_ratio=decrease');
    expect(filter).toContain('pad=640:360');
  });
});
