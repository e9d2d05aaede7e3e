import { plainProgramme, type ProgrammeSourceStatus, type ProgrammeStatus } from '@kworum/contracts';
import { testId } from '@kworum/testing';
import { faultsOf, programmeFaults } from './programme-faults';

const good = { width: 1920, height: 1080, rate: 25, sound: { sampleRate: 48_000, channels: 2 } };
const hall: ProgrammeSourceStatus = { name: 'Sala', kind: 'rtmp', alive: true, brings: good };
const camera: ProgrammeSourceStatus = { name: 'Kamera', kind: 'rtsp', alive: true, brings: good };
const status = (change: Partial<ProgrammeStatus> = {}): ProgrammeStatus => ({
  ...{ meetingId: testId(1, 1), control: plainProgramme, onAir: 'Sala', sources: [hall, camera] },
  ...{ repeatedFrames: 0, droppedFrames: 0, encoderRuns: true, ...change },
});

it('finds nothing to warn of in a good programme, nor in an ordered slate', () => {
  expect(programmeFaults(status({ repeatedFrames: 2 }))).toEqual([]);
  expect(programmeFaults(status({ onAir: null, control: { ...plainProgramme, slate: true } }))).toEqual([]);
});

it.each([
  ['nothing answers', null, [{ words: 'away' }]],
  [
    'the encoder is gone',
    status({ encoderRuns: false, droppedFrames: 30 }),
    [{ words: 'encoder' }, { words: 'dropped' }],
  ],
  ['the source is late', status({ repeatedFrames: 40 }), [{ words: 'late' }]],
  ['no source is there', status({ onAir: null }), [{ words: 'nothing' }]],
  [
    'the source on air has no sound',
    status({ sources: [{ ...hall, brings: { ...good, sound: null } }] }),
    [{ words: 'silent' }],
  ],
  [
    'another source stands in',
    status({ onAir: 'Kamera', sources: [{ ...hall, alive: false }, camera] }),
    [{ words: 'fallback', wanted: 'Sala', shown: 'Kamera' }],
  ],
] as const)('warns when %s', (_, reported, expected) => {
  expect(programmeFaults(reported)).toEqual(expected);
});

it.each([
  ['no sound', { ...good, sound: null }, ['silent']],
  ['one channel', { ...good, sound: { sampleRate: 44_100, channels: 1 } }, ['mono']],
  ['no steady rate', { ...good, rate: null }, ['uneven']],
  [
    'five pictures a second of another shape',
    { ...good, rate: 5, width: 640, height: 480 },
    ['slow', 'bars'],
  ],
])('warns of a source with %s', (_, brings, expected) => {
  expect(faultsOf({ ...hall, brings }).map(({ words }) => words)).toEqual(expected);
});
