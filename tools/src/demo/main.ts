import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { FoundedCouncil, foundedCouncilSchema, MeetingSummary } from '@kworum/contracts';
import { HttpClient } from '@kworum/testing';
import { demoCouncil, freeSeat } from './council';
import { Rehearsal } from './rehearsal';
import { roman } from './roman';

const pauseBeforeAnewMs = 5000;

const say = (line: string) => process.stderr.write(`${line}\n`);

async function main(): Promise<void> {
  const url = process.env['SERVER_URL'] ?? 'http://127.0.0.1:3000';
  const founded = await demoCouncilOn(url, process.env['DATA_DIR'] ?? './var/demo');
  say(addresses(url, founded));
  for (;;) {
    const rehearsal = await Rehearsal.enter(url, founded, say);
    try {
      for (;;) await rehearsal.playMeeting(await nextTitle(url, founded));
    } catch (error) {
      say(
        `The rehearsal was interrupted and begins anew: ${error instanceof Error ? error.message : String(error)}`,
      );
    } finally {
      rehearsal.close();
    }
    // What has gone wrong may go wrong again at once: the machine is not to be kept busy with it.
    await new Promise((resolve) => setTimeout(resolve, pauseBeforeAnewMs));
  }
}

/** The demo council: founded at the first start, with its keys kept beside the database. */
async function demoCouncilOn(url: string, dataDir: string): Promise<FoundedCouncil> {
  const file = join(dataDir, 'demo.json');
  if (existsSync(file)) return foundedCouncilSchema.parse(JSON.parse(readFileSync(file, 'utf8')));
  const operatorKey = readFileSync(join(dataDir, 'operator.key'), 'utf8').trim();
  const founded = await new HttpClient(url).foundCouncil(operatorKey, demoCouncil);
  writeFileSync(file, JSON.stringify(founded), { mode: 0o600 });
  return founded;
}

async function nextTitle(url: string, founded: FoundedCouncil): Promise<string> {
  const office = new HttpClient(url);
  await office.signInWithKey(founded.officeKey.key);
  const held = await office.get<MeetingSummary[]>('/api/meetings');
  return `${roman(40 + held.length)} Sesja Rady Miejskiej`;
}

function addresses(url: string, { officeKey, hallKey, memberKeys, council }: FoundedCouncil): string {
  const member = council.members.find(({ seat }) => seat === freeSeat);
  const tablet = memberKeys.find(({ memberId }) => memberId === member?.memberId);
  const rows = [
    ['Portal', 'what the public sees', '/'],
    ['Tablet', `seat ${freeSeat} is yours: confirm presence, then vote`, tablet?.path ?? ''],
    ['Hall', 'the big screen of the room', hallKey.path],
    ['Office', 'runs the meeting', officeKey.path],
  ] as const;
  const lines = rows.map(([name, what, path]) => `  ${name.padEnd(7)} ${url}${path}\n          ${what}`);
  return `\nKworum is ready. A rehearsal of a session runs until you stop it with Ctrl-C.\n\n${lines.join('\n')}\n`;
}

main().catch((error: unknown) => {
  say(error instanceof Error ? error.message : String(error));
  process.exit(1);
});
