import { webcrypto } from 'node:crypto';
import type { HandInReply } from '@kworum/contracts';
import type { BallotContent } from '@kworum/domain';
import { HttpClient } from './http-client';
import type { LiveClient } from './live-client';

/** A token of an anonymous vote, ready to be handed in. Both in base64. */
export interface Token {
  readonly token: string;
  readonly signature: string;
}

const base64 = (bytes: Uint8Array) => Buffer.from(bytes).toString('base64');

/** Casts in anonymous votes as a tablet does: a token over the member's session, the ballot without one. */
export class AnonymousVoter {
  constructor(
    private readonly device: LiveClient<'member'>,
    private readonly url: string,
    private readonly meetingId: string,
  ) {}

  async token(voteId: string): Promise<Token> {
    const { RSABSSA } = await import('@cloudflare/blindrsa-ts');
    const suite = RSABSSA.SHA384.PSS.Randomized();
    const { vote } = await this.device.until(
      (seen) => seen.vote?.voteId === voteId && !!seen.vote.tokenKey,
      'the key',
    );
    const key = await webcrypto.subtle.importKey(
      'spki',
      Buffer.from(vote?.tokenKey ?? '', 'base64'),
      { name: 'RSA-PSS', hash: 'SHA-384' },
      true,
      ['verify'],
    );
    const prepared = suite.prepare(webcrypto.getRandomValues(new Uint8Array(32)));
    const { blindedMsg, inv } = await suite.blind(key, prepared);
    const reply = await this.device.sendForReply({
      ...{ type: 'token.request', voteId },
      blinded: base64(blindedMsg),
    });
    if (!reply.ok || reply.blindSignature === undefined) throw new Error('No token was signed');
    const blindSignature = Buffer.from(reply.blindSignature, 'base64');
    const signature = await suite.finalize(key, prepared, blindSignature, inv);
    return { token: base64(prepared), signature: base64(signature) };
  }

  handIn(voteId: string, token: Token, choice: BallotContent): Promise<HandInReply> {
    const { meetingId } = this;
    return new HttpClient(this.url).post('/api/anonymous-ballots', { meetingId, voteId, ...token, choice });
  }
}
