import type { EventOf } from './event-shapes';
import { Fault, unlawful } from './fault';
import { isAsNamed } from './majority';
import type { MeetingSoFar } from './meeting-record';
import type { Plan } from './plan-shapes';
import { obstacleToQuestion } from './question';

/** Why a vote cannot be prepared so, null when it can. */
export function preparationFault(meeting: MeetingSoFar, event: EventOf<'vote.prepared'>): Fault | null {
  const { voteId, number, itemId, revote } = event;
  if (meeting.votes.has(voteId)) return unlawful('the vote is already prepared');
  if (itemId !== meeting.currentItem) return unlawful('the item of the vote is not the current one');
  const next = meeting.votes.size + 1;
  if (number !== next) return unlawful(`the next vote has the number ${next}, not ${number}`);
  if (revote && meeting.votes.get(revote.of)?.status !== 'announced') {
    return unlawful('it repeats a vote that has no announced and valid result');
  }
  const obstacle =
    obstacleToBallot(event, meeting.plan) ?? obstacleToMajority(event) ?? obstacleToQuestion(event, meeting);
  return obstacle === null ? null : unlawful(obstacle);
}

function obstacleToMajority({ matter, majority, ballot }: EventOf<'vote.prepared'>): string | null {
  const { rule } = majority;
  if (!isAsNamed(majority)) return `its numbers are not those of the rule ${rule}`;
  if (matter === 'quorum' && rule !== 'quorum') return `a quorum check is not decided by the rule ${rule}`;
  if (rule === 'absolute-secret' && ballot !== 'secret') return `the rule ${rule} asks for a secret ballot`;
  if (rule === 'quorum' && ballot !== 'open') return `the rule ${rule} asks for an open ballot`;
  return null;
}

function obstacleToBallot({ ballot, anonymous }: EventOf<'vote.prepared'>, { rules }: Plan): string | null {
  const asked = ballot === 'secret' && rules.anonymousBallots;
  if (anonymous === asked) return null;
  return anonymous
    ? 'only a secret vote of a council with anonymous ballots is anonymous'
    : 'a secret vote of this council is anonymous';
}
