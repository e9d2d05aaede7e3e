import type { Role } from '@kworum/contracts';

/** Who is behind a session: the answer to every question of rights. */
export interface Principal {
  readonly tokenHash: string;
  readonly role: Role;
  readonly councilId: string;
  readonly memberId: string | null;
  readonly personId: string | null;
}
