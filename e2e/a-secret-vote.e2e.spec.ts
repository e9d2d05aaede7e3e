import { defaultCouncilRules } from '@kworum/domain';
import { Room, councilOf, meetingWith } from '@kworum/testing';
import type { Page, Request } from 'playwright-core';
import { violations } from './accessibility';
import { Stage } from './stage';

const tabletSize = { viewport: { width: 1280, height: 800 } };
const handInPath = '**/api/anonymous-ballots';

/** A session with one item open; the first three members sit at tablets in the browser. */
async function sessionOf(stage: Stage, anonymousBallots: boolean) {
  const rules = { ...defaultCouncilRules, anonymousBallots };
  const council = councilOf(3, { demo: true, rules });
  const room = await Room.found(stage.url, stage.server.operatorKey, council, [1, 2, 3]);
  const meetingId = await room.prepare(meetingWith(['Sprawy osobowe']));
  await room.office.send({ type: 'meeting.open' });
  const { agenda } = await room.office.until(() => true, 'the agenda');
  await room.office.send({ type: 'item.start', itemId: agenda[0]?.itemId ?? '' });
  const tablet = async (seat: number): Promise<Page> => {
    const page = await stage.open(room.founded.memberKeys[seat - 1]?.path ?? '', tabletSize);
    await page.getByRole('button', { name: 'Potwierdzam obecność' }).click();
    return page;
  };
  const tablets: [Page, Page, Page] = [await tablet(1), await tablet(2), await tablet(3)];
  await room.office.until(({ seats }) => seats.every(({ present }) => present), 'three tablets in the room');
  return { room, meetingId, tablets };
}

/** A few seconds. */
const mostFramesToSettle = 200;

const press = (tablet: Page, name: string) => tablet.getByRole('button', { name, exact: true }).click();

const cookieOf = async (request: Promise<Request>) => (await (await request).allHeaders())['cookie'];

const storageOf = (page: Page) =>
  page.evaluate(() => JSON.stringify({ local: { ...localStorage }, session: { ...sessionStorage } }));

