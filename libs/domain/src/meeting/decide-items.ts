import { CommandOf, Decision, record, refuse } from './decision';
import { withdrawals } from './decide-floor';
import { Meeting, currentItem, unfinishedVote } from './state';

/** The course of the agenda: items begin and end one after another, and with the last the meeting. */
export function decideItems(
  meeting: Meeting,
  command: CommandOf<'item.start' | 'item.end' | 'item.limit' | 'meeting.close'>,
): Decision {
  switch (command.type) {
    case 'item.start':
      return startItem(meeting, command.itemId);
    case 'item.end': {
      const ending = endItem(meeting);
      return 'events' in ending && ending.events.length === 0 ? refuse('no-current-item') : ending;
    }
    case 'item.limit':
      return limitItem(meeting, command);
    case 'meeting.close':
      return closeMeeting(meeting);
  }
}

function startItem(meeting: Meeting, itemId: string): Decision {
  const item = meeting.agenda.find((candidate) => candidate.itemId === itemId);
  if (!item) return refuse('unknown-item');
  if (item.status === 'current') return refuse('item-already-current');
  const ending = endItem(meeting);
  if ('refusal' in ending) return ending;
  return record(...ending.events, { type: 'item.started', itemId });
}

/** Ends the current item with the floor; nothing to do when there is none. */
function endItem(meeting: Meeting): Decision {
  const unfinished = unfinishedVote(meeting);
  if (unfinished) return refuse(unfinished.status === 'open' ? 'vote-in-progress' : 'result-not-announced');
  const item = currentItem(meeting);
  if (!item) return record();
  const prepared = meeting.votes.filter((vote) => vote.status === 'prepared');
  return record(
    ...prepared.map(({ voteId }) => ({ type: 'vote.withdrawn' as const, voteId })),
    ...withdrawals(meeting.speakersList),
    ...(meeting.floor ? [{ type: 'floor.ended' as const, speaker: meeting.floor.speaker }] : []),
    { type: 'item.ended', itemId: item.itemId },
  );
}

function limitItem(
  meeting: Meeting,
  { itemId, speechSeconds, clubSeconds }: CommandOf<'item.limit'>,
): Decision {
  const item = meeting.agenda.find((candidate) => candidate.itemId === itemId);
  if (!item) return refuse('unknown-item');
  if (item.status === 'ended') return refuse('item-ended');
  return record({ type: 'item.limited', itemId, speechSeconds, clubSeconds });
}

function closeMeeting(meeting: Meeting): Decision {
  const ending = endItem(meeting);
  if ('refusal' in ending) return ending;
  return record(...ending.events, { type: 'meeting.closed' });
}
