import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { TextDecoder, TextEncoder } from 'node:util';
import { fireEvent, screen, waitFor } from '@testing-library/react';
import { renderScreen } from '../../ui/render-screen';
import { VerifyPage } from './verify-page';

const folder = join(__dirname, '../../../../../libs/domain/vectors/journal');
const journalOf = (name: string): string =>
  JSON.stringify(
    (JSON.parse(readFileSync(join(folder, `${name}.json`), 'utf8')) as { journal: unknown }).journal,
  );

/** jsdom lacks the coders; without `subtle` it is a page that came over http. */
beforeAll(() => {
  Object.assign(globalThis, { TextEncoder, TextDecoder });
  Object.defineProperty(globalThis, 'crypto', { configurable: true, value: {} });
});

function choose(content: string): void {
  const file = { text: () => Promise.resolve(content) };
  fireEvent.change(screen.getByLabelText(/Wybierz plik dziennika/), { target: { files: [file] } });
}

function serverAnswers(status: number, body: string): string[] {
  const asked: string[] = [];
  Object.defineProperty(globalThis, 'fetch', {
    configurable: true,
    value: (address: string) => {
      asked.push(address);
      return Promise.resolve({ ok: status < 300, status, text: () => Promise.resolve(body) });
    },
  });
  return asked;
}

