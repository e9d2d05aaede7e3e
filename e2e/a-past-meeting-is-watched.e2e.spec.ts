import type { PlacedChapter } from '@kworum/contracts';
import { Room, councilOf, meetingWith, recordProgramme } from '@kworum/testing';
import type { Page } from 'playwright-core';
import { violations } from './accessibility';
import { Stage } from './stage';

const subject = 'Dotacje na zabytki';
const said = 'Uchwała została podjęta.';
/** A browser seeks to a frame; there are 25 in a second. */
const frame = 0.04;

describe('a past meeting', () => {
  let stage: Stage;
  let room: Room;
  let meetingId: string;
  let chapters: PlacedChapter[];
  let portal: Page;

  beforeAll(async () => {
    stage = await Stage.set();
    room = await Room.found(stage.url, stage.server.operatorKey, councilOf(3, { demo: true }));
    const held = await room.hold(meetingWith(['Otwarcie', subject]));
    ({ meetingId } = held);
    // What the public looks at while the meeting goes on takes the time that lies between its items.
    portal = await stage.open(`/posiedzenia/${meetingId}`);
    await portal.getByText('Otwarcie').first().waitFor();
    await room.office.send({ type: 'item.start', itemId: held.agenda[1]?.itemId ?? '' });
    await portal.getByRole('heading', { name: subject }).waitFor();
    const voteId = await room.prepareVote({ subject, matter: 'resolution', rule: 'simple' });
    await room.office.send({ type: 'vote.open', voteId });
    await room.cast(voteId, new Map(room.members.map((member) => [member, 'for'])));
    await room.office.send({ type: 'vote.close', voteId });
    await room.office.send({ type: 'vote.announce', voteId });
    const { meeting } = await room.office.until(({ vote }) => vote?.status === 'announced', 'the result');
    const runs = [{ startedAt: Date.parse(meeting.openedAt ?? '') - 3000, seconds: 20 }];
    await recordProgramme({ dataDir: stage.dataDir, meetingId, runs });
    await room.office.send({ type: 'item.end' });
    await room.office.send({ type: 'meeting.close' });
    chapters = await room.http.get<PlacedChapter[]>(`/api/public/meetings/${meetingId}/chapters`);
    const captions = `/api/meetings/${meetingId}/captions`;
    const file = `WEBVTT\n\n00:00.000 --> 00:20.000\n${said}\n`;
    await room.http.post(`${captions}/import`, { file });
    await room.http.call('PUT', `${captions}/publication`, { published: true });
  }, 60_000);
  afterAll(async () => {
    room.close();
    await stage.strike();
  });

  const positionOf = (kind: PlacedChapter['kind'], index = 0): number =>
    chapters.filter((chapter) => chapter.kind === kind)[index]?.from ?? NaN;
  const whenReady = (page: Page) =>
    page.waitForFunction(() => (document.querySelector('video')?.readyState ?? 0) >= 2);
  const currentTime = (page: Page) => page.evaluate(() => document.querySelector('video')?.currentTime);

  /** Where the next seek ends, before the recording plays on. */
  async function seekBy(page: Page, act: () => Promise<void>): Promise<number | undefined> {
    await page.evaluate(() => {
      const video = document.querySelector('video');
      video?.addEventListener('seeked', () => video.setAttribute('data-seeked', `${video.currentTime}`), {
        once: true,
      });
      video?.removeAttribute('data-seeked');
    });
    await act();
    await page.waitForFunction(() => document.querySelector('video')?.hasAttribute('data-seeked'));
    return Number(await page.evaluate(() => document.querySelector('video')?.getAttribute('data-seeked')));
  }

  it('is played where it was live before, without a reload', async () => {
    await portal.getByRole('navigation', { name: 'Przebieg posiedzenia' }).waitFor();
    await whenReady(portal);
    expect(await portal.evaluate(() => document.querySelector('video')?.duration)).toBeCloseTo(20, 0);
    expect(positionOf('vote')).toBeGreaterThan(positionOf('item', 1));
    expect(positionOf('item', 1)).toBeGreaterThan(positionOf('item', 0) + 0.1);
  }, 40_000);

  it('stands at a vote, or at an item, when that is pressed in its record', async () => {
    const vote = portal.getByRole('link', { name: /Obejrzyj to głosowanie/ });
    expect(Math.abs(((await seekBy(portal, () => vote.click())) ?? NaN) - positionOf('vote'))).toBeLessThan(
      frame,
    );
    await portal.waitForFunction(() => !document.querySelector('video')?.paused);
    const item = portal.getByRole('link', { name: /Obejrzyj ten punkt/ }).first();
    expect(Math.abs(((await seekBy(portal, () => item.click())) ?? NaN) - positionOf('item'))).toBeLessThan(
      frame,
    );
    expect(new URL(portal.url()).searchParams.get('t')).toBe(`${positionOf('item')}`);
    await portal.locator('[aria-current]').first().waitFor();
  }, 40_000);

  it('has captions that can be switched off', async () => {
    const shown = () =>
      portal.evaluate(() =>
        [...(document.querySelector('video')?.textTracks ?? [])]
          .filter(({ mode }) => mode === 'showing')
          .flatMap(({ activeCues }) => [...(activeCues ?? [])].map((cue) => (cue as VTTCue).text)),
      );
    expect(await shown()).toEqual([said]);
    await portal.getByRole('button', { name: 'Wyłącz napisy' }).click();
    expect(await shown()).toEqual([]);
    await portal.getByRole('button', { name: 'Włącz napisy' }).click();
    await portal.getByRole('button', { name: 'Wyłącz napisy' }).waitFor();
  }, 20_000);

  it('begins at the moment that somebody else’s link leads to', async () => {
    const shared = await stage.open(`/posiedzenia/${meetingId}?t=${positionOf('vote')}`);
    await whenReady(shared);
    expect(Math.abs(((await currentTime(shared)) ?? NaN) - positionOf('vote'))).toBeLessThan(frame);
    await shared.locator('[aria-current]', { hasText: subject }).first().waitFor();
  }, 20_000);

  it('is looked after by the office: cut by a press, captioned beside its picture', async () => {
    const office = await stage.open(room.founded.officeKey.path);
    await office.getByRole('link', { name: 'Nagrania' }).click();
    await office.getByText('Napisy opublikowane').waitFor();
    expect(await violations(office)).toEqual([]);
    await office.getByRole('link', { name: 'Otwórz' }).click();
    await whenReady(office);
    await office.getByRole('button', { name: `Wytnij do pliku: 2. ${subject}` }).click();
    await office.getByText(`Wycinek: 2. ${subject}`).waitFor();
    await office.getByText(/proces nadawania nie jest uruchomiony/).waitFor();
    const text = office.getByLabel(/^Tekst, napis/);
    await text.fill('Uchwałę podjęto.');
    const saved = office.waitForResponse((response) => response.request().method() === 'PUT');
    await text.blur();
    expect((await saved).status()).toBe(204);
    const captions = await room.http.call('GET', `/api/public/meetings/${meetingId}/captions.vtt`);
    expect(await captions.text()).toContain('Uchwałę podjęto.');
    await office.getByRole('button', { name: 'Usuń fragment' }).click();
    expect(await violations(office)).toEqual([]);
  }, 30_000);

  it('is watched on pages that everybody can use', async () => {
    expect(await violations(portal)).toEqual([]);
    expect(stage.faults).toEqual([]);
  }, 20_000);
});
