/** A token of an anonymous vote as this device holds it; bytes are in base64. What is voted is never in it. */
export interface KeptToken {
  readonly voteId: string;
  /** Of the request for the signature: the same one again brings the same signature. */
  readonly commandId: string;
  /** The prepared message of RFC 9474. */
  readonly token: string;
  readonly blinded: string;
  readonly inverse: string;
  readonly signature: string | null;
  /** `sent`: handed in, but no answer was heard. */
  readonly fate: 'held' | 'sent' | 'counted';
}

type TokenStorage = Pick<Storage, 'getItem' | 'setItem' | 'removeItem'>;

/** Tokens that outlive a reload of the page, and end with its tab. */
export class TokenKeep {
  readonly #listeners = new Set<() => void>();

  constructor(private readonly storage: TokenStorage) {}

  readonly subscribe = (listener: () => void): (() => void) => {
    this.#listeners.add(listener);
    return () => this.#listeners.delete(listener);
  };

  /** As it is stored: equal as long as nothing changed. */
  stored(memberId: string, voteId: string): string | null {
    return this.storage.getItem(place(memberId, voteId));
  }

  read(memberId: string, voteId: string): KeptToken | null {
    return parsed(this.stored(memberId, voteId));
  }

  keep(memberId: string, token: KeptToken): void {
    this.storage.setItem(place(memberId, token.voteId), JSON.stringify(token));
    this.#tell();
  }

  forget(memberId: string, voteId: string): void {
    this.storage.removeItem(place(memberId, voteId));
    this.#tell();
  }

  #tell(): void {
    for (const listener of this.#listeners) listener();
  }
}

export function parsed(stored: string | null): KeptToken | null {
  return stored === null ? null : (JSON.parse(stored) as KeptToken);
}

/** By member: two of them may sign in at one tablet, one after the other. */
function place(memberId: string, voteId: string): string {
  return `kworum.token.${memberId}.${voteId}`;
}
