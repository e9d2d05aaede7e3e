import { readFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { FoundedCouncil, HallSnapshot, foundedCouncilSchema } from '@kworum/contracts';
import { HttpClient, LiveClient, chromiumArguments } from '@kworum/testing';
import { Browser, Page, chromium } from 'playwright-core';
import { freeSeat } from '../demo/council';
import { saveDecodedFrame, saveOverview } from './decoded-frame.process';

const folder = resolve(__dirname, '../../../docs/pictures');
const say = (line: string) => process.stderr.write(`${line}\n`);
const inTime = 10 * 60 * 1000;
/** Until the newest decodable segment shows what happens now. */
const streamDelayMs = 4000;

/** Photographs the screens of a running demo, each in the state that shows it best. */
async function main(): Promise<void> {
  const url = process.env['SERVER_URL'] ?? 'http://127.0.0.1:3000';
  const dataDir = process.env['DATA_DIR'] ?? './var/demo';
  const demo = foundedCouncilSchema.parse(JSON.parse(readFileSync(join(dataDir, 'demo.json'), 'utf8')));
  const browser = await chromium.launch({
    executablePath: process.env['CHROME_BIN'] ?? '/usr/bin/chromium',
    args: chromiumArguments,
  });
  try {
    await photograph(browser, url, demo);
  } finally {
    await browser.close();
  }
}

async function photograph(browser: Browser, url: string, demo: FoundedCouncil): Promise<void> {
  const http = new HttpClient(url);
  await http.signInWithKey(demo.hallKey.key);
  const hall = new LiveClient(http, 'hall');
  const { meetingId } = await hall.until(() => true, 'a meeting');
  const free = demo.council.members.find(({ seat }) => seat === freeSeat);
  const tabletPath = demo.memberKeys.find((key) => key.memberId === free?.memberId)?.path ?? '';
  const open = (path: string, width: number, height: number) => openPage(browser, url + path, width, height);
  const tablet = await open(tabletPath, 1280, 800);
  const office = await open(demo.officeKey.path, 1440, 900);
  await office.getByRole('link', { name: 'Otwórz pulpit' }).first().click();
  const screen = await open(demo.hallKey.path, 1920, 1080);
  const portal = await open(`/posiedzenia/${meetingId}`, 1280, 900);
  const presence = tablet.getByRole('button', { name: 'Potwierdzam obecność' });
  if (await presence.isVisible()) await presence.click();

  const when = async (is: (snapshot: HallSnapshot) => boolean, what: string) => {
    say(`Waiting for ${what}`);
    await hall.until((snapshot) => snapshot.meetingId === meetingId && is(snapshot), what, inTime);
  };
  const speaking = ({ floor, seats }: HallSnapshot) => floor !== null && seats.some(isNewcomer);
  await when(speaking, 'a speaker');
  await screen.waitForTimeout(streamDelayMs);
  await shoot(tablet, 'tablet-idle');
  saveDecodedFrame(`${url}/live/${meetingId}/master.m3u8`, picture('programme-speaker'));
  await when(
    ({ vote }) => vote?.status === 'open' && vote.matter === 'resolution' && vote.cast >= 8,
    'a resolution with ballots',
  );
  await shoot(tablet, 'tablet-vote');
  await shoot(office, 'office');
  await tablet.getByRole('button', { name: 'Za', exact: true }).click();
  await tablet.getByText('Zapisano: Za').waitFor();
  await shoot(tablet, 'tablet-recorded');
  saveDecodedFrame(`${url}/live/${meetingId}/master.m3u8`, picture('programme-vote'));
  await when(({ vote }) => vote?.status === 'announced' && vote.matter === 'resolution', 'a resolution');
  await shoot(screen, 'hall-result');
  await screen.waitForTimeout(streamDelayMs);
  await shoot(portal, 'portal-live');
  saveDecodedFrame(`${url}/live/${meetingId}/master.m3u8`, picture('programme-result'));
  hall.close();
  saveOverview([picture('programme-result'), picture('hall-result'), picture('office')], picture('overview'));
}

const picture = (name: string) => join(folder, `${name}.png`);

const isNewcomer = ({ seat, present }: HallSnapshot['seats'][number]) => seat === freeSeat && present;

async function openPage(browser: Browser, url: string, width: number, height: number): Promise<Page> {
  const context = await browser.newContext({ viewport: { width, height }, locale: 'pl-PL' });
  const page = await context.newPage();
  await page.goto(url);
  return page;
}

async function shoot(page: Page, name: string): Promise<void> {
  await page.screenshot({ path: picture(name) });
  say(`docs/pictures/${name}.png`);
}

main().catch((error: unknown) => {
  say(error instanceof Error ? error.message : String(error));
  process.exit(1);
});
