import type { MeetingPhase } from '@kworum/contracts';
import { Injectable } from '@nestjs/common';
import { In } from 'typeorm';
import { CouncilRow } from '../councils/council.entity';
import { Database } from '../database/database';
import { Transaction } from '../database/transaction';
import { AgendaItemRow } from './agenda-item.entity';
import { MeetingRow } from './meeting.entity';

export interface ListedMeeting {
  readonly meeting: MeetingRow;
  readonly council: CouncilRow;
}

@Injectable()
export class MeetingsStore {
  constructor(private readonly database: Database) {}

  async add(meeting: MeetingRow, agenda: AgendaItemRow[]): Promise<void> {
    await this.database.write(async (transaction) => {
      await transaction.insert(MeetingRow, meeting);
      await transaction.insert(AgendaItemRow, agenda);
    });
  }

  async find(meetingId: string): Promise<ListedMeeting | null> {
    const meeting = await this.database.reads.findOneBy(MeetingRow, { meetingId });
    if (!meeting) return null;
    return (await this.withCouncils([meeting]))[0] ?? null;
  }

  agenda(meetingId: string): Promise<AgendaItemRow[]> {
    return this.database.reads.find(AgendaItemRow, { where: { meetingId }, order: { position: 'ASC' } });
  }

  async listOfCouncil(councilId: string): Promise<ListedMeeting[]> {
    return this.withCouncils(
      await this.database.reads.find(MeetingRow, {
        where: { councilId },
        order: { date: 'DESC', time: 'DESC', createdAt: 'DESC' },
      }),
    );
  }

  /** What the portal shows: every meeting, rehearsals of fictional councils only. Newest first. */
  async listPublic(): Promise<ListedMeeting[]> {
    return (await this.listNewest()).filter(isPublic);
  }

  /** Of all councils. */
  async listNewest(): Promise<ListedMeeting[]> {
    const meetings = await this.database.reads.find(MeetingRow, {
      order: { date: 'DESC', time: 'DESC', createdAt: 'DESC' },
      take: 500,
    });
    return this.withCouncils(meetings);
  }

  /** Follows the journal, inside the transaction that writes it. */
  async setPhase(
    transaction: Transaction,
    meetingId: string,
    change: { readonly phase: MeetingPhase; readonly openedAt?: string; readonly closedAt?: string },
  ): Promise<void> {
    await transaction.update(MeetingRow, { meetingId }, change);
  }

  private async withCouncils(meetings: MeetingRow[]): Promise<ListedMeeting[]> {
    const ids = [...new Set(meetings.map(({ councilId }) => councilId))];
    const councils = await this.database.reads.findBy(CouncilRow, { councilId: In(ids) });
    const byId = new Map(councils.map((council) => [council.councilId, council]));
    return meetings.flatMap((meeting) => {
      const council = byId.get(meeting.councilId);
      return council ? [{ meeting, council }] : [];
    });
  }
}

export function isPublic({ meeting, council }: ListedMeeting): boolean {
  return !meeting.rehearsal || council.demo;
}
