import { constants, createHash, createPublicKey, generateKeyPairSync, sign } from 'node:crypto';
import { ToldMeeting } from './told-meeting.fixture';
import { memberId, planOf, voteId } from './told-plan.fixture';
import { readTokenKey, tokensFault } from './tokens';
import type { VoteSoFar } from './vote-record';
import type { Token } from './vote-shapes';

const { publicKey, privateKey } = generateKeyPairSync('rsa', { modulusLength: 2048 });
const spki = publicKey.export({ format: 'der', type: 'spki' }).toString('base64');

function token(n: number, saltLength = 48): Token {
  const bytes = createHash('sha512').update(`${n}`).digest();
  const padding = constants.RSA_PKCS1_PSS_PADDING;
  const signature = sign('sha384', bytes, { key: privateKey, padding, saltLength });
  return { token: bytes.toString('base64'), signature: signature.toString('base64') };
}
const sorted = (tokens: readonly Token[]) =>
  tokens.toSorted((a, b) => Buffer.compare(Buffer.from(a.token, 'base64'), Buffer.from(b.token, 'base64')));

/** A vote in which three tokens were signed. */
function voteWithKey(base64: string | null): VoteSoFar {
  const vote = { ballots: new Map([1, 2, 3].map((n) => [memberId(n), null])) };
  return { ...vote, tokenKey: base64 === null ? null : readTokenKey(base64) } as VoteSoFar;
}
const faultOf = (tokens: readonly Token[] | null, key: string | null = spki) =>
  tokensFault(tokens, voteWithKey(key))?.reason ?? null;

describe('the tokens of an anonymous vote', () => {
  const tokens = sorted([1, 2, 3].map((n) => token(n)));

  it('are signed under its key, in order, and no more than were signed', () => {
    expect(faultOf(tokens)).toBeNull();
    expect(faultOf(tokens.slice(1))).toBeNull();
    expect(faultOf([])).toBeNull();
    expect(faultOf(sorted([...tokens, token(4)]))).toBe('4 ballots were handed in, 3 tokens were signed');
  });

  it('stand in ascending order and none twice', () => {
    const [first, second] = tokens;
    if (!first || !second) throw new Error('Three tokens were made');
    expect(faultOf([second, first])).toBe('token 2 does not come after the one before it');
    expect(faultOf([first, first])).toBe('token 2 does not come after the one before it');
  });

  it('have a signature over their own bytes with the salt of the format', () => {
    const [first, second] = tokens;
    if (!first || !second) throw new Error('Three tokens were made');
    expect(faultOf([{ ...first, signature: second.signature }])).toBe('the signature of token 1 is wrong');
    expect(faultOf([token(1, 32)])).toBe('the signature of token 1 is wrong');
  });

  it('are there always and only when the vote is anonymous', () => {
    expect(faultOf(null)).toBe('an anonymous vote has the tokens of its ballots');
    expect(faultOf([], null)).toBe('only an anonymous vote has tokens');
    expect(faultOf(null, null)).toBeNull();
  });
});

