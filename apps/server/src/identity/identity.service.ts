import { randomUUID } from 'node:crypto';
import type { IssuedKey, Role, Session } from '@kworum/contracts';
import { Injectable } from '@nestjs/common';
import { Transaction } from '../database/transaction';
import { ProblemError } from '../http/problem';
import { AttemptLimit } from './attempt-limit';
import { IdentityStore } from './identity.store';
import { hashPassword, verifyPassword } from './password';
import { Principal } from './principal';
import { newSecret, secretHash } from './secret';
import { SignInKeyRow } from './sign-in-key.entity';

const day = 24 * 60 * 60 * 1000;
/** A tablet is signed in once for months, the office's browser for a working day. */
const sessionLifetime: Record<Role, number> = { office: day, member: 180 * day, hall: 180 * day };
const keyLifetime = 60 * day;
const screenOf: Record<Role, string> = { office: '/office', member: '/tablet', hall: '/hall' };

type KeyHolder = Pick<SignInKeyRow, 'councilId' | 'role' | 'memberId' | 'personId'>;

/** Signing in and out, and the keys that sign devices in. */
@Injectable()
export class IdentityService {
  private readonly failedLogins = new AttemptLimit(10);
  private readonly failedAddresses = new AttemptLimit(200);

  constructor(private readonly store: IdentityStore) {}

  isSetUp(): Promise<boolean> {
    return this.store.anybodyRegistered();
  }

  /** @returns the new session's token; only the cookie of the device knows it. */
  async signIn(login: string, password: string, address: string): Promise<string> {
    const name = login.trim().toLowerCase();
    const now = Date.now();
    if (this.failedLogins.isExceeded(name, now) || this.failedAddresses.isExceeded(address, now)) {
      throw new ProblemError('too-many-attempts', 'Wait a quarter of an hour, then try again.');
    }
    const person = await this.store.findByLogin(name);
    if (!(await verifyPassword(password, person?.passwordHash ?? null)) || !person) {
      this.failedLogins.failed(name, now);
      this.failedAddresses.failed(address, now);
      throw new ProblemError('wrong-credentials', 'Check the login and the password.');
    }
    const { councilId, personId } = person;
    return this.startSession({ councilId, role: 'office', memberId: null, personId });
  }

  /** Keys are too long to be guessed, and a whole room may share one address: tries are not counted. */
  async signInWithKey(key: string): Promise<string> {
    const row = await this.store.findKey(secretHash(key));
    if (!row || row.expiresAt <= new Date().toISOString()) {
      throw new ProblemError(
        'wrong-credentials',
        'The link is not valid any more: ask the office for a new one.',
      );
    }
    return this.startSession(row);
  }

  async principalOf(token: string | undefined): Promise<Principal | undefined> {
    if (token === undefined || token.length > 200) return undefined;
    const session = await this.store.findSession(secretHash(token));
    if (!session || session.expiresAt <= new Date().toISOString()) return undefined;
    const { tokenHash, role, councilId, memberId, personId } = session;
    return { tokenHash, role, councilId, memberId, personId };
  }

  /** What the device shows of who it is signed in as. */
  async describe(principal: Principal): Promise<Session> {
    const { role, councilId, memberId } = principal;
    return { role, councilId, memberId, ...(await this.store.namesOf(principal)) };
  }

  async describeSession(token: string): Promise<Session> {
    const principal = await this.principalOf(token);
    if (!principal) throw new Error('A session vanished while it was started');
    return this.describe(principal);
  }

  signOut(principal: Principal): Promise<void> {
    return this.store.removeSession(principal.tokenHash);
  }

  async issueMemberKey(councilId: string, memberId: string): Promise<IssuedKey> {
    const { row, issued } = newKey({ councilId, role: 'member', memberId, personId: null });
    await this.store.replaceMemberKey(row);
    return issued;
  }

  async issueHallKey(councilId: string): Promise<IssuedKey> {
    const { row, issued } = newKey({ councilId, role: 'hall', memberId: null, personId: null });
    await this.store.addKey(row);
    return issued;
  }

  /** The account of a council's office, in the transaction that founds the council. */
  async addOffice(
    transaction: Transaction,
    councilId: string,
    office: { readonly name: string; readonly login: string | null; readonly password: string | null },
  ): Promise<string> {
    const personId = randomUUID();
    await this.store.addPerson(transaction, {
      personId,
      councilId,
      name: office.name,
      login: office.login?.trim().toLowerCase() ?? null,
      passwordHash: office.password === null ? null : await hashPassword(office.password),
    });
    return personId;
  }

  async addKeys(transaction: Transaction, holders: KeyHolder[]): Promise<IssuedKey[]> {
    const keys = holders.map(newKey);
    await this.store.addKeys(
      transaction,
      keys.map(({ row }) => row),
    );
    return keys.map(({ issued }) => issued);
  }

  private async startSession({ councilId, role, memberId, personId }: KeyHolder): Promise<string> {
    const token = newSecret();
    const now = Date.now();
    await this.store.addSession({
      tokenHash: secretHash(token),
      ...{ councilId, role, memberId, personId },
      createdAt: new Date(now).toISOString(),
      expiresAt: new Date(now + sessionLifetime[role]).toISOString(),
    });
    return token;
  }
}

function newKey(holder: KeyHolder): { row: SignInKeyRow; issued: IssuedKey } {
  const { councilId, role, memberId, personId } = holder;
  const key = newSecret();
  const expiresAt = new Date(Date.now() + keyLifetime).toISOString();
  return {
    row: { keyHash: secretHash(key), councilId, role, memberId, personId, expiresAt },
    issued: { key, path: `${screenOf[role]}#key=${key}` },
  };
}
