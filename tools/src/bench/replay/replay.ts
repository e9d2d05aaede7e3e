import type { JournalEntry, MeetingState } from '@kworum/domain';
import { evolve } from '@kworum/domain';
import { Room, ServerProcess, councilOf, meetingWith } from '@kworum/testing';
import type { Say } from '../../measure/command-line';
import { inOwnFolder } from '../../measure/own-folder';
import { Figures, Findings, goal } from '../../measure/report';
import { median } from '../../measure/statistics';
import { firstSnapshotMs } from './first-snapshot';
import { GrownJournal } from './grown-journal';
import { JournalFile } from './journal-file';

const seats = 100;
const growthGoal = 12;
const replayGoalMs = 5000;
const method =
  'from connecting to a server just started to the first snapshot of the meeting, less the same for a meeting just begun';

interface Measured {
  readonly entries: number;
  readonly coldMs: number;
  readonly readMs: number;
  readonly evolveMs: number;
}

/** How long a restart keeps a meeting waiting, by the length of its journal; the last size is held to the goal. */
export function benchReplay(sizes: readonly number[], runs: number, say: Say): Promise<Findings> {
  return inOwnFolder(async (folder) => {
    const [empty, ...meetings] = await beginMeetings(folder, sizes.length + 1);
    if (empty === undefined) throw new Error('No meeting was begun');
    const lengths = growAll(folder, meetings, sizes, say);
    const emptyMs = await cold(folder, empty, lengthOf(folder, empty), runs);
    say(`a meeting just begun: ${emptyMs.toFixed(0)} ms`);
    const measured: Measured[] = [];
    for (const [index, meeting] of meetings.entries()) {
      const entries = lengths[index] ?? 0;
      const coldMs = (await cold(folder, meeting, entries, runs)) - emptyMs;
      measured.push({ entries, coldMs, ...inMemory(folder, meeting, runs) });
      say(`${entries} entries: ${coldMs.toFixed(0)} ms`);
    }
    return findingsOf(measured, emptyMs, runs);
  });
}

/** Meetings in their first item, as a real server has begun them. */
async function beginMeetings(folder: string, count: number): Promise<string[]> {
  const server = await ServerProcess.start(folder);
  try {
    const begun: string[] = [];
    for (let index = 0; index < count; index += 1) begun.push(await beginMeeting(server));
    return begun;
  } finally {
    await server.end();
  }
}

async function beginMeeting(server: ServerProcess): Promise<string> {
  const council = councilOf(seats);
  const allSeats = council.members.map(({ seat }) => seat);
  const room = await Room.found(server.url, server.operatorKey, council, allSeats);
  try {
    const meetingId = await room.prepare(meetingWith(['Pomiar']));
    await room.office.send({ type: 'meeting.open' });
    const { agenda } = await room.office.until(() => true, 'the agenda');
    await room.office.send({ type: 'item.start', itemId: agenda[0]?.itemId ?? '' });
    return meetingId;
  } finally {
    room.close();
  }
}

/** @returns the lengths that were reached: a vote is always carried to its end */
function growAll(folder: string, meetings: readonly string[], sizes: readonly number[], say: Say): number[] {
  const file = new JournalFile(folder);
  try {
    return meetings.map((meetingId, index) => {
      const size = sizes[index] ?? 0;
      say(`A journal of ${size} entries is written`);
      const begun = file.read(meetingId);
      const journal = new GrownJournal([...begun]);
      journal.growTo(size);
      file.append(journal.entries.slice(begun.length));
      return journal.entries.length;
    });
  } finally {
    file.close();
  }
}

function lengthOf(folder: string, meetingId: string): number {
  return withFile(folder, (file) => file.read(meetingId).length);
}

async function cold(folder: string, meetingId: string, seq: number, runs: number): Promise<number> {
  const times: number[] = [];
  for (let run = 0; run < runs; run += 1) times.push(await firstSnapshotMs(folder, meetingId, seq));
  return median(times);
}

/** The parts of a replay alone, in this process: reading rows, evolving the state. */
function inMemory(folder: string, meetingId: string, runs: number) {
  const reads: number[] = [];
  const evolutions: number[] = [];
  for (let run = 0; run < runs; run += 1) {
    const begun = performance.now();
    const entries: readonly JournalEntry[] = withFile(folder, (file) => file.read(meetingId));
    const read = performance.now();
    entries.reduce<MeetingState>(evolve, null);
    reads.push(read - begun);
    evolutions.push(performance.now() - read);
  }
  return { readMs: median(reads), evolveMs: median(evolutions) };
}

function withFile<T>(folder: string, work: (file: JournalFile) => T): T {
  const file = new JournalFile(folder);
  try {
    return work(file);
  } finally {
    file.close();
  }
}

function findingsOf(measured: readonly Measured[], emptyMs: number, runs: number): Findings {
  const shortest = measured[0];
  const longest = measured.at(-1);
  if (!shortest || !longest) throw new Error('Nothing was measured');
  const figures = measured.flatMap(({ entries, coldMs, readMs, evolveMs }): [string, number][] => [
    [`${entries}.coldStartMs`, coldMs],
    [`${entries}.readMs`, readMs],
    [`${entries}.evolveMs`, evolveMs],
    [`${entries}.floorReadAndEvolveMs`, readMs + evolveMs],
    [`${entries}.entriesPerSecond`, Math.round((entries / (readMs + evolveMs)) * 1000)],
  ]);
  const growth = longest.coldMs / shortest.coldMs;
  const names = { short: `${shortest.entries} entries`, long: `${longest.entries} entries` };
  return {
    runs,
    figures: {
      method,
      seats,
      meetingJustBegunMs: emptyMs,
      ...(Object.fromEntries(figures) satisfies Figures),
    },
    goals: [
      goal(`cold start, ${names.long} over ${names.short}`, growth, 'times', '<=', growthGoal),
      goal(`cold start, ${names.long}`, longest.coldMs, 'ms', '<=', replayGoalMs),
    ],
  };
}
