import { randomUUID } from 'node:crypto';
import type { MeetingSummary, NewMeeting, PublicMeetings } from '@kworum/contracts';
import type { MeetingPlan } from '@kworum/domain';
import { Injectable } from '@nestjs/common';
import { CouncilsService } from '../councils/councils.service';
import { ProblemError } from '../http/problem';
import { currentOf, currentOnAirOf, isRunning } from './current-meeting';
import { MeetingChanges } from './meeting-changes';
import { ListedMeeting, MeetingsStore, isPublic } from './meetings.store';

/** Planning: what will be, is and was held. What happens in a meeting is told by its journal. */
@Injectable()
export class MeetingsService {
  constructor(
    private readonly store: MeetingsStore,
    private readonly councils: CouncilsService,
    private readonly changes: MeetingChanges,
  ) {}

  async plan(councilId: string, { agenda, ...meeting }: NewMeeting): Promise<MeetingSummary> {
    const meetingId = randomUUID();
    await this.store.add(
      {
        ...meeting,
        ...{ meetingId, councilId },
        onDemandOf: meeting.onDemandOf ?? null,
        phase: 'planned',
        createdAt: new Date().toISOString(),
        openedAt: null,
        closedAt: null,
      },
      agenda.map((item, index) => ({ ...item, meetingId, itemId: randomUUID(), position: index + 1 })),
    );
    this.changes.emit(councilId);
    return summaryOf(await this.listed(meetingId));
  }

  async listed(meetingId: string): Promise<ListedMeeting> {
    const found = await this.store.find(meetingId);
    if (!found) throw unknownMeeting();
    return found;
  }

  async exists(meetingId: string): Promise<boolean> {
    return (await this.store.find(meetingId)) !== null;
  }

  async councilOf(meetingId: string): Promise<string | undefined> {
    return (await this.store.find(meetingId))?.meeting.councilId;
  }

  async isOf(councilId: string, meetingId: string): Promise<boolean> {
    return (await this.store.find(meetingId))?.meeting.councilId === councilId;
  }

  /** @throws ProblemError not-found for another council's meeting: its ids tell nothing. */
  async assertOwn(councilId: string, meetingId: string): Promise<void> {
    if (!(await this.isOf(councilId, meetingId))) throw unknownMeeting();
  }

  async ofCouncil(councilId: string): Promise<MeetingSummary[]> {
    return (await this.store.listOfCouncil(councilId)).map(summaryOf);
  }

  /** Newest first. */
  listedOfCouncil(councilId: string): Promise<ListedMeeting[]> {
    return this.store.listOfCouncil(councilId);
  }

  async publicList(): Promise<PublicMeetings> {
    const summaries = (await this.store.listPublic()).map(summaryOf);
    return {
      planned: summaries.filter(({ phase }) => phase === 'planned').reverse(),
      ongoing: summaries.filter(({ phase }) => phase === 'prepared' || phase === 'open'),
      past: summaries.filter(({ phase }) => phase === 'closed'),
    };
  }

  /** The meeting that screens without a choice of their own follow. */
  async currentOfCouncil(councilId: string): Promise<string | undefined> {
    const listed = await this.store.listOfCouncil(councilId);
    return currentOf(
      listed.map(({ meeting }) => meeting),
      Date.now(),
    );
  }

  /** The meeting that runs or whose room is ready, of those that are served. */
  async runningOfCouncil(
    councilId: string,
    isServed: (meetingId: string) => boolean,
  ): Promise<string | undefined> {
    const listed = await this.store.listOfCouncil(councilId);
    const served = listed.filter(({ meeting }) => isRunning(meeting) && isServed(meeting.meetingId));
    return currentOf(
      served.map(({ meeting }) => meeting),
      Date.now(),
    );
  }

  /** The meeting that the media process puts on air, of all councils. */
  async currentOnAir(): Promise<string | undefined> {
    const listed = await this.store.listNewest();
    return currentOnAirOf(
      listed.map((one) => ({ ...one.meeting, isPublic: isPublic(one) })),
      Date.now(),
    );
  }

  /** What the registers say of a meeting: the first entry of its journal when it goes live. */
  async planOf(meetingId: string): Promise<MeetingPlan> {
    const { meeting } = await this.listed(meetingId);
    const { council, statutorySize, members, guests } = await this.councils.onDay(
      meeting.councilId,
      meeting.date,
    );
    const agenda = await this.store.agenda(meetingId);
    return {
      ...{ title: meeting.title, date: meeting.date, place: meeting.place, rehearsal: meeting.rehearsal },
      ...{ councilId: council.councilId, councilName: council.name, statutorySize },
      ...{ rules: council.rules, onDemandOf: meeting.onDemandOf },
      seats: members.map(({ memberId, seat, name, functionName, club }) => ({
        ...{ memberId, seat, name, club },
        function: functionName,
      })),
      guests: guests.map(({ guestId, name, functionName }) => ({ guestId, name, function: functionName })),
      agenda: agenda.map(({ itemId, number, title }) => ({ itemId, number, title })),
    };
  }
}

export function summaryOf({ meeting, council }: ListedMeeting): MeetingSummary {
  const { meetingId, councilId, title, date, time, place, phase, rehearsal, openedAt, closedAt } = meeting;
  return {
    ...{ meetingId, councilId, title, date, time, place, phase, rehearsal, openedAt, closedAt },
    councilName: council.name,
  };
}

function unknownMeeting(): ProblemError {
  return new ProblemError('not-found', 'There is no such meeting here.');
}
