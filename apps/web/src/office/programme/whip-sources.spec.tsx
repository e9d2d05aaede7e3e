import type { ProgrammeSourceStatus } from '@kworum/contracts';
import { testId } from '@kworum/testing';
import { act, fireEvent, screen } from '@testing-library/react';
import { renderScreen } from '../../ui/render-screen';
import { WhipSources } from './whip-sources';

const councilId = testId(1, 1);
const source = (kind: ProgrammeSourceStatus['kind'], name: string): ProgrammeSourceStatus => ({
  ...{ kind, name, alive: false, brings: null },
});

/** A server that has made no key yet; each new one has the next number. */
function serve() {
  const calls: string[] = [];
  let keys = 0;
  const answer = (path: string, { method }: RequestInit) => {
    calls.push(`${method} ${path}`);
    const found = method === 'POST' || keys > 0;
    if (method === 'POST') keys += 1;
    const headers = new Map([['content-type', found ? 'application/json' : 'application/problem+json']]);
    const json = () => Promise.resolve(found ? { key: `klucz-${keys}` } : { code: 'not-found' });
    return Promise.resolve({ ok: found, status: found ? 200 : 404, headers, json });
  };
  Object.defineProperty(window, 'fetch', { configurable: true, value: answer });
  return calls;
}
const press = (name: string) =>
  act(async () => {
    fireEvent.click(screen.getByRole('button', { name }));
    await Promise.resolve();
  });

it('shows the address of each source of that kind, and of no other', () => {
  serve();
  renderScreen(
    <WhipSources councilId={councilId} sources={[source('whip', 'Kamera sali'), source('srt', 'Mównica')]} />,
  );
  expect(screen.getByText(`http://localhost/api/councils/${councilId}/whip/Kamera%20sali`)).toBeTruthy();
  expect(screen.queryByText('Mównica')).toBeNull();
});

it('shows the key on request, and makes the first one', async () => {
  const calls = serve();
  renderScreen(<WhipSources councilId={councilId} sources={[source('whip', 'Kamera sali')]} />);
  expect(screen.queryByText(/^klucz/)).toBeNull();
  await press('Pokaż klucz');
  expect(await screen.findByText('klucz-1')).toBeTruthy();
  expect(calls).toEqual(['GET /api/council/source-keys/Kamera%20sali', 'POST /api/council/source-keys']);
});

it('makes a new key only after it was asked, for the one before stops working', async () => {
  const calls = serve();
  renderScreen(<WhipSources councilId={councilId} sources={[source('whip', 'Kamera sali')]} />);
  await press('Pokaż klucz');
  await screen.findByText('klucz-1');
  await press('Nowy klucz');
  expect(screen.getByRole('alert').textContent).toContain('przestanie działać');
  expect(calls).toHaveLength(2);
  await press('Tak, nowy klucz');
  expect(await screen.findByText('klucz-2')).toBeTruthy();
});
