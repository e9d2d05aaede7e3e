import { BallotContent, MeetingState, decide, evolve } from '@kworum/domain';
import { idOf } from './fixed-ids';
import { EntryContent, chain } from './journal';
import { NewIds } from './new-ids';
import type { Step } from './steps';

/** Plays a script through the meeting's own rules, one second a command; secret ballots stay in here. */
export function playMeeting(meetingId: string, script: readonly Step[]): EntryContent[] {
  const contents: EntryContent[] = [];
  const secret = new Map<string, readonly BallotContent[]>();
  const ids = new NewIds();
  let state: MeetingState = null;
  for (const [index, [actor, command]] of script.entries()) {
    const now = new Date(Date.UTC(2026, 10, 26, 10, 0, index)).toISOString();
    const secretBallots = (voteId: string) => secret.get(voteId) ?? [];
    const decision = decide(state, command, actor, {
      ...{ now, newId: ids.for(command), secretBallots },
      ...{ tokens: () => [], tokenKey: () => undefined },
    });
    if ('refusal' in decision) {
      throw new Error(`Step ${index + 1}, ${command.type}, was refused: ${decision.refusal}`);
    }
    if (decision.secretBallot) {
      const { voteId, choice } = decision.secretBallot;
      secret.set(voteId, [...secretBallots(voteId), choice]);
    }
    for (const event of decision.events) {
      contents.push({ meetingId, at: now, actor, commandId: idOf(`command ${index}`), event });
      const entry = chain(contents).at(-1);
      if (!entry) throw new Error('A chain of contents has a last entry');
      state = evolve(state, entry);
    }
  }
  return contents;
}
