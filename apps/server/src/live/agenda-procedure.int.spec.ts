import type { NewMeeting, OfficeSnapshot, PublicMeeting } from '@kworum/contracts';
import { defaultCouncilRules } from '@kworum/domain';
import { Room, councilOf, meetingWith } from '@kworum/testing';
import { TestServer, serversOnEngines } from '../server.fixture';

describe.each(serversOnEngines)('on $engine', ({ start }) => {
  let server: TestServer;
  let room: Room;
  let meetingId: string;

  beforeAll(async () => {
    server = await start();
  });
  afterAll(async () => {
    await server.close();
  });
  afterEach(() => {
    room.close();
  });

  async function enter(changes: Partial<NewMeeting> = {}): Promise<OfficeSnapshot['agenda']> {
    const rules = { ...defaultCouncilRules, remoteBasis: '§ 7a statutu' };
    room = await Room.found(server.url, server.operatorKey, councilOf(3, { rules, demo: true }));
    const held = await room.hold(meetingWith(['Otwarcie', 'Budżet', 'Drogi', 'Zamknięcie'], changes));
    meetingId = held.meetingId;
    const { agenda } = held;
    return agenda;
  }

  async function carry(voteId: string): Promise<OfficeSnapshot> {
    await room.office.send({ type: 'vote.open', voteId });
    await room.cast(voteId, new Map(room.members.map((member) => [member, 'for' as const])));
    await room.office.send({ type: 'vote.close', voteId });
    const { seq } = await room.office.send({ type: 'vote.announce', voteId });
    return room.office.until((seen) => seen.seq >= seq, 'the announcement');
  }

  const numbers = (agenda: readonly { readonly number: string }[]) => agenda.map(({ number }) => number);

  it('an agenda on demand changes with the vote and the consent of who asked for it', async () => {
    const agenda = await enter({ onDemandOf: 'Grupa 1/4 radnych' });
    const voteId = await room.prepareVote({
      ...{ subject: 'Wprowadzenie punktu 1a', matter: 'motion', rule: 'absolute-statutory' },
      question: {
        kind: 'agenda-change',
        change: { kind: 'add', number: '1a', title: 'Dotacje', afterItemId: agenda[0]?.itemId ?? null },
      },
    });
    expect(await room.office.sendForReply({ type: 'vote.open', voteId })).toMatchObject({
      code: 'consent-missing',
    });
    await room.office.send({ type: 'consent.record', voteId });
    const after = await carry(voteId);
    expect(numbers(after.agenda)).toEqual(['1', '1a', '2', '3', '4']);
    const published = await room.http.get<PublicMeeting>(`/api/public/meetings/${meetingId}`);
    expect(numbers(published.agenda)).toEqual(['1', '1a', '2', '3', '4']);
  });

  it('items agreed on together are settled by one vote', async () => {
    const agenda = await enter();
    const itemIds = [1, 2].map((index) => agenda[index]?.itemId ?? '');
    const voteId = await room.prepareVote({
      ...{ subject: 'Punkty uzgodnione', matter: 'resolution', rule: 'simple' },
      question: { kind: 'block', itemIds },
    });
    const after = await carry(voteId);
    expect(after.agenda.map(({ status, settledByVote }) => `${status} ${settledByVote}`)).toEqual([
      'current null',
      'ended 1',
      'ended 1',
      'pending null',
    ]);
  });

  it('amendments go before the draft, the furthest-reaching first', async () => {
    const [item] = await enter();
    const itemId = item?.itemId ?? '';
    for (const title of ['Zmiana kwoty', 'Odrzucenie projektu']) {
      await room.office.send({ type: 'amendment.submit', itemId, title, author: 'radna Anna' });
    }
    const { amendments } = await room.office.until((seen) => seen.amendments.length === 2, 'both');
    const [amount = '', rejection = ''] = amendments.map(({ amendmentId }) => amendmentId);
    await room.office.send({ type: 'amendments.order', itemId, amendmentIds: [rejection, amount] });
    const vote = (amendmentId: string) =>
      room.prepareVote({
        ...{ subject: 'Poprawka', matter: 'motion', rule: 'simple' },
        question: { kind: 'amendment', amendmentId },
      });
    const early = await vote(amount);
    expect(await room.office.sendForReply({ type: 'vote.open', voteId: early })).toMatchObject({
      code: 'amendments-undecided',
    });
    await carry(await vote(rejection));
    const after = await carry(early);
    expect(after.amendments.map(({ title, status }) => `${title}: ${status}`)).toEqual([
      'Odrzucenie projektu: adopted',
      'Zmiana kwoty: adopted',
    ]);
  });

  it('a member who takes part from elsewhere is marked, and the lost quorum has its time', async () => {
    await enter();
    const [first, second, third] = room.members;
    await third?.device.send({ type: 'attendance.check-out' });
    const { seq: back } = (await third?.device.send({ type: 'attendance.check-in', remote: true })) ?? {};
    const seen = await room.office.until((state) => state.seq >= (back ?? 0), 'the remote member');
    expect(seen.seats.map(({ remote }) => remote)).toEqual([false, false, true]);
    await first?.device.send({ type: 'attendance.check-out' });
    const lost = await second?.device.send({ type: 'attendance.check-out' });
    const { quorum } = await room.office.until((state) => state.seq >= (lost?.seq ?? 0), 'the lost quorum');
    expect(quorum).toMatchObject({ present: 1, required: 2, reached: false, lostAt: lost?.at });
  });
});
