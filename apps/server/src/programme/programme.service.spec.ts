import { ProgrammeStatus, plainProgramme } from '@kworum/contracts';
import { Logger } from '@nestjs/common';
import { ProgrammeService } from './programme.service';

const meetingId = '00000000-0000-4000-8000-000000000001';
const status: ProgrammeStatus = {
  ...{ meetingId, control: plainProgramme, onAir: 'Sala', sources: [] },
  ...{ repeatedFrames: 0, droppedFrames: 0, encoderRuns: true },
};

function heardProgramme() {
  const programme = new ProgrammeService();
  const heard: (string | null)[] = [];
  programme.listen({
    ordered: () => undefined,
    reported: (_, reported) => heard.push(reported?.onAir ?? null),
  });
  return { programme, heard };
}

beforeAll(() => {
  Logger.overrideLogger(false);
});
beforeEach(() => jest.useFakeTimers());
afterEach(() => jest.useRealTimers());

it('forgets what a media process reported that is silent for four seconds', () => {
  const { programme, heard } = heardProgramme();
  programme.report(status);
  jest.advanceTimersByTime(3999);
  expect(programme.statusOf(meetingId)).toEqual(status);
  jest.advanceTimersByTime(1);
  expect(programme.statusOf(meetingId)).toBeNull();
  expect(heard).toEqual(['Sala', null]);
});

it('holds what is reported again in time, and says once that it is gone', () => {
  const { programme, heard } = heardProgramme();
  programme.report(status);
  jest.advanceTimersByTime(3000);
  programme.report(status);
  jest.advanceTimersByTime(3000);
  expect(programme.statusOf(meetingId)).toEqual(status);
  programme.silent(meetingId);
  jest.advanceTimersByTime(10_000);
  expect(heard).toEqual(['Sala', 'Sala', null]);
});

it('keeps an order that the office gave, whatever is reported', () => {
  const { programme } = heardProgramme();
  const ordered = { ...plainProgramme, slate: true };
  programme.direct(meetingId, ordered, 'somebody');
  programme.report(status);
  expect(programme.orderOf(meetingId)).toEqual({ meetingId, control: ordered });
});
