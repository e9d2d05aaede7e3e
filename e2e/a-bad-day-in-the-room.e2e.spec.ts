import { Room, councilOf, meetingWith } from '@kworum/testing';
import type { Page } from 'playwright-core';
import { violations } from './accessibility';
import { Stage } from './stage';

describe('when three tablets die in mid-vote', () => {
  let stage: Stage;
  let room: Room;
  let meetingId: string;
  let office: Page;

  beforeAll(async () => {
    stage = await Stage.set();
    room = await Room.found(stage.url, stage.server.operatorKey, councilOf(5, { demo: true }));
    ({ meetingId } = await room.hold(meetingWith(['Podjęcie uchwały w sprawie budżetu'])));
    office = await stage.open(room.founded.officeKey.path, { viewport: { width: 1440, height: 900 } });
    await office.getByRole('link', { name: 'Otwórz pulpit' }).click();
  }, 60_000);
  afterAll(async () => {
    room.close();
    await stage.strike();
  });

  it('the office calls the names and enters each answer with one key, under the same vote', async () => {
    const voteId = await room.prepareVote({ subject: 'Budżet', matter: 'resolution', rule: 'simple' });
    await room.office.send({ type: 'vote.open', voteId });
    await room.cast(
      voteId,
      new Map([
        [room.member(1), 'for'],
        [room.member(4), 'for'],
      ]),
    );
    for (const seat of [2, 3, 5]) room.member(seat).device.close();

    await office.getByRole('button', { name: 'Głosowanie przez wywołanie' }).click();
    const called = office.getByRole('region', { name: 'Głosowanie przez wywołanie' });
    for (const [name, key] of [
      ['Radna 2', 'p'],
      ['Radna 3', 'w'],
      ['Radna 5', '1'],
    ] as const) {
      await called.getByRole('button', { name: `Za: ${name}`, disabled: false }).waitFor();
      await office.keyboard.press(key);
    }
    await room.office.until(({ vote }) => vote?.cast === 5, 'all five ballots');
    // The page is looked at when it shows what the server knows, not half-way there.
    await called.getByText('Wszyscy uprawnieni oddali głos.').waitFor();
    expect(await violations(office)).toEqual([]);
    await office.getByRole('button', { name: 'Zamknij głosowanie' }).click();
    await office.getByRole('button', { name: 'Ogłoś wynik' }).click();
    const { vote } = await room.office.until((seen) => seen.vote?.status === 'announced', 'the result');
    expect(vote?.result?.counts).toMatchObject({ for: 3, against: 1, abstain: 1, noVote: 0 });
    expect(vote?.result?.outcomes.map(({ channel }) => channel)).toEqual([
      'tablet',
      'roll-call',
      'roll-call',
      'tablet',
      'roll-call',
    ]);
  }, 60_000);

  it('the vote is repeated for a stated reason, and both stay on the record', async () => {
    await office.getByRole('button', { name: 'Czynności: głosowanie 1' }).first().click();
    await office.getByRole('menuitem', { name: 'Powtórz (reasumpcja)' }).click();
    await office.getByLabel('Powód, do protokołu').fill('wątpliwość co do odpowiedzi');
    await office.getByRole('button', { name: 'Przygotuj powtórne głosowanie' }).click();
    await office.getByText('Reasumpcja głosowania 1').first().waitFor();
    const { votes } = await room.office.until((seen) => seen.votes.length === 2, 'the revote');
    expect(votes[1]?.revote).toEqual({ of: 1, reason: 'wątpliwość co do odpowiedzi' });
    expect(stage.faults).toEqual([]);
  }, 60_000);

  it('anybody can check it all in a browser of their own', async () => {
    const page = await stage.open(`/weryfikacja?meeting=${meetingId}`);
    await page.getByText('Dziennik jest prawidłowy').waitFor();
    await page.getByText('Budżet').first().waitFor();
    expect(await violations(page)).toEqual([]);
    expect(stage.faults).toEqual([]);
  }, 60_000);
});
