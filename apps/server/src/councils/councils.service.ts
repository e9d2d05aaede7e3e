import { randomUUID } from 'node:crypto';
import type { Council, FoundedCouncil, NewCouncil, Setup } from '@kworum/contracts';
import { Injectable } from '@nestjs/common';
import { Database } from '../database/database';
import { Transaction } from '../database/transaction';
import { ProblemError } from '../http/problem';
import { IdentityService } from '../identity/identity.service';
import { SetupCode } from '../identity/setup-code';
import { CouncilRecord, CouncilsStore } from './councils.store';

/** Councils, their terms and members. */
@Injectable()
export class CouncilsService {
  constructor(
    private readonly database: Database,
    private readonly store: CouncilsStore,
    private readonly identity: IdentityService,
    private readonly setupCode: SetupCode,
  ) {}

  /** The first visit: the council and the account of its office, in one transaction. */
  async setUp({ setupCode, council, office }: Setup): Promise<void> {
    if (await this.identity.isSetUp()) {
      throw new ProblemError('already-set-up', 'Sign in with the account that was made then.');
    }
    if (!this.setupCode.matches(setupCode)) {
      throw new ProblemError('wrong-setup-code', 'Type the code that the server printed when it started.');
    }
    const record = recordOf(council);
    await this.database.write(async (transaction) => {
      await this.store.add(transaction, record);
      await this.identity.addOffice(transaction, record.council.councilId, office);
    });
  }

  /** Another council on this server with a sign-in key for each of its people: for the operator. */
  async found(council: NewCouncil): Promise<FoundedCouncil> {
    const record = recordOf(council);
    const keys = await this.database.write((transaction) => this.addWithKeys(transaction, record));
    const [officeKey, hallKey, ...memberKeys] = keys;
    if (!officeKey || !hallKey) throw new Error('A key of a new council is missing');
    return {
      council: viewOf(record),
      officeKey,
      hallKey,
      memberKeys: record.members.map(({ memberId }, index) => {
        const issued = memberKeys[index];
        if (!issued) throw new Error(`The key of member ${memberId} is missing`);
        return { memberId, ...issued };
      }),
    };
  }

  names() {
    return this.store.names();
  }

  async view(councilId: string): Promise<Council> {
    return viewOf(await this.record(councilId));
  }

  async record(councilId: string): Promise<CouncilRecord> {
    const record = await this.store.find(councilId);
    if (!record) throw new ProblemError('not-found', 'There is no such council here.');
    return record;
  }

  async issueMemberKey(councilId: string, memberId: string) {
    const member = await this.store.findMember(councilId, memberId);
    if (!member) throw new ProblemError('not-found', 'Your council has no such member.');
    return this.identity.issueMemberKey(councilId, memberId);
  }

  async coatOfArms(councilId: string): Promise<string> {
    const drawing = await this.store.coatOfArms(councilId);
    if (drawing === null) throw new ProblemError('not-found', 'There is no coat of arms here.');
    return drawing;
  }

  private async addWithKeys(transaction: Transaction, record: CouncilRecord) {
    const { councilId, name } = record.council;
    await this.store.add(transaction, record);
    const personId = await this.identity.addOffice(transaction, councilId, {
      name: `Biuro: ${name}`.slice(0, 200),
      login: null,
      password: null,
    });
    return this.identity.addKeys(transaction, [
      { councilId, role: 'office', memberId: null, personId },
      { councilId, role: 'hall', memberId: null, personId: null },
      ...record.members.map(({ memberId }) => ({
        ...{ councilId, memberId },
        role: 'member' as const,
        personId: null,
      })),
    ]);
  }
}

function recordOf(council: NewCouncil): CouncilRecord {
  assertPossible(council);
  const councilId = randomUUID();
  const termId = randomUUID();
  return {
    council: { councilId, name: council.name, coatOfArms: council.coatOfArms, demo: council.demo },
    term: { termId, councilId, statutorySize: council.statutorySize, ...council.term },
    members: council.members.map(({ seat, name, function: functionName, club }) => ({
      ...{ memberId: randomUUID(), councilId, termId, seat, name, functionName, club },
    })),
    guests: council.guests.map(({ name, function: functionName }) => ({
      ...{ guestId: randomUUID(), councilId, name, functionName },
    })),
  };
}

function assertPossible({ members, statutorySize, term }: NewCouncil): void {
  const invalid = (path: string, message: string) =>
    new ProblemError('invalid-input', `Correct the input: ${path}: ${message}.`, [{ path, message }]);
  if (members.length > statutorySize) {
    throw invalid('members', `${members.length} members in a council of ${statutorySize}`);
  }
  const seats = new Set<number>();
  for (const [index, { seat }] of members.entries()) {
    if (seats.has(seat)) throw invalid(`members.${index}.seat`, `seat ${seat} is taken twice`);
    seats.add(seat);
  }
  if (term.endsOn <= term.startsOn) throw invalid('term.endsOn', 'the term ends before it begins');
}

function viewOf({ council, term, members, guests }: CouncilRecord): Council {
  return {
    councilId: council.councilId,
    name: council.name,
    statutorySize: term.statutorySize,
    hasCoatOfArms: council.coatOfArms !== null,
    demo: council.demo,
    members: members.map(({ memberId, seat, name, functionName, club }) => ({
      ...{ memberId, seat, name, club },
      function: functionName,
    })),
    guests: guests.map(({ guestId, name, functionName }) => ({ guestId, name, function: functionName })),
  };
}
