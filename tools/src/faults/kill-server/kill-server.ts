import type { JournalEntry } from '@kworum/domain';
import { Room, ServerProcess, councilOf, meetingWith } from '@kworum/testing';
import type { Say } from '../../measure/command-line';
import { inOwnFolder } from '../../measure/own-folder';
import { Findings, goal } from '../../measure/report';
import { median, percentile } from '../../measure/statistics';
import { readKey } from '../../verify/checkpoint';
import type { JournalExport } from '../../verify/journal-shapes';
import { readJournal } from '../../verify/source';
import { verifyJournal } from '../../verify/verify-journal';
import { BallotFaults, heldToTheJournal } from './held-to-the-journal';
import { killInMidVote } from './killed-vote';

const seats = 21;
/** A session's worth of votes; each journal is read and verified as a whole after every kill. */
const votesPerMeeting = 10;

interface Round extends BallotFaults {
  readonly acknowledged: number;
  readonly refused: number;
  readonly outageMs: number;
  readonly chainBreaks: number;
}

/** Kills the server in mid-vote, round after round, and holds every acknowledged ballot to the journal. */
export function killServer(rounds: number, say: Say): Promise<Findings> {
  return inOwnFolder(async (folder) => {
    let server = await ServerProcess.start(folder);
    const room = await Room.found(server.url, server.operatorKey, councilOf(seats));
    const port = new URL(server.url).port;
    const restart = async () => {
      server = await ServerProcess.start(folder, { PORT: port });
    };
    try {
      const played: Round[] = [];
      for (let meetingId = ''; played.length < rounds;) {
        if (played.length % votesPerMeeting === 0) meetingId = await nextMeeting(room);
        const round = await playRound(room, meetingId, server, restart);
        played.push(round);
        say(lineOf(played.length, rounds, round));
      }
      return findingsOf(played);
    } finally {
      room.close();
      await server.end();
    }
  });
}

/** Ends the meeting before and begins another with everybody present. */
async function nextMeeting(room: Room): Promise<string> {
  if (room.office.snapshot) await room.office.send({ type: 'meeting.close' });
  const { meetingId } = await room.hold(meetingWith(['Próba awarii']));
  return meetingId;
}

async function playRound(
  room: Room,
  meetingId: string,
  server: ServerProcess,
  restart: () => Promise<void>,
): Promise<Round> {
  const voteId = await room.prepareVote({ subject: 'Próba awarii', matter: 'motion', rule: 'simple' });
  await room.office.send({ type: 'vote.open', voteId });
  const { acknowledged, refused, outageMs } = await killInMidVote(room, voteId, server, restart);
  await room.office.send({ type: 'vote.close', voteId });
  await room.office.send({ type: 'vote.announce', voteId });
  const journal = await readJournal(`${room.http.url}/api/public/meetings/${meetingId}/journal`);
  const entries = journal.entries as unknown as readonly JournalEntry[];
  return {
    ...heldToTheJournal(voteId, acknowledged, entries),
    acknowledged: acknowledged.length,
    refused,
    outageMs,
    chainBreaks: isIntact(journal) ? 0 : 1,
  };
}

/** What the offline verifier says. */
function isIntact(journal: JournalExport): boolean {
  const key = readKey(journal.key.name, journal.key.publicKey);
  return key !== null && verifyJournal(journal, key).firstBad === null;
}

function findingsOf(rounds: readonly Round[]): Findings {
  const sum = (count: (round: Round) => number) => rounds.reduce((total, round) => total + count(round), 0);
  const outages = rounds.map(({ outageMs }) => outageMs);
  const refused = sum((round) => round.refused);
  const lost = sum((round) => round.lost);
  const twice = sum((round) => round.twice);
  const overruled = sum((round) => round.overruled);
  const chainBreaks = sum((round) => round.chainBreaks);
  return {
    runs: rounds.length,
    figures: {
      rounds: rounds.length,
      members: seats,
      acknowledgedBallots: sum(({ acknowledged }) => acknowledged),
      refusedPresses: refused,
      lost,
      countedTwice: twice,
      overruled,
      chainBreaks,
      killToAcknowledgementMedianMs: median(outages),
      killToAcknowledgementP95Ms: percentile(outages, 0.95),
    },
    goals: [
      goal('acknowledged ballots lost', lost, 'ballots', '==', 0),
      goal('members counted twice', twice, 'ballots', '==', 0),
      goal('last choices overruled', overruled, 'members', '==', 0),
      goal('presses refused', refused, 'presses', '==', 0),
      goal('journals the verifier refuses', chainBreaks, 'journals', '==', 0),
    ],
  };
}

function lineOf(number: number, rounds: number, round: Round): string {
  const { acknowledged, lost, twice, overruled, chainBreaks, outageMs } = round;
  return (
    `${number}/${rounds}: ${acknowledged} acknowledged, ${lost} lost, ${twice} twice, ${overruled} overruled, ` +
    `${chainBreaks} chain breaks; back after ${Math.round(outageMs)} ms`
  );
}
