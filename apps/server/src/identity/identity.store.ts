import { Injectable } from '@nestjs/common';
import { CouncilRow } from '../councils/council.entity';
import { MemberRow } from '../councils/member.entity';
import { Database } from '../database/database';
import { Transaction } from '../database/transaction';
import { PersonRow } from './person.entity';
import { Principal } from './principal';
import { SessionRow } from './session.entity';
import { SignInKeyRow } from './sign-in-key.entity';

@Injectable()
export class IdentityStore {
  constructor(private readonly database: Database) {}

  async anybodyRegistered(): Promise<boolean> {
    return this.database.reads.existsBy(PersonRow, {});
  }

  findByLogin(login: string): Promise<PersonRow | null> {
    return this.database.reads.findOneBy(PersonRow, { login });
  }

  async namesOf({ councilId, memberId, personId }: Principal) {
    const { reads } = this.database;
    const [council, member, person] = await Promise.all([
      reads.findOneByOrFail(CouncilRow, { councilId }),
      memberId === null ? null : reads.findOneBy(MemberRow, { memberId }),
      personId === null ? null : reads.findOneBy(PersonRow, { personId }),
    ]);
    return { councilName: council.name, personName: member?.name ?? person?.name ?? council.name };
  }

  findKey(keyHash: string): Promise<SignInKeyRow | null> {
    return this.database.reads.findOneBy(SignInKeyRow, { keyHash });
  }

  findSession(tokenHash: string): Promise<SessionRow | null> {
    return this.database.reads.findOneBy(SessionRow, { tokenHash });
  }

  async addSession(session: SessionRow): Promise<void> {
    await this.database.write(async (transaction) => {
      await transaction.insert(SessionRow, session);
    });
  }

  async removeSession(tokenHash: string): Promise<void> {
    await this.database.write(async (transaction) => {
      await transaction.delete(SessionRow, { tokenHash });
    });
  }

  async addPerson(transaction: Transaction, person: PersonRow): Promise<void> {
    await transaction.insert(PersonRow, person);
  }

  async addKeys(transaction: Transaction, keys: SignInKeyRow[]): Promise<void> {
    await transaction.insert(SignInKeyRow, keys);
  }

  /** A new key for a member replaces the ones before: a lost link stops working. */
  async replaceMemberKey(key: SignInKeyRow): Promise<void> {
    await this.database.write(async (transaction) => {
      await transaction.delete(SignInKeyRow, { memberId: key.memberId });
      await transaction.insert(SignInKeyRow, key);
    });
  }

  async addKey(key: SignInKeyRow): Promise<void> {
    await this.database.write((transaction) => this.addKeys(transaction, [key]));
  }
}
