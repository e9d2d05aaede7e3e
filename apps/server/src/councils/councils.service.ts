import {
  type Council,
  type CouncilLook,
  type FoundedCouncil,
  type NewCouncil,
  plainCouncilLook,
  type PublicLook,
  type Setup,
} from '@kworum/contracts';
import type { CouncilRules } from '@kworum/domain';
import { Injectable } from '@nestjs/common';
import { Database } from '../database/database';
import { Transaction } from '../database/transaction';
import { ProblemError } from '../http/problem';
import { IdentityService } from '../identity/identity.service';
import { SetupCode } from '../identity/setup-code';
import { councilFrom } from './council-input';
import { CouncilRecord, CouncilsStore, TermRecord } from './councils.store';
import { holdsMandateOn, termOn, today } from './terms';

/** A council as it stands on a day: its size, and who holds a mandate. */
export interface CouncilOnDay extends CouncilRecord {
  readonly statutorySize: number;
  readonly members: TermRecord['members'];
}

/** Councils and what their statutes settle. */
@Injectable()
export class CouncilsService {
  constructor(
    private readonly database: Database,
    private readonly store: CouncilsStore,
    private readonly identity: IdentityService,
    private readonly setupCode: SetupCode,
  ) {}

  /** The first visit: the council and the account of its office, in one transaction. */
  async setUp({ setupCode, council: input, office }: Setup): Promise<void> {
    if (await this.identity.isSetUp()) {
      throw new ProblemError('already-set-up', 'Sign in with the account that was made then.');
    }
    if (!this.setupCode.matches(setupCode)) {
      throw new ProblemError('wrong-setup-code', 'Type the code that the server printed when it started.');
    }
    const { council, term } = councilFrom(input);
    await this.database.write(async (transaction) => {
      await this.store.add(transaction, council);
      await this.store.addTerm(transaction, term);
      await this.identity.addOffice(transaction, council.council.councilId, office);
    });
  }

  /** Another council on this server with a sign-in key for each of its people: for the operator. */
  async found(input: NewCouncil): Promise<FoundedCouncil> {
    const { council, term } = councilFrom(input);
    const keys = await this.database.write((transaction) => this.addWithKeys(transaction, council, term));
    const [officeKey, hallKey, ...memberKeys] = keys;
    if (!officeKey || !hallKey) throw new Error('A key of a new council is missing');
    return {
      council: viewOf(council, [term.term], term.members),
      officeKey,
      hallKey,
      memberKeys: term.members.map(({ memberId }, index) => {
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
    const record = await this.record(councilId);
    const terms = await this.store.terms(councilId);
    const term = termOn(terms, today());
    return viewOf(record, terms, term ? await this.store.membersOf(term.termId) : []);
  }

  /** @param day calendar date, `2026-11-26`: which term holds, and who holds a mandate */
  async onDay(councilId: string, day: string): Promise<CouncilOnDay> {
    const record = await this.record(councilId);
    const term = termOn(await this.store.terms(councilId), day);
    if (!term) throw new Error(`Council ${councilId} has no term`);
    const members = await this.store.membersOf(term.termId);
    return {
      ...record,
      statutorySize: term.statutorySize,
      members: members.filter((member) => holdsMandateOn(member, day)),
    };
  }

  async setRules(councilId: string, rules: CouncilRules): Promise<Council> {
    await this.store.setRules(councilId, rules);
    return this.view(councilId);
  }

  async setLook(councilId: string, look: CouncilLook): Promise<Council> {
    await this.store.setLook(councilId, look);
    return this.view(councilId);
  }

  /** @param drawing an SVG document that is known to be harmless */
  async setCoatOfArms(councilId: string, drawing: string | null): Promise<Council> {
    await this.store.setCoatOfArms(councilId, drawing);
    return this.view(councilId);
  }

  async look(councilId: string): Promise<PublicLook> {
    const { council } = await this.record(councilId);
    return { look: council.look ?? plainCouncilLook, hasCoatOfArms: council.coatOfArms !== null };
  }

  async issueMemberKey(councilId: string, memberId: string) {
    const member = await this.store.findMember(councilId, memberId);
    if (!member) throw new ProblemError('not-found', 'Your council has no such member.');
    return this.identity.issueMemberKey(councilId, memberId);
  }

  async coatOfArms(councilId: string): Promise<string> {
    const drawing = await this.coatOfArmsOrNone(councilId);
    if (drawing === null) throw new ProblemError('not-found', 'There is no coat of arms here.');
    return drawing;
  }

  coatOfArmsOrNone(councilId: string): Promise<string | null> {
    return this.store.coatOfArms(councilId);
  }

  private async record(councilId: string): Promise<CouncilRecord> {
    const record = await this.store.find(councilId);
    if (!record) throw new ProblemError('not-found', 'There is no such council here.');
    return record;
  }

  private async addWithKeys(transaction: Transaction, record: CouncilRecord, term: TermRecord) {
    const { councilId, name } = record.council;
    await this.store.add(transaction, record);
    await this.store.addTerm(transaction, term);
    const personId = await this.identity.addOffice(transaction, councilId, {
      name: `Biuro: ${name}`.slice(0, 200),
      login: null,
      password: null,
    });
    return this.identity.addKeys(transaction, [
      { councilId, role: 'office', memberId: null, personId },
      { councilId, role: 'hall', memberId: null, personId: null },
      ...term.members.map(({ memberId }) => ({
        ...{ councilId, memberId },
        role: 'member' as const,
        personId: null,
      })),
    ]);
  }
}

function viewOf(
  { council, guests }: CouncilRecord,
  terms: readonly TermRecord['term'][],
  members: TermRecord['members'],
): Council {
  const { councilId, name, demo, rules } = council;
  return {
    ...{ councilId, name, demo, rules },
    hasCoatOfArms: council.coatOfArms !== null,
    look: council.look ?? plainCouncilLook,
    statutorySize: termOn(terms, today())?.statutorySize ?? 0,
    terms: terms.map(({ termId, startsOn, endsOn, statutorySize }) => ({
      ...{ termId, startsOn, endsOn, statutorySize },
    })),
    members: members.map(({ memberId, seat, functionName, club, ...member }) => ({
      ...{ memberId, seat, name: member.name, club, function: functionName },
      ...{ mandateFrom: member.mandateFrom, mandateUntil: member.mandateUntil },
      mandateEndReason: member.mandateEndReason,
    })),
    guests: guests.map((guest) => ({
      ...{ guestId: guest.guestId, name: guest.name, function: guest.functionName },
    })),
  };
}
