import { voteId } from '../fixed-ids';
import { anonymousMeeting } from '../meetings/played';
import { tokenKeyOf } from '../play';
import { byInsider } from '../played-meeting';
import { TokenKey, asPssKey } from '../token-key';
import type { JournalVector } from '../vector';

const { inVote, withEvent } = anonymousMeeting;
const recall = 1;
const ordinary = 2;
const election = 3;
const opened = inVote(recall, 'vote.opened');
const close = inVote(recall, 'vote.closed');
const tokenKey = tokenKeyOf(voteId(recall));
/** An RSA key of 1024 bits; nobody has the other half. */
const shortKey =
  'MIGfMA0GCSqGSIb3DQEBAQUAA4GNADCBiQKBgQCiujD8wgoUR24BcStu1dzeWz46NzM3+eHPmmIq3L1Uwg+mGFSrer6DvCRGNgmceRIhDbkK0ZmlSLKsRl2z1sHrtK4eKDSH6ZMdYUol//pnrxy7iY4cp0yZENIgmfty15O2pFgJMDOPv9InhGLPWgvIAJFQKvr2kPqenyR4x9R/XwIDAQAB';

/** A vote, the first one unless another is named, that is opened with this key. */
function withKey(about: string, key: string, vote = recall): JournalVector {
  const place = inVote(vote, 'vote.opened');
  return byInsider(
    about,
    withEvent(place, 'vote.opened', (event) => ({ ...event, tokenKey: key })),
    place,
  );
}

/** Attacks on the key of the tokens of an anonymous vote. */
export const tokenKeyAttacks: Readonly<Record<string, JournalVector>> = {
  'anonymous-vote-without-key': byInsider(
    'An anonymous vote is opened without a key for its tokens.',
    withEvent(opened, 'vote.opened', (event) => ({ ...event, tokenKey: null })),
    opened,
  ),
  'open-vote-with-token-key': byInsider(
    'A vote with open ballots is opened with a key for tokens.',
    withEvent(inVote(ordinary, 'vote.opened'), 'vote.opened', (event) => ({
      ...event,
      tokenKey: tokenKey.publicKey,
    })),
    inVote(ordinary, 'vote.opened'),
  ),
  'token-key-exchanged': byInsider(
    'The key of the tokens is exchanged on the record.',
    withEvent(opened, 'vote.opened', (event) => ({
      ...event,
      tokenKey: new TokenKey('somebody who wants to vote').publicKey,
    })),
    close,
    'wrong-result',
  ),
  'token-key-used-again': withKey(
    'An election is opened with the key of an earlier vote, under which its tokens are good too.',
    tokenKey.publicKey,
    election,
  ),
  'token-key-used-again-in-another-text': withKey(
    'An election is opened with the key of an earlier vote, a byte put behind it.',
    Buffer.concat([Buffer.from(tokenKey.publicKey, 'base64'), Buffer.alloc(1)]).toString('base64'),
    election,
  ),
  'token-key-of-1024-bits': withKey('A vote is opened with a key that is too short.', shortKey),
  'token-key-of-another-algorithm': withKey(
    'A vote is opened with a key that is good for RSASSA-PSS alone.',
    asPssKey(tokenKey.publicKey),
  ),
};
