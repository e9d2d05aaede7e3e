import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { dealOutcomes } from '@kworum/testing';
import type { Choice } from '@kworum/domain';
import { ProgrammeOnAir } from '../on-air/programme-on-air';
import { saveContactSheet } from './decoded-frame.process';
import { councilOfFifteen, councilOfSixty, pictured } from './pictured-councils';
import { PicturedProgramme } from './pictured-programme';

const folder = resolve(__dirname, '../../../docs/pictures/overlay');
const say = (line: string) => process.stderr.write(`${line}\n`);
const subject =
  'Czy podjąć uchwałę w sprawie zasad udzielania dotacji na prace konserwatorskie przy zabytkach?';
const said = 'Szanowni Państwo, przechodzimy do projektu uchwały w sprawie dotacji na prace przy zabytkach.';
/** Before that the slate is on air. */
const sourceStartsMs = 3000;
/** After the names, while the result stands. */
const namesGoneMs = 8500;

/** Speaks the captions protocol: the same sentence, over and over. */
const speechProgram = `let given = 0; let number = 0;
process.stdin.on('data', (chunk) => { given += chunk.length / 32;
  if (given > (number + 1) * 2000) { console.log(JSON.stringify(
    { number, text: ${JSON.stringify(said)}, final: true, from: given - 1000, to: given })); number += 1; } });
process.stdin.on('end', () => process.exit(0));
`;

/** Pictures of every state of the overlay, decoded from the stream of a real meeting. */
async function main(): Promise<void> {
  mkdirSync(folder, { recursive: true });
  const names = [
    ...(await session(councilOfFifteen, false, smallCouncil)),
    ...(await session(councilOfSixty, false, largeCouncil)),
    ...(await session(councilOfFifteen, true, rehearsal)),
  ];
  saveContactSheet(
    names.map((name) => join(folder, `${name}.png`)),
    join(folder, 'contact-sheet-360p.png'),
  );
}

type Shoot = (programme: PicturedProgramme) => Promise<void>;

async function session(
  council: typeof councilOfFifteen,
  rehearsed: boolean,
  shoot: Shoot,
): Promise<readonly string[]> {
  const data = mkdtempSync(join(tmpdir(), 'kworum-pictures-'));
  const speech = join(data, 'speech.cjs');
  writeFileSync(speech, speechProgram);
  const environment = {
    ...{ PROGRAMME_RENDITIONS: 'off', RECORDING: 'off' },
    CAPTIONS_COMMAND: `'${process.execPath}' '${speech}'`,
  };
  const meeting = pictured(rehearsed);
  const onAir = await ProgrammeOnAir.start(data, { council, meeting, size: '1280x720', environment });
  const programme = new PicturedProgramme(onAir, folder, say);
  try {
    await onAir.room.seat(onAir.room.members.slice(0, Math.floor(council.statutorySize * 0.94)));
    await programme.direct({ captions: false });
    await shoot(programme);
    return programme.taken;
  } finally {
    await programme.close();
    await onAir.end();
    rmSync(data, { recursive: true, force: true });
  }
}

async function smallCouncil(programme: PicturedProgramme): Promise<void> {
  const { room } = programme.onAir;
  const { office } = room;
  await programme.take('item', sourceStartsMs);
  const speaker = { kind: 'member', memberId: room.member(6).memberId } as const;
  await office.send({ type: 'floor.grant', speaker, limitSeconds: null });
  await programme.take('speaker');
  await office.send({ type: 'floor.end' });
  await office.send({ type: 'floor.grant', speaker, limitSeconds: 10 });
  await programme.take('speaker-time-left');
  await programme.take('speaker-over-time', 14_000);
  await programme.direct({ captions: true });
  await programme.take('captions', 3000);
  await programme.direct({ captions: false });
  await office.send({ type: 'floor.end' });
  await vote(programme, { for: 9, against: 3, abstain: 2 }, [
    'vote-open',
    'vote-closed',
    'names-15',
    'result',
  ]);
  await election(programme);
  const { agenda } = await office.until(() => true, 'the agenda');
  await office.send({ type: 'item.start', itemId: agenda[2]?.itemId ?? '' });
  const back = room.members.slice(0, 14);
  await room.seat(room.members.slice(0, 5));
  await programme.take('quorum-lost');
  await room.seat(back);
  const recess = { until: '12:30' };
  await programme.direct({ captions: false, slate: true, recess });
  await programme.take('break-slate');
  await programme.direct({ captions: false, recess });
  await programme.take('break');
  await programme.direct({ captions: false, slate: true });
  await programme.take('slate');
  await programme.takeHalfway('fade', () => programme.direct({ captions: false, transition: 'fade' }));
}

async function largeCouncil(programme: PicturedProgramme): Promise<void> {
  await vote(programme, { for: 31, against: 17, abstain: 7 }, [null, null, 'names-60', null]);
}

async function rehearsal(programme: PicturedProgramme): Promise<void> {
  await programme.take('rehearsal', sourceStartsMs);
}

type Names = readonly [
  open: string | null,
  closed: string | null,
  names: string | null,
  result: string | null,
];

async function vote(
  programme: PicturedProgramme,
  counts: Readonly<Record<Choice, number>>,
  [open, closed, names, result]: Names,
): Promise<void> {
  const { room } = programme.onAir;
  const voteId = await room.prepareVote({ subject, matter: 'resolution', rule: 'simple' });
  await room.office.send({ type: 'vote.open', voteId });
  const dealt = [...dealOutcomes(room.members, counts)] as [(typeof room.members)[number], Choice][];
  await room.cast(voteId, new Map(dealt.slice(0, -5)));
  if (open) await programme.take(open);
  await room.cast(voteId, new Map(dealt.slice(-5)));
  await room.office.send({ type: 'vote.close', voteId });
  if (closed) await programme.take(closed);
  await room.office.send({ type: 'vote.announce', voteId });
  if (names) await programme.take(names);
  if (result) await programme.take(result, namesGoneMs);
}

async function election(programme: PicturedProgramme): Promise<void> {
  const { room } = programme.onAir;
  const { agenda } = await room.office.until(() => true, 'the agenda');
  await room.office.send({ type: 'item.start', itemId: agenda[1]?.itemId ?? '' });
  const candidates = ['Alicja Brzoskwińska', 'Bogdan Śliwiński-Łęcki', 'Paweł Dobrzycki'];
  const question = { kind: 'election', seats: 1, method: 'choose', candidates } as const;
  const asked = {
    subject: 'Wybór Wiceprzewodniczącego Rady Miejskiej',
    matter: 'election',
    question,
  } as const;
  const voteId = await room.prepareVote({ ...asked, ballot: 'open', rule: 'absolute' });
  await room.office.send({ type: 'vote.open', voteId });
  const { vote: open } = await room.office.until(({ vote: seen }) => seen?.voteId === voteId, 'the election');
  const ids = open?.question.kind === 'election' ? open.question.candidates : [];
  const mark = (index: number) => ({ [ids[index]?.candidateId ?? '']: 'for' as const });
  const choices = room.members
    .slice(0, 14)
    .map((member, at) => [member, mark(at < 9 ? 0 : at < 12 ? 1 : 2)] as const);
  await room.cast(voteId, new Map(choices));
  await room.office.send({ type: 'vote.close', voteId });
  await room.office.send({ type: 'vote.announce', voteId });
  await programme.take('election-result');
}

main().catch((error: unknown) => {
  say(error instanceof Error ? (error.stack ?? error.message) : String(error));
  process.exit(1);
});