describe('the page that verifies a journal', () => {
  it('believes a good one and shows every vote', async () => {
    renderScreen(<VerifyPage meetingId={null} expectedKey="" />);
    choose(journalOf('valid'));
    expect(await screen.findByText('Dziennik jest prawidłowy')).toBeTruthy();
    expect(screen.getByText('Posiedzenie jest zamknięte, dziennik jest pełny.')).toBeTruthy();
    expect(screen.getAllByRole('heading', { level: 3 }).map(({ textContent }) => textContent)).toEqual([
      'zmiana budżetu',
      'absolutorium',
      'sprawdzenie kworum',
      'zmiana statutu',
      'zmiana statutu',
      'zmiana statutu',
      'próba tabletów',
      'zamknięcie obrad',
    ]);
    expect(screen.getByText('Obecność potwierdziło: 2, nie potwierdziło: 1.')).toBeTruthy();
    expect(screen.getByText('Unieważnione: awaria tabletów')).toBeTruthy();
    expect(screen.getByText('Zgłoszone pomyłki (nie zmieniają wyniku): 1')).toBeTruthy();
  });

  it('says of a secret vote what can be checked and what cannot', async () => {
    renderScreen(<VerifyPage meetingId={null} expectedKey="" />);
    choose(journalOf('valid-secret-votes'));
    expect(await screen.findByText('Dziennik jest prawidłowy')).toBeTruthy();
    const recall = screen.getByText('odwołanie wiceprzewodniczącej').closest('li');
    expect(recall?.textContent).toContain('Tajne');
    expect(recall?.textContent).toContain('policzono dokładnie tyle głosów, ile oddano (2)');
    expect(recall?.textContent).toContain('samego liczenia nikt nie może powtórzyć');
    expect(recall?.textContent).not.toContain('wynik zgodny z głosami');
  });

  it('says of an anonymous vote that every ballot has its card, and nobody knows whose', async () => {
    renderScreen(<VerifyPage meetingId={null} expectedKey="" />);
    choose(journalOf('token-signed-by-another-key'));
    expect(await screen.findByText('Dziennik jest nieprawidłowy od wpisu 15')).toBeTruthy();
    expect(screen.getByText(/^Karty bez nazwiska nie podpisano kluczem/)).toBeTruthy();
    expect(screen.getByText('W dzienniku nie ma wyników głosowań.')).toBeTruthy();
    choose(journalOf('valid-anonymous-votes'));
    expect(await screen.findByText('Dziennik jest prawidłowy')).toBeTruthy();
    const recall = screen.getByText('odwołanie wiceprzewodniczącej').closest('li');
    expect(recall?.textContent).toContain('Każdy policzony głos (2 z 3 wydanych kart)');
    expect(recall?.textContent).toContain('kluczem ogłoszonym przy otwarciu głosowania');
    expect(recall?.textContent).toContain('nikt nie może ustalić, czyja jest która karta');
  });

  it('shows every candidate of an election with the standing', async () => {
    renderScreen(<VerifyPage meetingId={null} expectedKey="" />);
    choose(journalOf('valid-secret-votes'));
    const [candidates] = await screen.findAllByRole('list', { name: 'Wynik według kandydatów' });
    expect([...(candidates?.children ?? [])].map(({ textContent }) => textContent)).toEqual([
      'Anna BielikWybranoZa: 4',
      'Jan CzyżykRemisZa: 3',
      'Ewa DudekRemisZa: 3',
      'Piotr GilNie wybranoZa: 0',
    ]);
    expect(screen.getByText('Wybrano: 1 z 2.')).toBeTruthy();
  });

  it('strikes out who was elected where the election is annulled', async () => {
    renderScreen(<VerifyPage meetingId={null} expectedKey="" />);
    choose(journalOf('valid-open-election'));
    await screen.findByText('Dziennik jest prawidłowy');
    const annulled = screen.getByText('Unieważnione: kandydat wycofał zgodę i przywrócił ją').closest('li');
    expect(annulled?.querySelectorAll('.verify-standing:not(.vote-sentence-void)').length).toBe(0);
    expect(annulled?.querySelectorAll('.vote-sentence-void').length).toBe(3);
  });

  it('names the first bad entry and why', async () => {
    renderScreen(<VerifyPage meetingId={null} expectedKey="" />);
    choose(journalOf('ballot-after-time-limit'));
    expect(await screen.findByText('Dziennik jest nieprawidłowy od wpisu 46')).toBeTruthy();
    expect(screen.getByText('Głos przyszedł po upływie czasu głosowania.')).toBeTruthy();
    expect(screen.getByText('Anna Bielik')).toBeTruthy();
    expect(screen.getByText('Głosowania sprawdzone przed błędnym wpisem')).toBeTruthy();
  });

  it('shows no result that is not signed as one that was checked', async () => {
    renderScreen(<VerifyPage meetingId={null} expectedKey="" />);
    choose(journalOf('dropped-checkpoint'));
    expect(await screen.findByText('Brakuje podpisanego punktu kontrolnego.')).toBeTruthy();
    expect(screen.getByText('W dzienniku nie ma wyników głosowań.')).toBeTruthy();
  });

  it('reads the published journal of the meeting in its address', async () => {
    const asked = serverAnswers(200, journalOf('valid-running'));
    renderScreen(<VerifyPage meetingId="m-1" expectedKey="" />);
    expect(await screen.findByText('Dziennik jest prawidłowy')).toBeTruthy();
    expect(asked).toEqual(['/api/public/meetings/m-1/journal']);
    expect(screen.getByText(/dalszy ciąg może istnieć/)).toBeTruthy();
  });

  it('holds the journal against the key that is expected', async () => {
    renderScreen(<VerifyPage meetingId={null} expectedKey={Buffer.alloc(32, 7).toString('base64')} />);
    choose(journalOf('valid'));
    expect(await screen.findByText('Punkt kontrolny podpisano innym kluczem.')).toBeTruthy();
  });

  it.each([
    ['no JSON', '{"format":', 'Ten plik nie jest zapisany w JSON.'],
    ['another JSON', '{"votes":[]}', 'Ten plik nie jest dziennikiem w formacie kworum-journal/1.'],
  ])('says that a file is %s', async (_, content, sentence) => {
    renderScreen(<VerifyPage meetingId={null} expectedKey="" />);
    choose(content);
    await waitFor(() => expect(screen.getByRole('alert').textContent).toBe(sentence));
  });

  it('says that there is no such meeting', async () => {
    serverAnswers(404, '');
    renderScreen(<VerifyPage meetingId="m-2" expectedKey="" />);
    expect((await screen.findByRole('alert')).textContent).toBe('Nie ma dziennika takiego posiedzenia.');
  });
});
