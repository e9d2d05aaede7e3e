import type { CommandEnvelope, CommandReply, LiveCommand } from '@kworum/contracts';
import type { LiveTransport } from './live-transport';

export const replyTimeoutMs = 4000;
export const pauseBeforeRetryMs = 700;

/**
 * One command on its way. It is sent, always with the same id, until the server says what became of it:
 * a time-out tells nothing, and the same id again leads to the same receipt.
 */
export class CommandDelivery {
  #timer: ReturnType<typeof setTimeout> | undefined;
  #done = false;

  constructor(
    private readonly envelope: CommandEnvelope,
    private readonly transport: Pick<LiveTransport, 'connected' | 'send'>,
    private readonly onRetry: () => void,
    private readonly settle: (reply: CommandReply) => void,
  ) {}

  /** Sends now when there is a connection; the store calls it again when one is back. */
  attempt(): void {
    if (this.#done) return;
    clearTimeout(this.#timer);
    if (!this.transport.connected) return this.onRetry();
    this.#timer = setTimeout(() => this.#again(0), replyTimeoutMs);
    this.transport.send(this.envelope, (reply) => this.#heard(reply));
  }

  connectionLost(): void {
    clearTimeout(this.#timer);
    if (!this.#done) this.onRetry();
  }

  /** Whether both are ballots of the same vote. */
  isOvertakenBy(newer: LiveCommand): boolean {
    const { command } = this.envelope;
    return command.type === 'ballot.cast' && newer.type === 'ballot.cast' && command.voteId === newer.voteId;
  }

  abandon(): void {
    this.#done = true;
    clearTimeout(this.#timer);
  }

  #heard(reply: CommandReply): void {
    if (this.#done) return;
    if (!reply.ok && reply.retry) return this.#again(pauseBeforeRetryMs);
    this.abandon();
    this.settle(reply);
  }

  #again(pauseMs: number): void {
    this.onRetry();
    clearTimeout(this.#timer);
    this.#timer = setTimeout(() => this.attempt(), pauseMs);
  }
}
