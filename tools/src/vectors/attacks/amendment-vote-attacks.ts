import { amendmentId, idOf, voteId } from '../fixed-ids';
import { office } from '../honest-house';
import { amendmentsMeeting } from '../meetings/played';
import { byInsider } from '../played-meeting';
import type { JournalVector } from '../vector';

const { contents, inVote, placeOf, slipIn, withEvent } = amendmentsMeeting;
const farthest = 1;
const prepared = 2;
const repetition = 5;
const draft = 7;
const firstBlock = 8;
const late = 12;

/** A vote on an amendment that is no longer pending, as the repetition of this vote. */
function repeating(sentence: string, vote: number, nth: number, of: number): JournalVector {
  const place = inVote(vote, 'vote.prepared');
  const changed = withEvent(place, 'vote.prepared', (event) => ({
    ...{ ...event, matter: 'motion', question: { kind: 'amendment', amendmentId: amendmentId(nth) } },
    revote: { of: voteId(of), reason: 'wątpliwość' },
  }));
  return byInsider(sentence, changed, place);
}

/** An amendment that is not yet voted on to the end, dropped before this step of its vote. */
function droppedBefore(sentence: string, step: 'ballot.cast' | 'vote.announced'): JournalVector {
  return slipIn(sentence, inVote(farthest, step), office, {
    ...{ type: 'amendment.dropped', amendmentId: amendmentId(3), reason: 'cofnięta' },
  });
}

/** Attacks on what a vote on an amendment is about, and on amendments that are being voted on. */
export const amendmentVoteAttacks: Readonly<Record<string, JournalVector>> = {
  'amendment-of-another-item-put-to-the-vote': byInsider(
    'A pending amendment is put to the vote in another item than its own.',
    withEvent(placeOf('amendment.submitted'), 'amendment.submitted', (event) => ({
      ...event,
      itemId: idOf('item 2'),
    })).toSpliced(placeOf('amendments.ordered'), 1),
    inVote(prepared, 'vote.prepared') - 1,
  ),
  'amendment-repeated-in-another-item': repeating(
    'The vote on an amendment is repeated in another item than that of the amendment.',
    late,
    3,
    farthest,
  ),
  'amendment-repeated-after-another-vote': repeating(
    'A decided amendment is voted on again as the repetition of the vote on another one.',
    repetition,
    4,
    farthest,
  ),
  'amendment-repeated-after-an-ordinary-vote': repeating(
    'A decided amendment is voted on again as the repetition of a vote that was about none.',
    firstBlock,
    4,
    draft,
  ),
  'amendment-dropped-while-voted-on': droppedBefore(
    'An amendment is dropped while the vote on it is open.',
    'ballot.cast',
  ),
  'amendment-dropped-before-the-announcement': droppedBefore(
    'An amendment is dropped when the vote on it is closed and not announced.',
    'vote.announced',
  ),
  'amendment-dropped-with-a-prepared-vote': byInsider(
    'An amendment is dropped while a vote on it stays prepared.',
    contents.toSpliced(placeOf('vote.withdrawn'), 1),
    placeOf('vote.withdrawn'),
  ),
};
