import type { CommandEnvelope, CommandReply, LiveCommand } from '@kworum/contracts';
import type { LiveTransport } from './live-transport';

export const replyTimeoutMs = 4000;
export const pauseBeforeRetryMs = 700;

interface Errand {
  readonly envelope: CommandEnvelope;
  readonly onRetry: () => void;
  readonly settle: (reply: CommandReply) => void;
}

/**
 * One command on its way. It is sent, always with the same id, until the server says what became of it:
 * a time-out tells nothing, and the same id again leads to the same receipt.
 */
export class CommandDelivery {
  #timer: ReturnType<typeof setTimeout> | undefined;
  /**
   * Null once the fate of the command is known. An attempt that is never answered keeps this object in the
   * connection's memory, and a secret ballot must not stay there with it.
   */
  #errand: Errand | null;

  constructor(
    envelope: CommandEnvelope,
    private readonly transport: Pick<LiveTransport, 'connected' | 'send'>,
    onRetry: () => void,
    settle: (reply: CommandReply) => void,
  ) {
    this.#errand = { envelope, onRetry, settle };
  }

  /** Sends now when there is a connection; the store calls it again when one is back. */
  attempt(): void {
    if (!this.#errand) return;
    clearTimeout(this.#timer);
    if (!this.transport.connected) return this.#errand.onRetry();
    this.#timer = setTimeout(() => this.#again(0), replyTimeoutMs);
    this.transport.send(this.#errand.envelope, (reply) => this.#heard(reply));
  }

  connectionLost(): void {
    clearTimeout(this.#timer);
    this.#errand?.onRetry();
  }

  /** Whether both are ballots of the same vote. */
  isOvertakenBy(newer: LiveCommand): boolean {
    const command = this.#errand?.envelope.command;
    return command?.type === 'ballot.cast' && newer.type === 'ballot.cast' && command.voteId === newer.voteId;
  }

  abandon(): void {
    this.#errand = null;
    clearTimeout(this.#timer);
  }

  #heard(reply: CommandReply): void {
    if (!this.#errand) return;
    if (!reply.ok && reply.retry) return this.#again(pauseBeforeRetryMs);
    const { settle } = this.#errand;
    this.abandon();
    settle(reply);
  }

  #again(pauseMs: number): void {
    this.#errand?.onRetry();
    clearTimeout(this.#timer);
    this.#timer = setTimeout(() => this.attempt(), pauseMs);
  }
}