describe('secret votes in the browser', () => {
  let stage: Stage;
  beforeAll(async () => {
    stage = await Stage.set();
  }, 30_000);
  afterAll(async () => {
    await stage.strike();
  });

  describe('a secret election with ballots that bear no name', () => {
    let room: Room;
    let meetingId: string;
    let tablets: [Page, Page, Page];
    let hall: Page;
    let voteId: string;
    let candidateIds: readonly string[];

    beforeAll(async () => {
      ({ room, meetingId, tablets } = await sessionOf(stage, true));
      hall = await stage.open(room.founded.hallKey.path, { viewport: { width: 1920, height: 1080 } });
      voteId = await room.prepareVote({
        subject: 'Wybór Wiceprzewodniczącego Rady',
        matter: 'election',
        rule: 'absolute-secret',
        question: {
          ...{ kind: 'election', seats: 1, method: 'choose' },
          candidates: ['Joanna Krawczyk', 'Michał Kozłowski'],
        },
      });
      const { vote } = await room.office.until(() => true, 'the vote');
      const { question } = vote ?? {};
      candidateIds = question?.kind === 'election' ? question.candidates.map((one) => one.candidateId) : [];
      await room.office.send({ type: 'vote.open', voteId });
    }, 60_000);
    afterAll(() => room.close());

    const choose = async (tablet: Page, name: string) => {
      await press(tablet, name);
      await press(tablet, 'Dalej: potwierdzenie');
    };
    const confirm = (tablet: Page) => press(tablet, 'Potwierdzam, oddaję głos');

    it('are cast without the session, and leave only the card on the tablet', async () => {
      const [tablet] = tablets;
      const handIn = tablet.waitForRequest(handInPath);
      await choose(tablet, 'Joanna Krawczyk');
      await confirm(tablet);
      expect(await cookieOf(handIn)).toBeUndefined();
      const asked = tablet.waitForRequest('**/api/session');
      await tablet.evaluate(() => fetch('/api/session'));
      expect(await cookieOf(asked)).toBeDefined();
      await tablet.getByText('Twój głos jest policzony.').waitFor();
      const stored = await storageOf(tablet);
      expect(stored).toContain('kworum.token.');
      for (const candidateId of candidateIds) expect(stored).not.toContain(candidateId);
      expect(await violations(tablet)).toEqual([]);
    }, 30_000);

    it('are asked for again after a reload between card and ballot', async () => {
      const [, tablet] = tablets;
      await choose(tablet, 'Michał Kozłowski');
      // Time stands still on this tablet: the random pause before the ballot does not end.
      await tablet.clock.install();
      await tablet.clock.pauseAt(Date.now() + 60_000);
      await confirm(tablet);
      await tablet.locator('[aria-current=step]', { hasText: 'Oddaję głos bez nazwiska' }).waitFor();
      await tablet.clock.resume();
      await tablet.reload();
      await tablet.getByText('Twój głos nie został jeszcze oddany.').waitFor();
      expect(await violations(tablet)).toEqual([]);
      await choose(tablet, 'Michał Kozłowski');
      await confirm(tablet);
      await tablet.getByText('Twój głos jest policzony.').waitFor();
    }, 30_000);

    it('count once when the tablet never heard what became of them', async () => {
      const [, , tablet] = tablets;
      await tablet.route(handInPath, async (route) => {
        await route.fetch();
        await route.abort();
      });
      await choose(tablet, 'Joanna Krawczyk');
      await confirm(tablet);
      await tablet.getByText('Głos nie jest jeszcze zapisany. Ponawiamy próbę…').waitFor();
      await tablet.unroute(handInPath);
      await tablet.reload();
      await tablet.getByText('Nie wiemy, czy Twój głos dotarł.').waitFor();
      await choose(tablet, 'Michał Kozłowski');
      await confirm(tablet);
      await tablet.getByText('Twój głos jest policzony.').waitFor();
    }, 30_000);

    it('are found by their owners on the public list, under the result', async () => {
      await room.office.send({ type: 'vote.close', voteId });
      await room.office.send({ type: 'vote.announce', voteId });
      const { votes } = await room.office.until(({ vote }) => vote?.status === 'announced', 'the result');
      expect(votes[0]?.result?.candidates?.map((candidate) => candidate.for)).toEqual([2, 1]);
      const marks: string[] = [];
      for (const tablet of tablets) {
        await tablet.getByText('Twój głos jest na liście policzonych').waitFor();
        const words = await tablet.locator('.own-token').innerText();
        marks.push(/[0-9A-F]{4}(?:-[0-9A-F]{4}){2}/.exec(words)?.[0] ?? '');
        expect(await violations(tablet)).toEqual([]);
        expect(await storageOf(tablet)).not.toContain('kworum.token.');
      }
      await hall.getByText('Joanna Krawczyk').first().waitFor();
      expect(await violations(hall)).toEqual([]);

      await room.office.send({ type: 'item.end' });
      await room.office.send({ type: 'meeting.close' });
      const portal = await stage.open(`/posiedzenia/${meetingId}`);
      await portal.getByText('Pokaż policzone karty (3)').click();
      for (const mark of marks) {
        await portal.getByLabel('Znajdź swoją kartę').fill(mark);
        await portal.getByText('Znaleziono: 1').waitFor();
        await portal.getByRole('listitem').getByText(mark).waitFor();
      }
      expect(await violations(portal)).toEqual([]);
      expect(stage.faults).toEqual([]);
    }, 60_000);
  });

  describe('a secret vote under the session', () => {
    let room: Room;
    let tablets: [Page, Page, Page];

    beforeAll(async () => {
      ({ room, tablets } = await sessionOf(stage, false));
      const voteId = await room.prepareVote({
        subject: 'Odwołanie',
        matter: 'recall',
        rule: 'absolute-secret',
      });
      await room.office.send({ type: 'vote.open', voteId });
    }, 60_000);
    afterAll(() => room.close());

    /** The whole page, without what tells one member or one moment from another. */
    const pageOf = async (tablet: Page) =>
      (await tablet.content())
        .replace(/Radna \d|miejsce \d/g, '…')
        .replace(/react-aria\d+/g, '…')
        .replace(/[0-9A-F]{4}-[0-9A-F]{4}, \d\d:\d\d:\d\d/g, '…');

    it('leaves pages that nobody can tell apart by the choice', async () => {
      const choices = ['Za', 'Przeciw', 'Wstrzymuję się'] as const;
      for (const [index, tablet] of tablets.entries()) {
        await press(tablet, choices[index] ?? 'Za');
        await confirmed(tablet);
      }
      expect(new Set(await settledPages()).size).toBe(1);
      const stored = await Promise.all(tablets.map(storageOf));
      expect(new Set(stored).size).toBe(1);
      for (const tablet of tablets) expect(await violations(tablet)).toEqual([]);
      expect(stage.faults).toEqual([]);
    }, 30_000);

    /** What the last press was still changing on its tablet is no trace of a choice: only what remains is. */
    async function settledPages(): Promise<string[]> {
      for (let frames = 0; ; frames += 1) {
        const pages = await Promise.all(tablets.map(pageOf));
        if (new Set(pages).size === 1 || frames === mostFramesToSettle) return pages;
        await tablets[0].evaluate(() => new Promise(requestAnimationFrame));
      }
    }

    async function confirmed(tablet: Page): Promise<void> {
      await press(tablet, 'Potwierdzam, oddaję głos');
      await tablet.getByText('Twój głos jest zapisany').waitFor();
    }
  });
});
