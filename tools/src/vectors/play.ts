import { BallotContent, MeetingState, decide, evolve, handInRefusal } from '@kworum/domain';
import { idOf } from './fixed-ids';
import { EntryContent, chain } from './journal';
import { NewIds } from './new-ids';
import type { HandedIn, Step } from './steps';
import { TokenKey } from './token-key';

const tokenKeys = new Map<string, TokenKey>();

/** The key of an anonymous vote of the vectors, another for each. */
export function tokenKeyOf(voteId: string): TokenKey {
  const key = tokenKeys.get(voteId) ?? new TokenKey(`the tokens of vote ${voteId}`);
  tokenKeys.set(voteId, key);
  return key;
}

/** Plays a script through the meeting's own rules, one second a step; secret ballots stay in here. */
export function playMeeting(meetingId: string, script: readonly (Step | HandedIn)[]): EntryContent[] {
  const contents: EntryContent[] = [];
  const secret = new Map<string, readonly BallotContent[]>();
  const ids = new NewIds();
  let state: MeetingState = null;
  const secretBallots = (voteId: string) => secret.get(voteId) ?? [];
  const tokens = (voteId: string) =>
    secretBallots(voteId)
      .map((_ballot, index) => tokenKeyOf(voteId).token(`${voteId} ${index}`))
      .toSorted((a, b) => Buffer.compare(Buffer.from(a.token, 'base64'), Buffer.from(b.token, 'base64')));
  const keep = ({ voteId, choice }: HandedIn) => secret.set(voteId, [...secretBallots(voteId), choice]);
  for (const [index, step] of script.entries()) {
    if ('voteId' in step) {
      const refusal = handInRefusal(state, step);
      if (refusal) throw new Error(`Step ${index + 1} was refused: ${refusal}`);
      keep(step);
      continue;
    }
    const [actor, command] = step;
    const now = new Date(Date.UTC(2026, 10, 26, 10, 0, index)).toISOString();
    const decision = decide(state, command, actor, {
      ...{ now, newId: ids.for(command), secretBallots, tokens },
      tokenKey: (voteId) => tokenKeyOf(voteId).publicKey,
    });
    if ('refusal' in decision) {
      throw new Error(`Step ${index + 1}, ${command.type}, was refused: ${decision.refusal}`);
    }
    if (decision.secretBallot) keep(decision.secretBallot);
    for (const event of decision.events) {
      contents.push({ meetingId, at: now, actor, commandId: idOf(`command ${index}`), event });
      const entry = chain(contents).at(-1);
      if (!entry) throw new Error('A chain of contents has a last entry');
      state = evolve(state, entry);
    }
  }
  return contents;
}
