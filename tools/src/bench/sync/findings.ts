import { type Figures, type Findings, type Goal, goal } from '../../measure/report';
import { type Course, courseOf } from './course';
import type { Look } from './look';

const method =
  'cameras that tell the time in every picture and flash and beep once a second, all pushed over RTMP to one ' +
  'programme all the time; each is taken on air and decoded for 3 s at the start, once a minute and at the end';
const syncGoalMs = 40;
const movedGoalMs = 10;
/** Two frames: the delay from a camera whose clock is wrong moves within one, and then jumps by one. */
const delayGoalMs = 80;

/** @param names of the cameras; the clocks of the first are right */
export function findingsOf(
  names: readonly string[],
  looks: readonly Look[],
  faults: readonly string[],
): Findings {
  const courses = names.map((name) => {
    const course = courseOf(looks.filter(({ camera }) => camera === name));
    return { name, course };
  });
  const figures = courses.map(({ name, course }) => figuresOf(name, course));
  return {
    runs: looks.length,
    figures: { method, ...Object.assign({}, ...figures), firstFault: faults[0] ?? 'none' } as Figures,
    goals: [
      ...courses.flatMap(({ name, course }, index) => [
        ...(index === 0 ? startAndEnd(course) : []),
        ...always(name, course),
      ]),
      goal('broken rules of the stream', faults.length, 'faults', '==', 0),
    ],
  };
}

function startAndEnd({ soundAtStart, soundAtEnd, soundMoved }: Course): Goal[] {
  return [
    goal('sound from picture at the start', Math.abs(soundAtStart), 'ms', '<=', syncGoalMs),
    goal('sound from picture at the end', Math.abs(soundAtEnd), 'ms', '<=', syncGoalMs),
    goal('sound moved against picture', Math.abs(soundMoved), 'ms', '<=', movedGoalMs),
  ];
}

function always(name: string, { soundWorst, delayMoved }: Course): Goal[] {
  return [
    goal(`${name}: sound from picture, worst`, soundWorst, 'ms', '<=', syncGoalMs),
    goal(`${name}: delay grown`, delayMoved, 'ms', '<=', delayGoalMs),
  ];
}

function figuresOf(name: string, course: Course): Figures {
  return {
    [`${name}SoundAfterPictureAtStartMs`]: course.soundAtStart,
    [`${name}SoundAfterPictureAtEndMs`]: course.soundAtEnd,
    [`${name}SoundAfterPictureWorstMs`]: course.soundWorst,
    [`${name}SoundAfterPicturePerHourMs`]: course.soundPerHour,
    [`${name}DelayAtStartMs`]: course.delayAtStart,
    [`${name}DelayAtEndMs`]: course.delayAtEnd,
    [`${name}DelayWorstMs`]: course.delayWorst,
    [`${name}DelayPerHourMs`]: course.delayPerHour,
  };
}
