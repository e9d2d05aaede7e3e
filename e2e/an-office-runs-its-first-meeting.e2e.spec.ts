import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Page } from 'playwright-core';
import { violations } from './accessibility';
import { Stage } from './stage';
import { verified } from './verified';

const members = [
  '1; Anna Wiśniewska; przewodnicząca rady; Razem',
  '2; Piotr Żak; radny',
  '3; Ewa Łoś; radna',
];
const agenda = '1. Otwarcie sesji\n2. Podjęcie uchwały w sprawie budżetu (druk nr 7)';

describe('a new server', () => {
  let stage: Stage;
  let office: Page;
  let tablet: Page;

  beforeAll(async () => {
    stage = await Stage.set();
    office = await stage.open('/office', { viewport: { width: 1440, height: 900 } });
  }, 30_000);
  afterAll(async () => {
    await stage.strike();
  });

  /** The one big button; pressed by the key that it names. */
  const nextStep = async (name: string) => {
    await office.getByRole('button', { name, disabled: false }).first().waitFor();
    await office.locator('body').press('Enter');
  };

  it('leads its first visitor through the set-up of a council', async () => {
    const fill = (label: string | RegExp, value: string) => office.getByLabel(label).fill(value);
    await fill('Kod założenia', '0000-0000');
    await fill('Nazwa rady', 'Rada Gminy Kamienna');
    await fill('Ustawowy skład rady', '4');
    await fill('Początek kadencji', '2024-05-07');
    await fill('Koniec kadencji', '2029-05-06');
    await fill(/Radni, jedna osoba/, members.join('\n'));
    await fill('Imię i nazwisko', 'Maria Biurowa');
    await fill(/Nazwa użytkownika/, 'biuro');
    await fill(/Hasło/, 'bardzo długie hasło');
    await office.getByRole('button', { name: 'Załóż radę' }).click();
    await office.getByRole('alert').waitFor();
    await fill('Kod założenia', stage.server.setupCode);
    await office.getByRole('button', { name: 'Załóż radę' }).click();
    await office.getByRole('heading', { name: 'Posiedzenia' }).waitFor();
  });

  it('hands out a link that signs a tablet in', async () => {
    await office.getByRole('link', { name: 'Urządzenia' }).click();
    const device = office.getByRole('listitem').filter({ hasText: 'Piotr Żak' });
    await device.getByRole('button', { name: 'Wydaj łącze' }).click();
    const link = new URL(await device.getByRole('textbox').inputValue());
    tablet = await stage.open(link.pathname + link.hash, { viewport: { width: 1280, height: 800 } });
    await tablet.getByText('Piotr Żak').first().waitFor();
    expect(tablet.url()).not.toContain('key=');
  });

  it('takes one person from the agenda to the announced result, mostly by one key', async () => {
    await office.getByRole('link', { name: 'Posiedzenia' }).click();
    await office.getByRole('link', { name: 'Nowe posiedzenie' }).click();
    await office.getByLabel('Tytuł').fill('I Sesja Rady Gminy Kamienna');
    await office.getByLabel('Data').fill('2026-11-26');
    await office.getByLabel('Miejsce').fill('Sala wiejska');
    await office.getByLabel(/Porządek obrad/).fill(agenda);
    await office.getByRole('button', { name: 'Utwórz posiedzenie' }).click();

    await nextStep('Przygotuj salę');
    await tablet.getByRole('button', { name: 'Potwierdzam obecność' }).click();
    for (const name of ['Anna Wiśniewska', 'Ewa Łoś']) {
      await office.getByRole('button', { name: new RegExp(name) }).click();
      await office.getByRole('menuitem', { name: 'Potwierdź obecność' }).click();
    }
    await office.getByRole('button', { name: 'Otwórz sesję' }).click();
    await nextStep('Rozpocznij punkt 1');
    await office.getByRole('button', { name: 'Rozpocznij punkt 2' }).click();
    await office.getByRole('button', { name: 'Przygotuj głosowanie' }).first().click();
    await office.getByRole('button', { name: 'Przygotuj głosowanie' }).last().click();
    await nextStep('Otwórz głosowanie');
    await tablet.getByRole('button', { name: 'Za', exact: true }).click();
    await tablet.getByText('Zapisano: Za').waitFor();
    expect(await violations(office)).toEqual([]);
    await nextStep('Zamknij głosowanie');
    await nextStep('Ogłoś wynik');
    await tablet.getByText('Podjęto').first().waitFor();
    expect(stage.faults).toEqual([]);
  }, 60_000);

  it('publishes a journal that anyone can verify, and that no changed byte survives', async () => {
    const meetings = await fetch(`${stage.url}/api/public/meetings`);
    const { ongoing } = (await meetings.json()) as { ongoing: { meetingId: string }[] };
    const exported = await fetch(`${stage.url}/api/public/meetings/${ongoing[0]?.meetingId}/journal`);
    const journal = await exported.text();
    const file = join(stage.dataDir, 'journal.json');
    writeFileSync(file, journal);
    expect(await verified(file)).toMatchObject({ code: 0 });

    const { entries } = JSON.parse(journal) as { entries: { seq: number; event: { type: string } }[] };
    const cast = entries.find(({ event }) => event.type === 'ballot.cast');
    const forged = journal.replace('"type":"ballot.cast"', '"type":"ballot.casu"');
    writeFileSync(file, forged);
    const verdict = await verified(file);
    expect(verdict.code).toBe(1);
    expect(verdict.output).toMatch(new RegExp(`\\b${cast?.seq}\\b`));
  });
});
