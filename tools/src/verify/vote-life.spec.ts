import type { JournalEvent } from './event-shapes';
import { announced, decide, emptyClose, house, resultOf } from './one-seat-house.fixture';
import type { ToldMeeting } from './told-meeting.fixture';
import { candidateId, election, itemId, memberId, voteId } from './told-plan.fixture';

/** The open election of one candidate in which nobody votes. */
function electing(): ToldMeeting {
  const meeting = house().prepare(1, { matter: 'election', question: election(1) });
  return meeting.tell(meeting.opening(1));
}
const unelected = [{ candidateId: candidateId(1), ...resultOf('noVote'), standing: 'not-elected' as const }];

describe('a vote that runs or is not announced', () => {
  it('keeps its item and the meeting from ending', () => {
    const ended: JournalEvent = { type: 'item.ended', itemId: itemId(1) };
    const meeting = house().prepare(1);
    meeting.tell(meeting.opening(1));
    for (const event of [ended, { type: 'meeting.closed' } as const]) {
      expect(meeting.fault(event)?.reason).toContain('in the middle of a vote');
    }
    meeting.tell({ ...emptyClose(1), ...resultOf('noVote') });
    for (const event of [ended, { type: 'meeting.closed' } as const]) {
      expect(meeting.fault(event)?.reason).toContain('in the middle of a vote');
    }
    meeting.tell(announced(1));
    expect(meeting.fault({ type: 'meeting.closed' })?.reason).toContain('while an item is current');
    meeting.tell(ended, { type: 'meeting.closed' });
    expect(meeting.fault(ended)?.reason).toBe('nothing follows a closed meeting');
  });
});

describe('a declared mistake', () => {
  const mistake: JournalEvent = {
    type: 'correction.declared',
    voteId: voteId(1),
    memberId: memberId(1),
    choice: 'for',
    reason: 'pomyłka',
  };

  it('is of no secret vote', () => {
    const meeting = decide(house().prepare(1, { ballot: 'secret' }), 1, resultOf('against'));
    const fault = meeting.tell(announced(1)).fault(mistake);
    expect(fault?.reason).toBe('a mistake in a secret ballot cannot be declared');
  });

  it('is of no election', () => {
    const meeting = electing().tell({ ...emptyClose(1), candidates: unelected }, announced(1));
    expect(meeting.fault(mistake)?.reason).toBe('a mistake in an election cannot be declared');
  });
});

describe('a close', () => {
  it('has a result for the candidates of an election and no other', () => {
    for (const close of [resultOf('noVote'), { ...resultOf('noVote'), candidates: unelected }]) {
      expect(electing().fault({ ...emptyClose(1), ...close })?.reason).toContain(
        'for its candidates and no other',
      );
    }
  });

  it('has counts and a verdict of every other vote and no candidates', () => {
    const meeting = house().prepare(1);
    meeting.tell(meeting.opening(1));
    for (const close of [{ candidates: [] }, { ...resultOf('noVote'), candidates: unelected }]) {
      expect(meeting.fault({ ...emptyClose(1), ...close })?.reason).toContain('a verdict and no candidates');
    }
    expect(meeting.fault({ ...emptyClose(1), ...resultOf('noVote') })).toBeNull();
  });
});