describe('a vote', () => {
  const { rules } = planOf(3, 1);
  const anonymousCouncil = () =>
    new ToldMeeting(planOf(3, 1, { rules: { ...rules, anonymousBallots: true } }));
  const secret = { ballot: 'secret' as const, anonymous: true };

  it('is anonymous exactly when it is secret in a council with anonymous ballots', () => {
    expect(anonymousCouncil().prepareFault(1, secret)).toBeNull();
    expect(anonymousCouncil().prepareFault(1)).toBeNull();
    expect(anonymousCouncil().prepareFault(1, { ballot: 'secret' })).toContain('is anonymous');
    expect(anonymousCouncil().prepareFault(1, { anonymous: true })).toContain('only a secret vote');
    expect(new ToldMeeting(planOf(3, 1)).prepareFault(1, secret)).toContain('only a secret vote');
  });

  it('has a key for tokens exactly when it is anonymous', () => {
    const meeting = anonymousCouncil().prepare(1, secret);
    const ed25519 = generateKeyPairSync('ed25519').publicKey.export({ format: 'der', type: 'spki' });
    for (const tokenKey of [null, 'AAAA', `${spki} `, ed25519.toString('base64')]) {
      expect(meeting.fault(meeting.opening(1, { tokenKey }))?.reason).toContain(
        'exactly when it is anonymous',
      );
    }
    expect(meeting.fault(meeting.opening(1, { tokenKey: spki }))).toBeNull();
    const open = anonymousCouncil().prepare(1);
    expect(open.fault(open.opening(1, { tokenKey: spki }))?.reason).toContain('exactly when it is anonymous');
  });

  it('has another key for tokens than every vote before it', () => {
    const meeting = anonymousCouncil().prepare(1, secret).prepare(2, secret);
    meeting.tell(meeting.opening(1, { tokenKey: spki }));
    meeting.tell({ type: 'vote.annulled', voteId: voteId(1), reason: 'awaria' });
    expect(meeting.fault(meeting.opening(2, { tokenKey: spki }))?.reason).toContain('that of another vote');
    const another = generateKeyPairSync('rsa', { modulusLength: 2048 }).publicKey;
    const tokenKey = another.export({ format: 'der', type: 'spki' }).toString('base64');
    expect(meeting.fault(meeting.opening(2, { tokenKey }))).toBeNull();
  });

  it('has a key of one text and of 2048 bits', () => {
    const longer = Buffer.concat([Buffer.from(spki, 'base64'), Buffer.from([0])]).toString('base64');
    const short = generateKeyPairSync('rsa', { modulusLength: 1024 }).publicKey;
    const pss = generateKeyPairSync('rsa-pss', { modulusLength: 2048 }).publicKey;
    const texts = [short, pss].map((key) => key.export({ format: 'der', type: 'spki' }).toString('base64'));
    for (const text of [longer, ...texts]) expect(readTokenKey(text)).toBeNull();
    expect(readTokenKey(spki)).not.toBeNull();
  });

  it('has a key of odd numbers and of no exponent 1', () => {
    const { n, e } = publicKey.export({ format: 'jwk' });
    const textOf = (modulus: Buffer, exponent: Buffer) => {
      const numbers = { n: modulus.toString('base64url'), e: exponent.toString('base64url') };
      const key = createPublicKey({ key: { kty: 'RSA', ...numbers }, format: 'jwk' });
      return key.export({ format: 'der', type: 'spki' }).toString('base64');
    };
    const modulus = Buffer.from(n ?? '', 'base64url');
    const even = Buffer.from(modulus);
    even.writeUInt8(modulus.readUInt8(255) - 1, 255);
    expect(readTokenKey(textOf(modulus, Buffer.from(e ?? '', 'base64url')))).not.toBeNull();
    expect(readTokenKey(textOf(even, Buffer.from([3])))).toBeNull();
    for (const exponent of [1, 2]) expect(readTokenKey(textOf(modulus, Buffer.from([exponent])))).toBeNull();
  });

  it('counts what was signed and not handed in among those who did not vote', () => {
    const meeting = anonymousCouncil().prepare(1, { ...secret, legalBasis: 'statut' });
    meeting.tell(meeting.opening(1, { tokenKey: spki }));
    [1, 2, 3].forEach((n) =>
      meeting.ballotFault({ type: 'ballot.issued', voteId: voteId(1), memberId: memberId(n) }),
    );
    const close = (noVote: number, handedIn: number) => ({
      type: 'vote.closed' as const,
      voteId: voteId(1),
      outcomes: Object.fromEntries([1, 2, 3].map((n) => [memberId(n), 'voted' as const])),
      counts: { for: 2, against: 0, abstain: 0, noVote, absent: 0, excluded: 0 },
      verdict: {
        passed: true,
        reason: 'majority-reached' as const,
        rule: 'simple' as const,
        legalBasis: 'statut',
        required: 1,
        statutorySize: 3,
        quorum: { present: 3, required: 2, reached: true },
      },
      candidates: null,
      tokens: sorted([1, 2, 3].slice(0, handedIn).map((n) => token(n))),
    });
    expect(meeting.fault(close(1, 3))?.reason).toBe('2 ballots were counted, there are 3');
    expect(meeting.fault(close(0, 2))?.reason).toContain('its counts do not follow');
    expect(meeting.fault(close(1, 2))).toBeNull();
  });
});
