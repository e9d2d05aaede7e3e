import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { createServer, Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { chain, sealed } from '../vectors/journal';
import { serverKey } from '../vectors/signing-key';
import { withEvent } from '../vectors/tampering';
import { verifyCommand } from './command-line';
import type { Report } from './report';

const vectors = join(__dirname, '../../../libs/domain/vectors/journal');
let folder: string;
let server: Server;
let address: string;

interface Vector {
  readonly pinnedKey?: string;
  readonly journal: unknown;
}

function vector(name: string): Vector {
  return JSON.parse(readFileSync(join(vectors, `${name}.json`), 'utf8')) as Vector;
}

function fileOf(name: string): string {
  const file = join(folder, `${name}.json`);
  writeFileSync(file, JSON.stringify(vector(name).journal));
  return file;
}

beforeAll(async () => {
  folder = mkdtempSync(join(tmpdir(), 'kworum-verify-'));
  server = createServer((request, response) => {
    if (request.url !== '/journal') {
      response.writeHead(404).end();
      return;
    }
    response.end(JSON.stringify(vector('valid').journal));
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  address = `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
});

afterAll(async () => {
  rmSync(folder, { recursive: true });
  await new Promise((resolve) => server.close(resolve));
});

describe('npm run verify', () => {
  it('believes a good journal and says which key it took', async () => {
    const { exitCode, output } = await verifyCommand([fileOf('valid')]);
    expect(exitCode).toBe(0);
    expect(output).toContain('VALID. XII sesja Rady Gminy Ptasznik');
    expect(output).toContain('Signed with the key in the file itself');
    expect(output).toContain('2. not passed (open, absolute-statutory, majority-not-reached)');
    expect(output).toContain(
      '5. no result (open, fraction): zmiana statutu [repeats vote 4; annulled: awaria tabletów]',
    );
  });

  it('says of a secret vote that it was one, and of an election how every candidate fared', async () => {
    const { exitCode, output } = await verifyCommand([fileOf('valid-secret-votes')]);
    expect(exitCode).toBe(0);
    expect(output).toContain('but for the counting of 6 secret ones, which nobody can repeat');
    expect(output).toContain(
      '1. not passed (secret, absolute-secret, majority-not-reached): for 1, against 1,',
    );
    expect(output).toContain('2. no result (secret, simple): skarga [annulled: awaria tabletów]');
    expect(output).toContain('3. elected 1 of 2 (secret, absolute-secret): wybór wiceprzewodniczących');
    expect(output).toContain('Jan Czyżyk: tied (majority-reached): for 3, against 0, abstain 2,');
    expect(output).toContain('4. elected 1 of 1 in round 2 (secret, absolute-secret)');
  });

  it('gives a program the figures of every candidate', async () => {
    const { output } = await verifyCommand([fileOf('valid-open-election'), '--json']);
    const [first, second] = (JSON.parse(output) as Report).votes;
    expect(first).toMatchObject({
      ballot: 'open',
      result: null,
      election: {
        round: 1,
        seats: 2,
        candidates: [
          { name: 'Maria Sowa', standing: 'elected', passed: true, counts: { for: 2, against: 0 } },
          { name: 'Olga Szpak', standing: 'not-elected', passed: false, counts: { for: 1, against: 2 } },
          { name: 'Tomasz Wilga', standing: 'not-elected', passed: false, counts: { for: 0 } },
        ],
      },
    });
    expect(second).toMatchObject({ election: { round: 2 }, annulment: expect.any(String) as string });
  });

  it('reads a journal from its address and checks it against the expected key', async () => {
    const { pinnedKey = '' } = vector('valid');
    const { exitCode, output } = await verifyCommand([`${address}/journal`, '--key', pinnedKey, '--json']);
    expect(exitCode).toBe(0);
    expect(JSON.parse(output) as Report).toMatchObject({
      ok: true,
      entries: 73,
      closed: true,
      key: { pinned: true },
      votes: [
        { number: 1, ballot: 'open', result: { passed: true }, election: null },
        { number: 2, result: { passed: false }, corrections: 1 },
        { number: 3, matter: 'quorum' },
        { number: 4, rule: 'fraction', result: { passed: false } },
        { number: 5, revoteOf: 4, result: null, annulment: 'awaria tabletów' },
        { number: 6, revoteOf: 4, result: { passed: true } },
        { number: 7, matter: 'test' },
        { number: 8, result: { reason: 'no-quorum' }, annulment: 'głosowanie bez kworum' },
      ],
      firstBad: null,
    });
  });

  it('names the first bad entry and exits with 1', async () => {
    const { exitCode, output } = await verifyCommand([fileOf('changed-byte'), '--json']);
    expect(exitCode).toBe(1);
    expect(JSON.parse(output) as Report).toMatchObject({
      ok: false,
      firstBad: { seq: 12, code: 'wrong-hash' },
    });
  });

  it('takes a re-signed journal for good only when no key is expected', async () => {
    const file = fileOf('re-signed-with-other-key');
    const { pinnedKey = '' } = vector('re-signed-with-other-key');
    expect(await verifyCommand([file])).toMatchObject({ exitCode: 0 });
    expect(await verifyCommand([file, '--key', pinnedKey])).toMatchObject({ exitCode: 1 });
  });

  it('prints no control characters of a stranger’s file', async () => {
    const contents = withEvent(0, 'meeting.prepared', ({ plan, ...event }) => ({
      ...event,
      plan: { ...plan, title: 'XII sesja\u001b[2J' },
    }));
    const file = written('title.json', JSON.stringify(sealed(chain(contents), serverKey)));
    const { exitCode, output } = await verifyCommand([file]);
    expect(exitCode).toBe(0);
    expect(output).toContain('VALID. XII sesja\ufffd[2J');
  });

  it.each([
    ['a file that is not there', () => [join(folder, 'nothing.json')], 'cannot be read'],
    ['an address without a journal', () => [`${address}/nothing`], 'the server answered 404'],
    ['a server that is not there', () => ['http://127.0.0.1:1/journal'], 'cannot be read'],
    ['something that is no JSON', () => [written('broken.json', '{"format":')], 'is no JSON'],
    ['another kind of JSON', () => [written('other.json', '{"votes":[]}')], 'is no kworum-journal/1 export'],
    ['a key that is none', () => [fileOf('valid'), '--key', 'AAAA'], 'is not 32 bytes in base64'],
    ['no file at all', () => [], 'Usage:'],
    ['an unknown option', () => [fileOf('valid'), '--fast'], 'Usage:'],
  ])('refuses %s in one sentence and exits with 2', async (_, args, sentence) => {
    const { exitCode, output, problem } = await verifyCommand(args());
    expect(exitCode).toBe(2);
    expect(output).toBe('');
    expect(problem).toContain(sentence);
    expect(problem.trimEnd().split('\n')).toHaveLength(1);
  });
});

function written(name: string, content: string): string {
  const file = join(folder, name);
  writeFileSync(file, content);
  return file;
}
