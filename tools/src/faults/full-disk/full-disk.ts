import { join } from 'node:path';
import type { JournalEntry } from '@kworum/domain';
import { StreamWatch } from '../../hls/stream-watch';
import type { Say } from '../../measure/command-line';
import { inOwnFolder } from '../../measure/own-folder';
import type { Findings } from '../../measure/report';
import { ProgrammeOnAir } from '../../on-air/programme-on-air';
import { readJournal } from '../../verify/source';
import { heldToTheJournal } from '../kill-server/held-to-the-journal';
import { undecodedFrames } from '../undecoded-frames';
import { findingsOf } from './findings';
import { Presses } from './presses';
import { playRound, type Round } from './round';
import { SmallDisk } from './small-disk.process';

const diskMegabytes = 128;
const reserveMegabytes = 8;
/** As many as the playlist lists, and some that have left it: on a full disk the programme lives on those. */
const settledSegments = 36;

/**
 * Fills the disk under a running programme and an open vote, round after round: to the reserve that the recording
 * leaves, to the last byte, and for as long as it is looked at.
 */
export function fullDisk(rounds: number, say: Say): Promise<Findings> {
  return inOwnFolder(async (parent) => {
    const disk = await SmallDisk.mount(join(parent, 'disk'), diskMegabytes);
    try {
      return await drill(disk, rounds, say);
    } finally {
      await disk.unmount();
    }
  });
}

async function drill(disk: SmallDisk, rounds: number, say: Say): Promise<Findings> {
  const programme = await ProgrammeOnAir.start(disk.folder, {
    environment: { RECORDING_RESERVE_MB: `${reserveMegabytes}` },
  });
  const watch = new StreamWatch(programme.liveUrl);
  try {
    const { room, meetingId } = programme;
    await room.seat(room.members);
    const voteId = await room.prepareVote({
      subject: 'Próba pełnego dysku',
      matter: 'motion',
      rule: 'simple',
    });
    await room.office.send({ type: 'vote.open', voteId });
    const presses = new Presses(room.members, meetingId, voteId);
    await watch.next(settledSegments);
    const encoder = programme.encoder().pid;
    const played: Round[] = [];
    while (played.length < rounds) {
      const round = await playRound({ disk, programme, watch, presses }, reserveMegabytes * 2 ** 20);
      played.push(round);
      say(`full ${played.length} of ${rounds}: ${lineOf(round)}`);
    }
    const encoderDied = programme.encoder().pid !== encoder;
    await room.office.send({ type: 'vote.close', voteId });
    await room.office.send({ type: 'vote.announce', voteId });
    await programme.endMedia();
    const { entries } = await readJournal(`${room.http.url}/api/public/meetings/${meetingId}/journal`);
    const ballots = heldToTheJournal(
      voteId,
      presses.acknowledged,
      entries as unknown as readonly JournalEntry[],
    );
    const frames = await undecodedFrames(disk.folder, meetingId);
    return findingsOf({ played, presses, ballots, frames, encoderDied, faults: watch.faults });
  } finally {
    await watch.close();
    await programme.end();
  }
}

function lineOf({ liveGapMs, recordedAgainMs, starvedBallots, liveAgainMs }: Round): string {
  return (
    `gap ${liveGapMs.toFixed(0)} ms, ${starvedBallots} ballots recorded without any space; with space again the ` +
    `programme was back after ${liveAgainMs.toFixed(0)} ms, the recording after ${recordedAgainMs.toFixed(0)} ms`
  );
}
