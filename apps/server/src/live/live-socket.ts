import type { Audience, ClientToServer, ServerToClient } from '@kworum/contracts';
import type { Actor } from '@kworum/domain';
import type { Namespace, Socket } from 'socket.io';
import type { CommandBudget } from './command-budget';

/** Who a connection is, decided once when it is made. */
export interface LiveConnection {
  readonly audience: Audience;
  /** Null: may only look. */
  readonly actor: Actor | null;
  /** The council whose current meeting is followed; null: the meeting on air, or a fixed one. */
  readonly councilId: string | null;
  readonly follows: boolean;
  readonly tokenHash: string | null;
  readonly personName: string;
  readonly budget: CommandBudget;
  /** The meeting that is watched now; changes when a followed council begins the next one. */
  meetingId: string | null;
}

type None = Record<string, never>;
export type LiveSocket = Socket<ClientToServer, ServerToClient, None, LiveConnection>;
export type LiveNamespace = Namespace<ClientToServer, ServerToClient, None, LiveConnection>;
