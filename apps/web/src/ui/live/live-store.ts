import type {
  Audience,
  CommandReply,
  ConnectionRefusal,
  HallPicture,
  LiveCommand,
  OwnView,
  ProgrammeControl,
  ProgrammeStatus,
  RemoteRoom,
  Snapshot,
  SnapshotOf,
} from '@kworum/contracts';
import { CommandDelivery } from './command-delivery';
import { newCommandId } from './command-id';
import type { LiveTransport } from './live-transport';
import { ServerClock } from './server-clock';

export type LiveStatus = 'connecting' | 'online' | 'offline';

export interface LiveState<A extends Audience> {
  readonly status: LiveStatus;
  /** Milliseconds by the server's clock; null while the connection stands. */
  readonly offlineSince: number | null;
  readonly snapshot: SnapshotOf[A] | null;
  readonly own: OwnView | null;
  /** What is ordered on air and what is; to the office alone, and absent until it comes. */
  readonly programme?: { readonly control: ProgrammeControl; readonly status: ProgrammeStatus | null };
  /** Who takes part from elsewhere: to the office all of them, to a member itself; absent until it comes. */
  readonly remote?: RemoteRoom;
  /** The programme's picture between votes; to the hall alone, and absent until it comes. */
  readonly hallPicture?: HallPicture;
  /** The server answered that there is no meeting to follow yet. */
  readonly idle: boolean;
  /** Why no connection will come without a person's help. */
  readonly refusal: ConnectionRefusal | null;
}

/**
 * Resolves with the server's answer, however long that takes; `onRetry` tells that it is not there yet.
 * A ballot that a newer one of the same vote overtakes is not sent again, and its promise stays open.
 * `id`: of an earlier press that this one repeats, for the same receipt.
 */
export type SendCommand = (command: LiveCommand, onRetry?: () => void, id?: string) => Promise<CommandReply>;

/** The state of one meeting as this screen's audience sees it, and the way to send commands to it. */
export class LiveStore<A extends Audience> {
  #state: LiveState<A> = {
    status: 'connecting',
    offlineSince: null,
    snapshot: null,
    own: null,
    idle: false,
    refusal: null,
  };
  readonly #listeners = new Set<() => void>();
  readonly #deliveries = new Set<CommandDelivery>();

  constructor(
    private readonly audience: A,
    private readonly transport: LiveTransport,
    private readonly clock: ServerClock = new ServerClock(),
  ) {}

  readonly state = (): LiveState<A> => this.#state;
  readonly serverNow = (): number => this.clock.now();

  readonly subscribe = (listener: () => void): (() => void) => {
    this.#listeners.add(listener);
    return () => this.#listeners.delete(listener);
  };

  start(): void {
    this.transport.start({
      connected: () => this.#connected(),
      disconnected: () => this.#disconnected(),
      refused: (refusal) => this.#change({ refusal, status: 'offline' }),
      snapshot: (snapshot) => this.#received(snapshot),
      own: (own) => {
        if (!isOlder(own, this.#state.own)) this.#change({ own });
      },
      programme: ({ control }) =>
        this.#change({ programme: { control, status: this.#state.programme?.status ?? null } }),
      programmeStatus: (status) => {
        const { programme } = this.#state;
        if (programme) this.#change({ programme: { ...programme, status } });
      },
      remoteRoom: (remote) => this.#change({ remote }),
      hallPicture: (hallPicture) => this.#change({ hallPicture }),
      idle: () => this.#change({ idle: true, snapshot: null, own: null }),
      signedOut: () => this.#change({ refusal: 'not-signed-in' }),
    });
  }

  stop(): void {
    this.transport.stop();
    for (const delivery of this.#deliveries) delivery.abandon();
    this.#deliveries.clear();
  }

  readonly sendCommand: SendCommand = (command, onRetry = () => undefined, id = newCommandId()) => {
    const meetingId = this.#state.snapshot?.meetingId;
    if (meetingId === undefined) {
      const detail = 'No meeting is followed on this screen.';
      return Promise.resolve({ ok: false, code: 'unknown-meeting', retry: false, detail });
    }
    return new Promise((resolve) => {
      const envelope = { id, meetingId, command };
      const delivery = new CommandDelivery(envelope, this.transport, onRetry, (reply) => {
        this.#deliveries.delete(delivery);
        resolve(reply);
      });
      this.#dropOvertaken(command);
      this.#deliveries.add(delivery);
      delivery.attempt();
    });
  };

  /** A late retry of the first press must never replace the choice of the second. */
  #dropOvertaken(command: LiveCommand): void {
    for (const earlier of this.#deliveries) {
      if (!earlier.isOvertakenBy(command)) continue;
      earlier.abandon();
      this.#deliveries.delete(earlier);
    }
  }

  #connected(): void {
    this.#change({ status: 'online', offlineSince: null, refusal: null });
    for (const delivery of this.#deliveries) delivery.attempt();
  }

  #disconnected(): void {
    const offlineSince = this.#state.offlineSince ?? this.clock.now();
    this.#change({ status: 'offline', offlineSince });
    for (const delivery of this.#deliveries) delivery.connectionLost();
  }

  #received(snapshot: Snapshot): void {
    this.clock.observe(snapshot.serverTime);
    if (!isFor(this.audience, snapshot) || isOlder(snapshot, this.#state.snapshot)) return;
    this.#change({ snapshot, idle: false });
  }

  #change(change: Partial<LiveState<A>>): void {
    this.#state = { ...this.#state, ...change };
    for (const listener of this.#listeners) listener();
  }
}

function isFor<A extends Audience>(audience: A, snapshot: Snapshot): snapshot is SnapshotOf[A] & Snapshot {
  return snapshot.audience === audience;
}

type Versioned = Pick<Snapshot, 'meetingId' | 'seq'>;
function isOlder(next: Versioned, held: Versioned | null): boolean {
  return held !== null && held.meetingId === next.meetingId && next.seq < held.seq;
}
