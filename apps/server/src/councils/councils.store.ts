import { Injectable } from '@nestjs/common';
import { Database } from '../database/database';
import { Transaction } from '../database/transaction';
import { CouncilRow } from './council.entity';
import { GuestRow } from './guest.entity';
import { MemberRow } from './member.entity';
import { TermRow } from './term.entity';

/** A council with its latest term and everybody who sits or speaks in it. */
export interface CouncilRecord {
  readonly council: CouncilRow;
  readonly term: TermRow;
  readonly members: readonly MemberRow[];
  readonly guests: readonly GuestRow[];
}

@Injectable()
export class CouncilsStore {
  constructor(private readonly database: Database) {}

  async add(transaction: Transaction, { council, term, members, guests }: CouncilRecord): Promise<void> {
    await transaction.insert(CouncilRow, council);
    await transaction.insert(TermRow, term);
    await transaction.insert(MemberRow, [...members]);
    await transaction.insert(GuestRow, [...guests]);
  }

  async names(): Promise<Pick<CouncilRow, 'councilId' | 'name'>[]> {
    const councils = await this.database.reads.find(CouncilRow, { order: { name: 'ASC' } });
    return councils.map(({ councilId, name }) => ({ councilId, name }));
  }

  async find(councilId: string): Promise<CouncilRecord | null> {
    const { reads } = this.database;
    const council = await reads.findOneBy(CouncilRow, { councilId });
    const term = await reads.findOne(TermRow, { where: { councilId }, order: { startsOn: 'DESC' } });
    if (!council || !term) return null;
    const [members, guests] = await Promise.all([
      reads.find(MemberRow, { where: { termId: term.termId }, order: { seat: 'ASC' } }),
      reads.find(GuestRow, { where: { councilId }, order: { name: 'ASC' } }),
    ]);
    return { council, term, members, guests };
  }

  findMember(councilId: string, memberId: string): Promise<MemberRow | null> {
    return this.database.reads.findOneBy(MemberRow, { councilId, memberId });
  }

  async coatOfArms(councilId: string): Promise<string | null> {
    const council = await this.database.reads.findOneBy(CouncilRow, { councilId });
    return council?.coatOfArms ?? null;
  }
}
