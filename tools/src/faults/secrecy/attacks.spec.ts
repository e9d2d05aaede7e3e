import { createCipheriv, randomBytes } from 'node:crypto';
import {
  fingerprintOf,
  followTheRows,
  matchRowKeys,
  readTheLog,
  searchText,
  tryFingerprints,
} from './attacks';

const key = randomBytes(32);

function sealed(choice: string): string {
  const iv = randomBytes(12);
  const cipher = createCipheriv('aes-256-gcm', key, iv);
  const bytes = [iv, cipher.update(JSON.stringify({ choice })), cipher.final(), cipher.getAuthTag()];
  return Buffer.concat(bytes).toString('base64');
}

/** An attack that finds nothing must be one that could: each works on a server that is careless enough. */
describe('each attack succeeds where it can', () => {
  const commits = [{ memberIds: ['m1'], ballots: [{ ballotKey: 'k1', sealed: sealed('against') }] }];

  it('on a log beside its key', () => {
    expect([...readTheLog(commits, [randomBytes(32), key])]).toEqual([['m1', 'against']]);
    expect(readTheLog(commits, [randomBytes(32)]).size).toBe(0);
  });

  it('on ballots that keep their keys when they are counted', () => {
    expect([...matchRowKeys(commits, [{ ballotKey: 'k1', choice: 'against' }])]).toEqual([['m1', 'against']]);
  });

  it('on rows in the order of voting', () => {
    const rows = [{ choice: 'for' }, { choice: 'against' }];
    expect([...followTheRows(['m1', 'm2'], rows)]).toEqual([
      ['m1', 'for'],
      ['m2', 'against'],
    ]);
  });

  it('on fingerprints over the choice', () => {
    const command = { type: 'ballot.cast', voteId: 'v', choice: 'abstain' };
    const receipt = { memberId: 'm1', fingerprint: fingerprintOf('m1', command) };
    expect([...tryFingerprints([receipt], 'v')]).toEqual([['m1', 'abstain']]);
  });

  it('on a log line with the command in it', () => {
    const line = 'member m1 sent {"type":"ballot.cast","choice":"for"}';
    expect([...searchText(line, ['m1'])]).toEqual([['m1', 'for']]);
  });
});
