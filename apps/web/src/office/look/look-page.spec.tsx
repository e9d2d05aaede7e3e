import { type Council, plainCouncilLook } from '@kworum/contracts';
import { testId, usualRules } from '@kworum/testing';
import { act, fireEvent, screen, waitFor } from '@testing-library/react';
import { renderScreen } from '../../ui/render-screen';
import { LookPage } from './look-page';

const council: Council = {
  ...{ councilId: testId(2, 1), name: 'Rada Gminy Lipowa', statutorySize: 3, hasCoatOfArms: true },
  ...{ look: plainCouncilLook, demo: false, rules: usualRules, terms: [], guests: [], members: [] },
};
const preview = 'POST /api/council/look/preview';

/** A server that keeps what it is asked; `media` draws previews. */
function serve({ media = true } = {}) {
  const asked: { call: string; body: unknown }[] = [];
  const problem = { code: 'media-away', errors: [] };
  const answer = (path: string, { method, body }: RequestInit) => {
    const call = `${method} ${path}`;
    if (typeof body === 'string') asked.push({ call, body: JSON.parse(body) as unknown });
    const away = call === preview && !media;
    return Promise.resolve({
      ...{ ok: !away, status: away ? 503 : 200 },
      headers: new Headers({ 'content-type': 'application/problem+json' }),
      json: () => Promise.resolve(away ? problem : council),
      blob: () => Promise.resolve(new Blob(['picture'])),
    });
  };
  Object.defineProperty(window, 'fetch', { configurable: true, value: answer });
  Object.defineProperty(URL, 'createObjectURL', { configurable: true, value: () => 'blob:picture' });
  Object.defineProperty(URL, 'revokeObjectURL', { configurable: true, value: () => undefined });
  return asked;
}
const previews = (asked: ReturnType<typeof serve>) => asked.filter(({ call }) => call === preview);
/** jsdom's files cannot be read. */
function aFile(content: string | number[], name: string): File {
  const bytes =
    typeof content === 'string' ? Uint8Array.from(Buffer.from(content)) : Uint8Array.from(content);
  const file = new File([bytes], name);
  const text = Buffer.from(bytes).toString();
  return Object.assign(file, {
    arrayBuffer: () => Promise.resolve(bytes.buffer),
    text: () => Promise.resolve(text),
  });
}
const choose = async (file: File) => {
  fireEvent.change(await screen.findByLabelText(/Zmień herb/), { target: { files: [file] } });
};

it('previews a look before it is saved, and saves it as a whole', async () => {
  const asked = serve();
  renderScreen(<LookPage />);
  fireEvent.change(await screen.findByRole('textbox', { name: 'Barwa rady' }), {
    target: { value: '#8A1F5C' },
  });
  fireEvent.click(screen.getByRole('radio', { name: 'ciemny' }));
  fireEvent.click(screen.getByRole('radio', { name: 'głosy imienne' }));
  const look = { accent: '#8a1f5c', card: 'dark', badge: 'left' };
  await screen.findByRole('img', { name: 'Podgląd obrazu: głosy imienne' });
  expect(previews(asked)).toEqual([{ call: preview, body: { look, sample: 'names' } }]);
  await act(async () => {
    fireEvent.click(screen.getByRole('button', { name: 'Zapisz wygląd' }));
    await Promise.resolve();
  });
  expect(asked.at(-1)).toEqual({ call: 'PUT /api/council/look', body: look });
});

it('does not send half a colour', async () => {
  const asked = serve();
  renderScreen(<LookPage />);
  fireEvent.change(await screen.findByRole('textbox', { name: 'Barwa rady' }), { target: { value: '#8a1' } });
  expect(screen.getByRole<HTMLButtonElement>('button', { name: 'Zapisz wygląd' }).disabled).toBe(true);
  await screen.findByRole('img', { name: /Podgląd/ });
  expect(previews(asked)).toMatchObject([{ body: { look: plainCouncilLook } }]);
});

it('sends a drawing as text and a picture as its bytes, and draws the preview anew', async () => {
  const asked = serve();
  renderScreen(<LookPage />);
  const svg = '<svg xmlns="http://www.w3.org/2000/svg"/>';
  await choose(aFile(svg, 'herb.svg'));
  await waitFor(() => expect(asked.at(-1)?.call).toBe('PUT /api/council/coat-of-arms'));
  expect(asked.at(-1)?.body).toEqual({ drawing: { kind: 'svg', text: svg } });
  await choose(aFile([0x89, 0x50, 0x4e, 0x47], 'herb.png'));
  await waitFor(() => expect(asked.at(-1)?.body).toEqual({ drawing: { kind: 'png', base64: 'iVBORw==' } }));
  await waitFor(() => expect(previews(asked).length).toBeGreaterThan(0));
});

it('says what a file is not, and sends nothing', async () => {
  const asked = serve();
  renderScreen(<LookPage />);
  await choose(aFile('GIF89a', 'herb.gif'));
  expect((await screen.findByRole('alert')).textContent).toContain('ani PNG');
  await choose(aFile(`<svg>${' '.repeat(100_001)}</svg>`, 'herb.svg'));
  await waitFor(() => expect(screen.getByRole('alert').textContent).toContain('za duży'));
  expect(asked.filter(({ call }) => call.startsWith('PUT'))).toEqual([]);
});

it('says that nothing draws previews now, and saves without one', async () => {
  serve({ media: false });
  renderScreen(<LookPage />);
  expect(await screen.findByText(/Wygląd można zapisać i bez podglądu/)).toBeTruthy();
});
