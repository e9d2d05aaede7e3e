import { constants, createPublicKey, generateKeyPairSync, privateDecrypt, verify } from 'node:crypto';
import type { AnonymousBallot, CommandReply, HandInReply, LiveCommand } from '@kworum/contracts';
import { testId } from '@kworum/testing';
import type { SendCommand } from '../../ui/live/live-store';
import { TokenKeep } from './kept-token';
import type { VotingDesk } from './voting-desk';

const { privateKey, publicKey } = generateKeyPairSync('rsa', { modulusLength: 2048 });

/** The key that the server of these tests signs with. */
export const tokenKey = publicKey.export({ type: 'spki', format: 'der' }).toString('base64');

export const counted: HandInReply = { counted: true, code: null, retry: false };

type TokenRequest = Extract<LiveCommand, { type: 'token.request' }>;

/** Takes the server's part in one anonymous vote, and lends a tablet its desk. */
export class VoteServer {
  readonly stored = new Map<string, string>();
  readonly requests: { readonly id: string | undefined; readonly command: TokenRequest }[] = [];
  readonly ballots: AnonymousBallot[] = [];
  readonly pauses: number[] = [];
  /** What is heard of the hand-ins to come; `counted` when nothing is left. */
  answers: (HandInReply | null)[] = [];
  refusal: Extract<CommandReply, { ok: false }>['code'] | null = null;
  /** What the server signs in place of the request. */
  signed: (blinded: Buffer) => Buffer = (blinded) => blinded;

  readonly desk: VotingDesk = {
    canBlind: true,
    keep: new TokenKeep({
      getItem: (key) => this.stored.get(key) ?? null,
      setItem: (key, value) => void this.stored.set(key, value),
      removeItem: (key) => void this.stored.delete(key),
    }),
    loadCraft: () => import('./token-craft'),
    handIn: (ballot) => {
      this.ballots.push(ballot);
      const [answer = counted, ...later] = this.answers;
      this.answers = later;
      return Promise.resolve(answer);
    },
    pause: (milliseconds) => {
      this.pauses.push(milliseconds);
      return Promise.resolve();
    },
    random: () => 0.5,
  };

  readonly sendCommand: SendCommand = (command, _onRetry, id) => {
    if (command.type !== 'token.request') throw new Error(`Nobody sends ${command.type} in these tests`);
    this.requests.push({ id, command });
    if (this.refusal) return Promise.resolve({ ok: false, code: this.refusal, retry: false, detail: '' });
    const blinded = this.signed(Buffer.from(command.blinded, 'base64'));
    const signature = privateDecrypt({ key: privateKey, padding: constants.RSA_NO_PADDING }, blinded);
    const commandId = id ?? '';
    const receipt = { commandId, meetingId: testId(1, 1), seq: 41, hash: 'ab'.repeat(32) };
    return Promise.resolve({
      ok: true,
      receipt: { ...receipt, at: '2026-11-26T09:42:20.000Z' },
      blindSignature: signature.toString('base64'),
    });
  };
}

/** Whether the ballot's token carries the server's own signature. */
export function isSigned({ token, signature }: AnonymousBallot): boolean {
  const key = createPublicKey({ key: Buffer.from(tokenKey, 'base64'), format: 'der', type: 'spki' });
  const padding = { padding: constants.RSA_PKCS1_PSS_PADDING, saltLength: 48 };
  const message = Buffer.from(token, 'base64');
  return verify('sha384', message, { key, ...padding }, Buffer.from(signature, 'base64'));
}
