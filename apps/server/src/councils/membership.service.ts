import type { ArrivingMember, MandateEnd, NewTerm } from '@kworum/contracts';
import { Injectable } from '@nestjs/common';
import { Database } from '../database/database';
import { ProblemError } from '../http/problem';
import { invalid, memberFrom, termFrom } from './council-input';
import { CouncilsStore } from './councils.store';
import { holdsMandateOn, mandatesOverlap, termOn } from './terms';

/** Terms and mandates: who sits in the council, and from when to when. */
@Injectable()
export class MembershipService {
  constructor(
    private readonly database: Database,
    private readonly store: CouncilsStore,
  ) {}

  async addTerm(councilId: string, input: NewTerm): Promise<void> {
    const record = termFrom(councilId, input);
    const overlapping = (await this.store.terms(councilId)).find(
      (term) => input.startsOn <= term.endsOn && term.startsOn <= input.endsOn,
    );
    if (overlapping) {
      throw invalid(
        'startsOn',
        `the term from ${overlapping.startsOn} to ${overlapping.endsOn} holds on some of these days`,
      );
    }
    await this.database.write((transaction) => this.store.addTerm(transaction, record));
  }

  /** Somebody takes a seat that is vacant from that day on. */
  async seatMember(councilId: string, member: ArrivingMember): Promise<void> {
    const { seat, mandateFrom } = member;
    const term = termOn(await this.store.terms(councilId), mandateFrom);
    if (!term) throw invalid('mandateFrom', 'the council has no term on that day');
    const seated = await this.store.membersOf(term.termId);
    const taken = seated.some(
      (other) => other.seat === seat && mandatesOverlap(other, { mandateFrom, mandateUntil: null }),
    );
    if (taken) throw invalid('seat', `seat ${seat} is not vacant from ${mandateFrom} on`);
    const holders = seated.filter((other) => holdsMandateOn(other, mandateFrom)).length;
    if (holders >= term.statutorySize) {
      throw invalid('seat', `all ${term.statutorySize} seats of the council are taken`);
    }
    await this.store.addMember(memberFrom(councilId, term.termId, member));
  }

  async endMandate(councilId: string, memberId: string, { until, reason }: MandateEnd): Promise<void> {
    const member = await this.store.findMember(councilId, memberId);
    if (!member) throw new ProblemError('not-found', 'Your council has no such member.');
    if (member.mandateUntil !== null) throw invalid('until', 'this mandate has ended already');
    if (until < member.mandateFrom) throw invalid('until', 'the mandate ends before it begins');
    await this.store.endMandate(memberId, until, reason);
  }
}
