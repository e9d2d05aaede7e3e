import { randomUUID } from 'node:crypto';
import { councilOf } from '@kworum/testing';
import request from 'supertest';
import { TestServer, startTestServer } from '../server.fixture';
import type { Problem } from '@kworum/contracts';

interface Operation {
  readonly method: 'get' | 'post' | 'put';
  readonly path: string;
  readonly hasBody: boolean;
}

/** Every call that the description of the interface names: a new one is held to the same rules unasked. */
describe('every REST call', () => {
  let server: TestServer;
  let operations: Operation[];
  let officeCookie: string;

  beforeAll(async () => {
    server = await startTestServer();
    const founded = await request(server.url)
      .post('/api/operator/councils')
      .set('authorization', `Bearer ${server.operatorKey}`)
      .send(councilOf(3))
      .expect(201);
    const { officeKey } = founded.body as { officeKey: { key: string } };
    const signedIn = await request(server.url).post('/api/session/key').send({ key: officeKey.key });
    officeCookie = signedIn.get('set-cookie')?.[0]?.split(';')[0] ?? '';
    const described = await request(server.url).get('/api/openapi.json').expect(200);
    operations = operationsOf(described.body as OpenApi);
  });
  afterAll(async () => {
    await server.close();
  });

  const call = ({ method, path }: Operation) => request(server.url)[method](path);

  it('is described', () => {
    expect(operations.length).toBeGreaterThan(15);
    expect(operations.map(({ path }) => path)).toContain('/api/council/rules');
  });

  it('answers an unknown id with a problem that says what to do, never with a stack', async () => {
    for (const operation of operations.filter(({ path }) => path.includes('{'))) {
      const known = { ...operation, path: operation.path.replace(/\{\w+\}/g, () => randomUUID()) };
      const answer = await call(known)
        .set('cookie', officeCookie)
        .send(operation.hasBody ? {} : undefined);
      expectProblem(answer, operation);
    }
  });

  it('answers an id that is none with a problem', async () => {
    for (const operation of operations.filter(({ path }) => path.includes('{'))) {
      for (const odd of ['1', '%00', "' OR 1=1 --", 'x'.repeat(3000), '..%2F..%2Fetc%2Fpasswd']) {
        const known = { ...operation, path: operation.path.replace(/\{\w+\}/g, () => encodeURI(odd)) };
        const answer = await call(known)
          .set('cookie', officeCookie)
          .send(operation.hasBody ? {} : undefined);
        expectProblem(answer, operation);
      }
    }
  });

  it('that takes a body refuses what is no object, too large, or not JSON', async () => {
    const bodies = operations.filter(({ hasBody }) => hasBody);
    expect(bodies.length).toBeGreaterThan(5);
    for (const operation of bodies) {
      const known = { ...operation, path: operation.path.replace(/\{\w+\}/g, () => randomUUID()) };
      for (const body of ['[]', '"text"', '{"__proto__":{"admin":true}}', '{', 'null', '{"a":1e999}']) {
        const answer = await call(known)
          .set('cookie', officeCookie)
          .set('content-type', 'application/json')
          .send(body);
        expectProblem(answer, operation);
      }
      const large = await call(known)
        .set('cookie', officeCookie)
        .set('content-type', 'application/json')
        .send(`{"name":"${'x'.repeat(3_000_000)}"}`);
      expectProblem(large, operation);
      expect((large.body as Problem).code).toBe('body-too-large');
    }
  });
});

interface OpenApi {
  readonly paths: Readonly<Record<string, Readonly<Record<string, { readonly requestBody?: unknown }>>>>;
}

function operationsOf({ paths }: OpenApi): Operation[] {
  return Object.entries(paths).flatMap(([path, methods]) =>
    Object.entries(methods).flatMap(([method, { requestBody }]) =>
      method === 'get' || method === 'post' || method === 'put'
        ? [{ method, path, hasBody: requestBody !== undefined } as const]
        : [],
    ),
  );
}

function expectProblem(answer: request.Response, { method, path }: Operation): void {
  const seen = { call: `${method} ${path}`, status: answer.status, type: answer.type };
  expect(seen).toMatchObject({ type: 'application/problem+json' });
  expect([400, 401, 403, 404, 409, 413, 429]).toContain(answer.status);
  const { code, detail, status } = answer.body as Problem;
  expect({
    ...seen,
    code: typeof code,
    detail: detail.length > 10,
    same: status === answer.status,
  }).toMatchObject({
    code: 'string',
    detail: true,
    same: true,
  });
  expect(answer.text).not.toMatch(/node_modules|at .+\.js:\d+/);
}
