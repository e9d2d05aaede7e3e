import type { VoteRecord } from '@kworum/contracts';
import type { Choice, Outcome } from '@kworum/domain';
import { Room, councilOf, dealOutcomes, meetingWith } from '@kworum/testing';
import type { VoteCase } from './case';

/** What the server says of a played case, in the form that the command prints. */
export interface PlayedVote {
  readonly id: string;
  readonly for: number;
  readonly against: number;
  readonly abstain: number;
  readonly noVote: number;
  readonly absent: number;
  readonly excluded: number;
  readonly passed: boolean;
  /** The sentence with its legal basis. */
  readonly verdict: string;
}

/** Cases of bodies alike are played in one meeting of such a body, in the order of the file. */
export function bodiesOf(cases: readonly VoteCase[]): VoteCase[][] {
  const bodies = new Map<string, VoteCase[]>();
  for (const vote of cases) {
    const key = `${vote.statutorySize} ${seatsOf(vote)}`;
    bodies.set(key, [...(bodies.get(key) ?? []), vote]);
  }
  return [...bodies.values()];
}

/** Plays cases of one body: a council with that many seats, real sockets, real ballots. */
export async function playBody(
  url: string,
  operatorKey: string,
  cases: readonly VoteCase[],
): Promise<PlayedVote[]> {
  const [first] = cases;
  if (!first) return [];
  const council = councilOf(seatsOf(first), {
    name: `Próba: rada ${first.statutorySize}`,
    statutorySize: first.statutorySize,
  });
  const room = await Room.found(url, operatorKey, council);
  try {
    await room.prepare(meetingWith(cases.map(({ subject }) => subject)));
    await room.office.send({ type: 'meeting.open' });
    const played: PlayedVote[] = [];
    for (const [index, vote] of cases.entries()) played.push(await playVote(room, index, vote));
    await room.office.send({ type: 'meeting.close' });
    return played;
  } finally {
    room.close();
  }
}

async function playVote(room: Room, itemIndex: number, vote: VoteCase): Promise<PlayedVote> {
  const { office } = room;
  const { agenda } = await office.until(() => true, 'the agenda');
  await office.send({ type: 'item.start', itemId: agenda[itemIndex]?.itemId ?? '' });
  const dealt = [...dealOutcomes(room.members, outcomeCounts(vote))];
  await room.seat(dealt.filter(([, outcome]) => outcome !== 'absent').map(([member]) => member));
  const voteId = await room.prepareVote({ subject: vote.subject, matter: 'resolution', rule: vote.rule });
  for (const [{ device }, outcome] of dealt) {
    if (outcome === 'excluded') await device.send({ type: 'recusal.declare', voteId });
  }
  await openEvenWithoutQuorum(room, voteId);
  await room.cast(voteId, new Map(dealt.flatMap(([member, outcome]) => ballotOf(member, outcome))));
  await office.send({ type: 'vote.close', voteId });
  await office.send({ type: 'vote.announce', voteId });
  return publishedVote(room, vote.id, voteId);
}

/** A published vote without a quorum is played too: opened with a stated reason, it must fail for that. */
async function openEvenWithoutQuorum(room: Room, voteId: string): Promise<void> {
  const reply = await room.office.sendForReply({ type: 'vote.open', voteId });
  if (reply.ok) return;
  if (reply.code !== 'no-quorum') throw new Error(`vote.open was refused: ${reply.code}`);
  await room.office.send({ type: 'vote.open', voteId, override: 'Odtworzenie opublikowanego głosowania' });
}

/** The result as everybody can read it, from the public record. */
async function publishedVote(room: Room, id: string, voteId: string): Promise<PlayedVote> {
  const record = await room.http.get<VoteRecord>(`/api/public/votes/${voteId}`);
  const { counts, passed, sentence } = record;
  if (!counts) throw new Error(`The record of ${id} has no counts`);
  const { for: inFavour, against, abstain, noVote, absent, excluded } = counts;
  return { id, for: inFavour, against, abstain, noVote, absent, excluded, passed, verdict: sentence.pl };
}

function ballotOf<M>(member: M, outcome: Outcome): [M, Choice][] {
  return outcome === 'for' || outcome === 'against' || outcome === 'abstain' ? [[member, outcome]] : [];
}

function seatsOf({ counts }: VoteCase): number {
  return Object.values<number>({ ...counts }).reduce((sum, n) => sum + n, 0);
}

function outcomeCounts({ counts }: VoteCase): Partial<Record<Outcome, number>> {
  const { noVote, ...others } = counts;
  return { ...others, 'no-vote': noVote };
}
