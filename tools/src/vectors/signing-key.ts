import { createHash, createPrivateKey, createPublicKey, KeyObject, sign } from 'node:crypto';
import { checkpointText } from '@kworum/domain';

/** An Ed25519 key for vectors, the same in every run. */
export class SigningKey {
  readonly #private: KeyObject;
  readonly #publicBytes: Buffer;

  constructor(
    readonly name: string,
    seed: string,
  ) {
    const der = Buffer.concat([
      Buffer.from('302e020100300506032b657004220420', 'hex'),
      createHash('sha256').update(seed).digest(),
    ]);
    this.#private = createPrivateKey({ key: der, format: 'der', type: 'pkcs8' });
    this.#publicBytes = createPublicKey(this.#private).export({ format: 'der', type: 'spki' }).subarray(-32);
  }

  get publicKey(): string {
    return this.#publicBytes.toString('base64');
  }

  /** A checkpoint as a signed note. */
  seal(meetingId: string, seq: number, hash: string): string {
    const text = checkpointText(meetingId, seq, hash);
    const keyId = createHash('sha256')
      .update(Buffer.concat([Buffer.from(this.name), Buffer.from([0x0a, 0x01]), this.#publicBytes]))
      .digest()
      .subarray(0, 4);
    const signature = Buffer.concat([keyId, sign(null, Buffer.from(text), this.#private)]);
    return `${text}\n\u2014 ${this.name} ${signature.toString('base64')}\n`;
  }
}

export const serverKey = new SigningKey('kworum.example', 'the server of the vectors');
export const strangerKey = new SigningKey('kworum.example', 'somebody who wants to be the server');
