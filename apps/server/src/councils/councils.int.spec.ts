import type { Council, JournalExport } from '@kworum/contracts';
import { MeetingPlan, defaultCouncilRules } from '@kworum/domain';
import { HttpClient, councilOf, meetingWith } from '@kworum/testing';
import { TestServer, serversOnEngines } from '../server.fixture';

describe.each(serversOnEngines)('a council on $engine', ({ start }) => {
  let server: TestServer;
  let office: HttpClient;
  let council: Council;

  beforeAll(async () => {
    server = await start();
  });
  afterAll(async () => {
    await server.close();
  });
  beforeEach(async () => {
    office = new HttpClient(server.url);
    const founded = await office.foundCouncil(server.operatorKey, councilOf(3, { statutorySize: 5 }));
    await office.signInWithKey(founded.officeKey.key);
    council = founded.council;
  });

  async function put<T>(path: string, body: unknown): Promise<T> {
    return (await office.call('PUT', path, body)).json() as Promise<T>;
  }

  async function planOn(date: string): Promise<MeetingPlan> {
    const { meetingId } = await office.planMeeting(meetingWith(['Punkt'], { date, rehearsal: false }));
    await office.prepareMeeting(meetingId);
    const { entries } = await office.get<JournalExport>(`/api/public/meetings/${meetingId}/journal`);
    return (entries[0]?.['event'] as { plan: MeetingPlan }).plan;
  }

  it('begins with the rules of the acts and keeps what its statute changes, on every later plan', async () => {
    expect(council.rules).toEqual(defaultCouncilRules);
    const rules = {
      ...defaultCouncilRules,
      legalBases: { simple: 'art. 13 ust. 1 u.s.p.' },
      excludedCountForQuorum: false,
      remoteBasis: '§ 7a statutu',
      clubSecondsPerItem: 900,
    };
    const changed = await put<Council>('/api/council/rules', rules);
    expect(changed.rules).toEqual(rules);
    expect((await planOn('2026-11-26')).rules).toEqual(rules);
  });

  it.each([
    ['a majority without a denominator', { majorities: [{ name: 'x', legalBasis: 'y', numerator: 1 }] }],
    ['a negative number of voters', { secretWarningBelow: -1 }],
    ['a rule that nobody knows', { legalBases: { plurality: 'x' } }],
  ])('refuses rules with %s and keeps the old ones', async (_what, change) => {
    const rules = { ...defaultCouncilRules, ...change };
    await expect(put('/api/council/rules', rules)).rejects.toMatchObject({
      status: 400,
      code: 'invalid-input',
    });
    expect((await office.get<Council>('/api/council')).rules).toEqual(defaultCouncilRules);
  });

  it('has the size and the members of the term that the day of the meeting falls in', async () => {
    await office.post('/api/council/terms', {
      ...{ startsOn: '2029-05-07', endsOn: '2034-05-06', statutorySize: 7 },
      members: [{ seat: 1, name: 'Nowa Radna', function: 'radna', club: null }],
    });
    expect(await planOn('2029-05-06')).toMatchObject({ statutorySize: 5, seats: { length: 3 } });
    expect(await planOn('2029-05-07')).toMatchObject({
      statutorySize: 7,
      seats: [{ name: 'Nowa Radna' }],
    });
  });

  it('has no two terms on one day', async () => {
    const overlapping = { startsOn: '2029-05-06', endsOn: '2034-05-06', statutorySize: 5, members: [] };
    await expect(office.post('/api/council/terms', overlapping)).rejects.toMatchObject({
      status: 400,
    });
  });

  it('gives no seat to a mandate that has ended, and the seat to who takes it', async () => {
    const [leaving] = council.members;
    await office.post(`/api/council/members/${leaving?.memberId}/mandate-end`, {
      ...{ until: '2026-11-25', reason: 'zrzeczenie się mandatu' },
    });
    const without = await planOn('2026-11-26');
    expect(without.seats.map(({ seat }) => seat)).toEqual([2, 3]);
    expect(without.statutorySize).toBe(5);
    expect((await planOn('2026-11-25')).seats.map(({ seat }) => seat)).toEqual([1, 2, 3]);

    const arriving = { seat: 1, name: 'Następna Radna', function: 'radna', club: null };
    await office.post('/api/council/members', { ...arriving, mandateFrom: '2026-12-10' });
    expect((await planOn('2026-12-09')).seats.map(({ seat }) => seat)).toEqual([2, 3]);
    expect((await planOn('2026-12-10')).seats.map(({ name }) => name)).toEqual([
      ...['Następna Radna', 'Radna 2', 'Radna 3'],
    ]);
  });

  it('refuses a seat that is taken and the mandate of another council', async () => {
    const arriving = { seat: 2, name: 'Ktoś', function: 'radny', club: null, mandateFrom: '2026-12-10' };
    await expect(office.post('/api/council/members', arriving)).rejects.toMatchObject({
      status: 400,
    });
    const foreign = await new HttpClient(server.url).foundCouncil(server.operatorKey, councilOf(2));
    const [stranger] = foreign.council.members;
    await expect(
      office.post(`/api/council/members/${stranger?.memberId}/mandate-end`, {
        ...{ until: '2026-11-25', reason: 'pomyłka' },
      }),
    ).rejects.toMatchObject({ status: 404 });
  });
});
