import type { FoundedCouncil, LiveCommand, OfficeSnapshot } from '@kworum/contracts';
import type { BallotContent, Choice, Outcome } from '@kworum/domain';
import { Refused, Room, SeatedMember, dealOutcomes, meetingWith } from '@kworum/testing';
import { freeSeat } from './council';
import { ScriptedElection, ScriptedItem, ScriptedSpeaker, ScriptedVote, demoScript } from './script';

const seconds = {
  settle: 3,
  speech: 12,
  preparedVote: 4,
  slowestBallot: 9,
  waitForNewcomer: 25,
  closedVote: 3,
  result: 12,
  betweenMeetings: 25,
};

/** One meeting of the demo council after another, run by a scripted office and scripted councillors. */
export class Rehearsal {
  private constructor(
    private readonly room: Room,
    private readonly say: (line: string) => void,
  ) {}

  static async enter(url: string, founded: FoundedCouncil, say: (line: string) => void): Promise<Rehearsal> {
    return new Rehearsal(await Room.enter(url, founded, [freeSeat]), say);
  }

  /** Plays one meeting from its planning to its end. */
  async playMeeting(title: string): Promise<void> {
    const script = demoScript();
    await this.windUpLastMeeting();
    await this.room.prepare(
      meetingWith(
        script.map((item) => item.title),
        { title, ...nowInPoland(), place: 'Ratusz, sala posiedzeń im. Rady', rehearsal: true },
      ),
    );
    this.say(`${title}: the room is ready`);
    await Promise.all(
      this.room.members.map(async ({ device }) => {
        await pause(Math.random() * seconds.settle);
        await this.quietly(device.send({ type: 'attendance.check-in' }));
      }),
    );
    await this.office({ type: 'meeting.open' });
    for (const [index, item] of script.entries()) await this.playItem(index, item);
    await this.office({ type: 'meeting.close' });
    this.say(`${title}: closed`);
    await pause(seconds.betweenMeetings);
  }

  close(): void {
    this.room.close();
  }

  private async playItem(index: number, item: ScriptedItem): Promise<void> {
    const { agenda } = await this.look();
    const itemId = agenda[index]?.itemId;
    if (itemId === undefined) throw new Error(`Item ${index + 1} is not on the agenda`);
    await this.office({ type: 'item.start', itemId });
    await pause(seconds.settle);
    await this.askForTheFloor(item.speakers);
    for (const speaker of item.speakers) await this.speak(speaker);
    if (item.vote) {
      await ('candidates' in item.vote ? this.playElection(item.vote) : this.playVote(item.vote));
    }
  }

  private async askForTheFloor(speakers: readonly ScriptedSpeaker[]): Promise<void> {
    for (const speaker of speakers) {
      if (!('seat' in speaker)) continue;
      const { device } = this.room.member(speaker.seat);
      await this.quietly(device.send({ type: 'floor.request', kind: 'speech' }));
    }
  }

  private async speak(scripted: ScriptedSpeaker): Promise<void> {
    const { guests } = await this.look();
    const guest = guests.find((known) => 'guest' in scripted && known.function === scripted.guest);
    const speaker =
      'seat' in scripted
        ? ({ kind: 'member', memberId: this.room.member(scripted.seat).memberId } as const)
        : ({ kind: 'guest', guestId: guest?.guestId ?? '' } as const);
    await this.office({ type: 'floor.grant', speaker, limitSeconds: 180 });
    await pause(seconds.speech);
    await this.office({ type: 'floor.end' });
  }

  private async playVote({ subject, matter, rule, outcomes }: ScriptedVote): Promise<void> {
    const dealt = this.deal(outcomes);
    await this.room.seat([...dealt].filter(([, outcome]) => outcome !== 'absent').map(([member]) => member));
    const voteId = await this.room.prepareVote({ subject, matter, rule });
    const choices = [...dealt].flatMap(([member, outcome]): [SeatedMember, BallotContent][] => {
      const choice = choiceOf(outcome);
      return choice ? [[member, choice]] : [];
    });
    await this.holdVote(voteId, new Map(choices));
    await this.room.seat(this.room.members);
  }

  private async playElection({ subject, candidates, shares }: ScriptedElection): Promise<void> {
    const voteId = await this.room.prepareVote({
      ...{ subject, matter: 'election', rule: 'absolute-secret' },
      question: { kind: 'election', seats: 1, method: 'choose', candidates: [...candidates] },
    });
    const { vote } = await this.look();
    const paper = vote?.question.kind === 'election' ? vote.question.candidates : [];
    const members = this.shuffled();
    const order = shares.flatMap((share, index) =>
      Array.from({ length: Math.round(share * members.length) }, () => paper[index]?.candidateId),
    );
    const marks = members.map((member, index): [SeatedMember, BallotContent] => {
      const chosen = order[index];
      return [member, chosen === undefined ? {} : { [chosen]: 'for' }];
    });
    await this.holdVote(voteId, new Map(marks));
  }

