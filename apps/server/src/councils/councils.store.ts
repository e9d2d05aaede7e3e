import type { CouncilLook } from '@kworum/contracts';
import type { CouncilRules } from '@kworum/domain';
import { Injectable } from '@nestjs/common';
import { Database } from '../database/database';
import { Transaction } from '../database/transaction';
import { CouncilRow } from './council.entity';
import { GuestRow } from './guest.entity';
import { MemberRow } from './member.entity';
import { TermRow } from './term.entity';

/** A term with everybody who holds or held a mandate in it. */
export interface TermRecord {
  readonly term: TermRow;
  readonly members: readonly MemberRow[];
}

/** A council with everybody who speaks in it. */
export interface CouncilRecord {
  readonly council: CouncilRow;
  readonly guests: readonly GuestRow[];
}

@Injectable()
export class CouncilsStore {
  constructor(private readonly database: Database) {}

  async add(transaction: Transaction, { council, guests }: CouncilRecord): Promise<void> {
    await transaction.insert(CouncilRow, council);
    await transaction.insert(GuestRow, [...guests]);
  }

  async addTerm(transaction: Transaction, { term, members }: TermRecord): Promise<void> {
    await transaction.insert(TermRow, term);
    await transaction.insert(MemberRow, [...members]);
  }

  async setRules(councilId: string, rules: CouncilRules): Promise<void> {
    await this.database.write(async (transaction) => {
      await transaction.update(CouncilRow, { councilId }, { rules });
    });
  }

  async setLook(councilId: string, look: CouncilLook): Promise<void> {
    await this.database.write(async (transaction) => {
      await transaction.update(CouncilRow, { councilId }, { look });
    });
  }

  async setCoatOfArms(councilId: string, coatOfArms: string | null): Promise<void> {
    await this.database.write(async (transaction) => {
      await transaction.update(CouncilRow, { councilId }, { coatOfArms });
    });
  }

  async addMember(member: MemberRow): Promise<void> {
    await this.database.write(async (transaction) => {
      await transaction.insert(MemberRow, member);
    });
  }

  async endMandate(memberId: string, mandateUntil: string, mandateEndReason: string): Promise<void> {
    await this.database.write(async (transaction) => {
      await transaction.update(MemberRow, { memberId }, { mandateUntil, mandateEndReason });
    });
  }

  /** Oldest first. */
  terms(councilId: string): Promise<TermRow[]> {
    return this.database.reads.find(TermRow, { where: { councilId }, order: { startsOn: 'ASC' } });
  }

  membersOf(termId: string): Promise<MemberRow[]> {
    return this.database.reads.find(MemberRow, {
      where: { termId },
      order: { seat: 'ASC', mandateFrom: 'ASC' },
    });
  }

  async names(): Promise<Pick<CouncilRow, 'councilId' | 'name'>[]> {
    const councils = await this.database.reads.find(CouncilRow, { order: { name: 'ASC' } });
    return councils.map(({ councilId, name }) => ({ councilId, name }));
  }

  async find(councilId: string): Promise<CouncilRecord | null> {
    const { reads } = this.database;
    const council = await reads.findOneBy(CouncilRow, { councilId });
    if (!council) return null;
    const guests = await reads.find(GuestRow, { where: { councilId }, order: { name: 'ASC' } });
    return { council, guests };
  }

  findMember(councilId: string, memberId: string): Promise<MemberRow | null> {
    return this.database.reads.findOneBy(MemberRow, { councilId, memberId });
  }

  async coatOfArms(councilId: string): Promise<string | null> {
    const council = await this.database.reads.findOneBy(CouncilRow, { councilId });
    return council?.coatOfArms ?? null;
  }
}
