import type { BallotToken, MeetingEvent } from '@kworum/domain';
import { voteId } from '../fixed-ids';
import { member, members } from '../honest-house';
import { anonymousMeeting, secretMeeting } from '../meetings/played';
import { tokenKeyOf } from '../play';
import { at, byInsider } from '../played-meeting';
import { given, moved } from '../results';
import { TokenKey } from '../token-key';
import type { JournalVector } from '../vector';

const [anna, , , piotr] = members;
const { inVote, slipIn, withEvent } = anonymousMeeting;
const recall = 1;
const ordinary = 2;
const close = inVote(recall, 'vote.closed');
const tokenKey = tokenKeyOf(voteId(recall));
type Closed = Extract<MeetingEvent, { type: 'vote.closed' }>;

function closed(
  about: string,
  change: (tokens: readonly BallotToken[], event: Closed) => Partial<Closed>,
): JournalVector {
  const contents = withEvent(close, 'vote.closed', (event) => ({
    ...event,
    ...change(given(event.tokens), event),
  }));
  return byInsider(about, contents, close, 'wrong-result');
}
const inOrder = (tokens: readonly BallotToken[]) =>
  tokens.toSorted((a, b) => Buffer.compare(Buffer.from(a.token, 'base64'), Buffer.from(b.token, 'base64')));
/** One ballot more or fewer among those in favour, the silent to match. */
const recounted = (event: Closed, from: 'for' | 'noVote', to: 'for' | 'noVote'): Partial<Closed> => ({
  counts: moved(event.counts, from, to),
});

/** Attacks on the tokens of an anonymous vote. */
const tokens: Readonly<Record<string, JournalVector>> = {
  'token-signed-by-another-key': closed(
    'A ballot was handed in under a token that another key has signed.',
    (list) => ({
      tokens: list.with(0, {
        ...at(list, 0),
        signature: new TokenKey('somebody who wants to vote').token(`${voteId(recall)} 0`).signature,
      }),
    }),
  ),
  'token-with-the-signature-of-another': closed('Two tokens have the same signature.', (list) => ({
    tokens: list.with(0, { ...at(list, 0), signature: at(list, 1).signature }),
  })),
  'token-twice': closed('Two ballots were handed in under one token.', (list) => ({
    tokens: list.with(1, at(list, 0)),
  })),
  'tokens-out-of-order': closed(
    'The tokens stand in another order than that of their bytes: it may tell when they came.',
    (list) => ({ tokens: list.toReversed() }),
  ),
  'token-left-out': closed('A ballot is counted without its token.', (list) => ({
    tokens: list.slice(1),
  })),
  'token-too-many': closed('A token is listed whose ballot is not counted.', (list) => ({
    tokens: inOrder([...list, tokenKey.token('one too many')]),
  })),
  'more-handed-in-than-issued': closed(
    'More ballots are counted, each under a good token, than tokens were signed on the record.',
    (list, event) => ({
      ...{ counts: { ...given(event.counts), for: 4, noVote: 0 } },
      tokens: inOrder([...list, tokenKey.token('one more'), tokenKey.token('another')]),
    }),
  ),
  'ballot-dropped-with-its-token': closed(
    'A ballot is taken out of the counts, its token stays.',
    (_list, event) => recounted(event, 'for', 'noVote'),
  ),
  'unused-token-counted': closed(
    'The ballot of a token that was never handed in is counted.',
    (_list, event) => recounted(event, 'noVote', 'for'),
  ),
  'anonymous-vote-without-tokens': closed('An anonymous vote has no list of tokens.', () => ({
    tokens: null,
  })),
};

/** Attacks on what is anonymous and what is not. */
const forms: Readonly<Record<string, JournalVector>> = {
  'tokens-of-an-open-vote': byInsider(
    'An open vote has a list of tokens.',
    withEvent(inVote(ordinary, 'vote.closed'), 'vote.closed', (event) => ({ ...event, tokens: [] })),
    inVote(ordinary, 'vote.closed'),
    'wrong-result',
  ),
  'secret-vote-not-anonymous': byInsider(
    'A secret vote is prepared with names, against the council’s rules.',
    withEvent(inVote(recall, 'vote.prepared'), 'vote.prepared', (event) => ({ ...event, anonymous: false })),
    inVote(recall, 'vote.prepared'),
  ),
  'anonymous-against-the-rules': byInsider(
    'A secret vote is prepared as an anonymous one in a council that has none.',
    secretMeeting.withEvent(secretMeeting.inVote(1, 'vote.prepared'), 'vote.prepared', (event) => ({
      ...event,
      anonymous: true,
    })),
    secretMeeting.inVote(1, 'vote.prepared'),
  ),
  'open-vote-anonymous': byInsider(
    'A vote with open ballots is said to be anonymous.',
    withEvent(inVote(ordinary, 'vote.prepared'), 'vote.prepared', (event) => ({ ...event, anonymous: true })),
    inVote(ordinary, 'vote.prepared'),
  ),
  'token-signed-twice': slipIn(
    'A second token is signed for a member.',
    inVote(recall, 'ballot.issued') + 1,
    member(anna),
    { type: 'ballot.issued', voteId: voteId(recall), memberId: anna },
  ),
  'token-of-excluded-member': slipIn(
    'A token is signed for a barred member.',
    inVote(recall, 'ballot.issued'),
    member(piotr),
    { type: 'ballot.issued', voteId: voteId(recall), memberId: piotr },
  ),
};

export const anonymousAttacks: Readonly<Record<string, JournalVector>> = { ...tokens, ...forms };