  /** From the opening to the announced result. */
  private async holdVote(voteId: string, ballots: ReadonlyMap<SeatedMember, BallotContent>): Promise<void> {
    await pause(seconds.preparedVote);
    await this.office({ type: 'vote.open', voteId });
    await Promise.all([...ballots].map(([member, choice]) => this.vote(member, voteId, choice)));
    await this.waitForNewcomer(voteId);
    await this.office({ type: 'vote.close', voteId });
    await pause(seconds.closedVote);
    await this.office({ type: 'vote.announce', voteId });
    const { votes } = await this.look();
    const announced = votes.find((candidate) => candidate.voteId === voteId);
    this.say(`  ${announced?.subject ?? ''}: ${announced?.result?.sentence.pl ?? ''}`);
    await pause(seconds.result);
  }

  /** The free seat takes one that stays without a ballot, if the published vote has one. */
  private deal(outcomes: ScriptedVote['outcomes']): Map<SeatedMember, Outcome> {
    const spare = (['absent', 'no-vote', 'for'] as const).find((outcome) => outcomes[outcome] > 0) ?? 'for';
    return dealOutcomes(this.shuffled(), { ...outcomes, [spare]: outcomes[spare] - 1 });
  }

  private shuffled(): SeatedMember[] {
    return [...this.room.members]
      .map((member) => ({ member, order: Math.random() }))
      .sort((a, b) => a.order - b.order)
      .map(({ member }) => member);
  }

  private async vote({ device }: SeatedMember, voteId: string, choice: BallotContent): Promise<void> {
    await pause(1 + Math.random() * (seconds.slowestBallot - 1));
    await this.quietly(device.send({ type: 'ballot.cast', voteId, choice }));
  }

  private async waitForNewcomer(voteId: string): Promise<void> {
    const { seats, devices } = await this.look();
    const free = seats.find(({ seat }) => seat === freeSeat);
    const here = devices.some(({ memberId, connected }) => memberId === free?.memberId && connected);
    if (!here || !free?.present) return;
    const voted = ({ vote, seats: now }: OfficeSnapshot) =>
      vote?.voteId !== voteId ||
      vote.status !== 'open' ||
      now.some(({ seat, hasVoted }) => seat === freeSeat && hasVoted);
    await this.room.office
      .until(voted, 'the ballot of the free seat', seconds.waitForNewcomer * 1000)
      .catch(() => {
        this.say('  (the free seat has not voted)');
      });
  }

  /** A meeting that an interrupted demo has left open comes to its end first. */
  private async windUpLastMeeting(): Promise<void> {
    const snapshot = await this.room.office.arrived();
    if (snapshot?.meeting.phase === 'prepared') await this.office({ type: 'meeting.open' });
    if (snapshot?.meeting.phase !== 'prepared' && snapshot?.meeting.phase !== 'open') return;
    const { vote } = snapshot;
    if (vote?.status === 'open') await this.office({ type: 'vote.close', voteId: vote.voteId });
    if (vote?.status === 'open' || vote?.status === 'closed') {
      await this.office({ type: 'vote.announce', voteId: vote.voteId });
    }
    await this.office({ type: 'meeting.close' });
  }

  private look(): Promise<OfficeSnapshot> {
    return this.room.office.until(() => true, 'the state of the meeting');
  }

  private async office(command: LiveCommand): Promise<void> {
    await this.quietly(this.room.office.send(command));
  }

  /** Whoever tries the demo may act as the office too: a step that is done already is no fault. */
  private async quietly(sending: Promise<{ seq: number }>): Promise<void> {
    try {
      const { seq } = await sending;
      await this.room.office.until((room) => room.seq >= seq, 'the command in the state of the meeting');
    } catch (error) {
      if (!(error instanceof Refused)) throw error;
      this.say(`  (${error.message})`);
    }
  }
}

function choiceOf(outcome: Outcome): Choice | undefined {
  return outcome === 'for' || outcome === 'against' || outcome === 'abstain' ? outcome : undefined;
}

function pause(forSeconds: number): Promise<void> {
  return new Promise((resolve) => setTimeout(resolve, forSeconds * 1000));
}

/** Date and time in Poland, `2026-11-26` and `10:05`. */
function nowInPoland(): { date: string; time: string } {
  const now = new Date();
  const timeZone = 'Europe/Warsaw';
  return {
    date: new Intl.DateTimeFormat('sv-SE', { timeZone }).format(now),
    time: new Intl.DateTimeFormat('sv-SE', { timeZone, hour: '2-digit', minute: '2-digit' }).format(now),
  };
}
