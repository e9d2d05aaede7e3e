import { readFileSync, readdirSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { BallotContent } from '@kworum/domain';
import { Room, SeatedMember, ServerProcess, councilOf, meetingWith } from '@kworum/testing';
import type { Say } from '../../measure/command-line';
import { inOwnFolder } from '../../measure/own-folder';
import { Findings, goal } from '../../measure/report';
import {
  Claims,
  followTheRows,
  matchRowKeys,
  readTheLog,
  searchText,
  secretChoices,
  tryFingerprints,
} from './attacks';
import { Chance, chanceOf, deviations } from './chance';
import { countedBallots, receiptsOf } from './stolen-database';
import { commitsOf } from './wal-commits';

const seats = 7;
const votesPerMeeting = 50;
/** Standard deviations from chance that a fair draw exceeds once in 15,000 runs. */
const chanceLimit = 4;

interface Round {
  /** Links that each attack claims, right or wrong. */
  readonly claimed: Readonly<Record<'log' | 'rowKeys' | 'fingerprints' | 'text', number>>;
  readonly rows: Chance;
  /** Right links of the attack on the log by somebody who has stolen the key too while the vote was open. */
  readonly withKey: number;
}

/**
 * Tries to link secret ballots to members from everything that a server leaves on its disk and in its log, in the
 * worst case for secrecy: every ballot alone in its commit.
 */
export function secrecy(rounds: number, say: Say): Promise<Findings> {
  return inOwnFolder(async (folder) => {
    const server = await ServerProcess.start(folder, { LOG_LEVEL: 'debug' });
    const room = await Room.found(server.url, server.operatorKey, councilOf(seats));
    try {
      const played: Round[] = [];
      for (let number = 1; number <= rounds; number += 1) {
        if (number % votesPerMeeting === 1) await nextMeeting(room);
        played.push(await playRound(room, server));
        if (number % 10 === 0 || number === rounds) say(`${number}/${rounds} votes attacked`);
      }
      return findingsOf(played);
    } finally {
      room.close();
      await server.end();
    }
  });
}

async function nextMeeting(room: Room): Promise<void> {
  if (room.office.snapshot) await room.office.send({ type: 'meeting.close' });
  await room.hold(meetingWith(['Głosowania tajne']));
}

async function playRound(room: Room, server: ServerProcess): Promise<Round> {
  const asked = { subject: 'Odwołanie', matter: 'recall', rule: 'absolute-secret' } as const;
  const voteId = await room.prepareVote(asked);
  await room.office.send({ type: 'vote.open', voteId });
  const truth = new Map<string, string>();
  for (const member of inAnyOrder(room.members)) {
    const choice = secretChoices[Math.floor(Math.random() * secretChoices.length)] ?? 'for';
    await room.cast(voteId, new Map<SeatedMember, BallotContent>([[member, choice]]));
    truth.set(member.memberId, choice);
  }
  // The log in mid-vote holds every commit; a checkpoint may empty it later. The thief of the key is the control.
  const commits = commitsOf(readFileSync(join(server.dataDir, 'kworum.sqlite-wal')), voteId);
  const stolenKey = readFileSync(join(server.dataDir, 'vote-secrets', `${voteId}.key`));
  await room.office.send({ type: 'vote.close', voteId });
  await room.office.send({ type: 'vote.announce', voteId });

  const voters = [...truth.keys()];
  const counted = countedBallots(server.dataDir, voteId);
  const rows = followTheRows(voters, counted);
  const numbers = secretChoices.map((one) => voters.filter((voter) => truth.get(voter) === one).length);
  const fingerprints = tryFingerprints(receiptsOf(server.dataDir, voteId), voteId);
  return {
    claimed: {
      log: readTheLog(commits, keysOnDisk(server.dataDir)).size,
      rowKeys: matchRowKeys(commits, counted).size,
      fingerprints: fingerprints.size,
      text: searchText(server.log, voters).size,
    },
    rows: { right: rightOf(rows, truth), ...chanceOf(numbers) },
    withKey: rightOf(readTheLog(commits, [stolenKey]), truth),
  };
}

function rightOf(claims: Claims, truth: ReadonlyMap<string, string>): number {
  return [...claims].filter(([memberId, choice]) => truth.get(memberId) === choice).length;
}

/** Every small file of the data folder, taken for a key. */
function keysOnDisk(dataDir: string): Buffer[] {
  const files = readdirSync(dataDir, { recursive: true, encoding: 'utf8' }).map((name) =>
    join(dataDir, name),
  );
  return files
    .filter((file) => statSync(file).isFile() && statSync(file).size <= 4096)
    .map((file) => readFileSync(file))
    .filter((bytes) => bytes.length >= 32)
    .map((bytes) => bytes.subarray(0, 32));
}

function inAnyOrder<T>(things: readonly T[]): T[] {
  return things
    .map((thing) => ({ thing, drawn: Math.random() }))
    .toSorted((a, b) => a.drawn - b.drawn)
    .map(({ thing }) => thing);
}

function findingsOf(rounds: readonly Round[]): Findings {
  const sum = (part: (round: Round) => number) => rounds.reduce((total, round) => total + part(round), 0);
  const ballots = rounds.length * seats;
  const claimed = (attack: keyof Round['claimed']) => sum(({ claimed: by }) => by[attack]);
  const share = (right: number) => right / ballots;
  const fromChance = deviations(rounds.map(({ rows }) => rows));
  const control = share(sum(({ withKey }) => withKey));
  return {
    runs: rounds.length,
    figures: {
      votes: rounds.length,
      ballots,
      linkedByTheLog: claimed('log'),
      linkedByRowKeys: claimed('rowKeys'),
      linkedByFingerprints: claimed('fingerprints'),
      linkedByServerLog: claimed('text'),
      rightByOrderOfRowsShare: share(sum(({ rows }) => rows.right)),
      rightByChanceShare: share(sum(({ rows }) => rows.expected)),
      orderOfRowsFromChanceDeviations: fromChance,
      controlRightWithTheKeyShare: control,
    },
    goals: [
      goal('ballots linked by the write-ahead log', claimed('log'), 'ballots', '==', 0),
      goal('ballots linked by keys of rows', claimed('rowKeys'), 'ballots', '==', 0),
      goal('ballots linked by fingerprints', claimed('fingerprints'), 'ballots', '==', 0),
      goal('ballots linked by the server log', claimed('text'), 'ballots', '==', 0),
      goal('order of rows, from chance', Math.abs(fromChance), 'standard deviations', '<=', chanceLimit),
      goal('control: the same attack with the key of the open vote', control, 'share', '>=', 0.9),
    ],
  };
}
