import type { MeetingEvent } from '@kworum/domain';
import { idOf, voteId } from '../fixed-ids';
import { amendmentsMeeting } from '../meetings/played';
import { byInsider } from '../played-meeting';
import type { JournalVector } from '../vector';

const { contents, eventAt, inVote, withEvent, withFollowing } = amendmentsMeeting;
const budget = idOf('item 1');
const draft = 7;
const settling = inVote(9, 'items.settled');
const { itemIds: settledTogether } = eventAt(settling, 'items.settled');
const settled = (vote: number, itemIds: readonly string[]): MeetingEvent => ({
  ...{ type: 'items.settled', voteId: voteId(vote), itemIds },
});
const asBlock = (itemIds: readonly string[]) =>
  withEvent(inVote(8, 'vote.prepared'), 'vote.prepared', (event) => ({
    ...event,
    question: { kind: 'block', itemIds },
  }));

/** Attacks on votes on several items. */
export const blockAttacks: Readonly<Record<string, JournalVector>> = {
  'block-settles-a-foreign-item': byInsider(
    'A block vote settles an item that it did not name.',
    withEvent(settling, 'items.settled', (event) => ({
      ...event,
      itemIds: [...event.itemIds, idOf('item 5')],
    })),
    settling,
  ),
  'block-settles-in-part': byInsider(
    'A carried block vote leaves one of its items out.',
    withEvent(settling, 'items.settled', (event) => ({ ...event, itemIds: event.itemIds.slice(0, 1) })),
    settling,
  ),
  'block-settles-in-another-order': byInsider(
    'The items are settled in another order than that of the vote.',
    withEvent(settling, 'items.settled', (event) => ({ ...event, itemIds: event.itemIds.toReversed() })),
    settling,
  ),
  'block-settles-a-settled-item': byInsider(
    'A block vote settles an item once more that another has settled.',
    withEvent(inVote(10, 'items.settled'), 'items.settled', (event) => ({
      ...event,
      itemIds: [...event.itemIds.slice(0, 1), idOf('item 4'), ...event.itemIds.slice(1)],
    })),
    inVote(10, 'items.settled'),
  ),
  'block-not-settled': byInsider(
    'A block vote was carried and announced, and its items stay pending.',
    contents.toSpliced(settling, 1),
    settling,
  ),
  'block-settled-by-another-command': byInsider(
    'The items are settled by a command of its own.',
    contents.map((content, index) =>
      index === settling ? { ...content, commandId: idOf('another command') } : content,
    ),
    settling,
  ),
  'block-settled-though-rejected': byInsider(
    'Items are settled although the vote on them was rejected.',
    withFollowing(inVote(8, 'vote.announced') + 1, settled(8, [idOf('item 2'), idOf('item 3')])),
    inVote(8, 'vote.announced') + 1,
  ),
  'block-with-nothing-left-settled': byInsider(
    'Items are settled again by a vote that found none of them pending.',
    withFollowing(inVote(11, 'vote.announced') + 1, settled(11, settledTogether)),
    inVote(11, 'vote.announced') + 1,
  ),
  'items-settled-by-a-plain-vote': byInsider(
    'A vote on one draft settles other items.',
    withFollowing(inVote(draft, 'vote.announced') + 1, settled(draft, [idOf('item 2')])),
    inVote(draft, 'vote.announced') + 1,
  ),
  'block-of-the-current-item': byInsider(
    'A block vote names the item that is current.',
    asBlock([idOf('item 2'), budget]),
    inVote(8, 'vote.prepared'),
  ),
  'block-names-an-item-twice': byInsider(
    'A block vote names an item twice.',
    asBlock([idOf('item 2'), idOf('item 2')]),
    inVote(8, 'vote.prepared'),
  ),
  'block-of-unknown-item': byInsider(
    'A block vote names an item that is not on the agenda.',
    asBlock([idOf('item 2'), idOf('no item')]),
    inVote(8, 'vote.prepared'),
  ),
  'block-in-a-recall': byInsider(
    'Several items are put to the vote in the matter of a recall.',
    withEvent(inVote(8, 'vote.prepared'), 'vote.prepared', (event) => ({ ...event, matter: 'recall' })),
    inVote(8, 'vote.prepared'),
  ),
};
