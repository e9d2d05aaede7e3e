import type { MeetingSummary, PublicRecording } from '@kworum/contracts';
import { listPage, recordingPage } from './plain-pages';

const hostile = '<script>alert("1")</script>';
const meeting: MeetingSummary = {
  ...{ meetingId: '00000000-0000-4000-8000-000000000001', councilId: '00000000-0000-4000-8000-000000000002' },
  ...{
    councilName: hostile,
    title: hostile,
    date: '2026-11-26',
    time: '10:00',
    place: 'Sala',
    phase: 'closed',
  },
  ...{ rehearsal: false, openedAt: null, closedAt: null },
};
const at = '2026-11-26T09:00:00.000Z';
const recording: PublicRecording = {
  ...{
    playlist: '/recordings/x/programme.m3u8',
    seconds: 9000,
    withheld: null,
    redacting: false,
    captions: null,
  },
  chapters: [
    {
      ...{ kind: 'vote', title: { pl: hostile, en: '' }, startedAt: at, endedAt: at },
      ...{ refId: null, from: 3725.5, to: 3730 },
    },
  ],
  redactions: [{ from: 1, to: 62, mute: true, blur: false, legalBasis: hostile, at }],
  downloads: [{ kind: 'cut-out', title: hostile, path: '/recordings/x/cut-out-1.mp4', bytes: 1 }],
};

it('leads without scripts to the recording, its moments and its files', () => {
  const html = recordingPage(meeting, recording);
  expect(html).toContain('<source src="/recordings/x/programme.m3u8"');
  expect(html).toContain(`<a href="/posiedzenia/${meeting.meetingId}?t=3725.5">1:02:05</a>`);
  expect(html).toContain('<a href="/recordings/x/cut-out-1.mp4" download>');
  expect(html).toContain('0:00:01–0:01:02');
  expect(listPage([meeting])).toContain(`<a href="/nagrania/${meeting.meetingId}">`);
});

it('says why there is nothing to play', () => {
  const withheld = { legalBasis: 'art. 11b u.s.g.', at };
  expect(recordingPage(meeting, { ...recording, playlist: null, withheld })).toContain('art. 11b u.s.g.');
  expect(recordingPage(meeting, { ...recording, playlist: null, redacting: true })).toContain(
    'usuwany fragment',
  );
});

it('never runs what somebody wrote', () => {
  expect(recordingPage(meeting, recording) + listPage([meeting])).not.toContain('<script');
});
