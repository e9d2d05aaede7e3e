import type { RemoteMember, RemoteOrder, RtcReport } from '@kworum/contracts';

export interface Participant {
  readonly memberId: string;
  readonly name: string;
  readonly function: string;
  readonly state: RemoteMember['state'];
  readonly since: string;
  readonly mutedByOffice: boolean;
  readonly mutedBySelf: boolean;
  /** The office lets this member be heard without the floor. */
  readonly openedByOffice: boolean;
  /** The sign-in of the device; null: taken up from a report, the device has not come back yet. */
  readonly tokenHash: string | null;
}

/** Who is new in the waiting room. */
export type Arrival = Pick<Participant, 'memberId' | 'name' | 'function' | 'since'>;

/** Who takes part in one meeting from elsewhere, and who is heard. */
export class RemoteRoster {
  private readonly participants = new Map<string, Participant>();
  /** The member who has the floor. */
  private floor: string | null = null;

  find(memberId: string): Participant | undefined {
    return this.participants.get(memberId);
  }

  get memberIds(): readonly string[] {
    return [...this.participants.keys()];
  }

  /** @returns whether that changes anything */
  giveFloor(memberId: string | null): boolean {
    if (this.floor === memberId) return false;
    this.floor = memberId;
    return this.participants.size > 0;
  }

  /** Into the waiting room; who is here already stays as it is. */
  arrive(arrival: Arrival): Participant {
    const known = this.participants.get(arrival.memberId);
    if (known) return known;
    const flags = { mutedByOffice: false, mutedBySelf: false, openedByOffice: false, tokenHash: null };
    return this.set({ ...arrival, ...flags, state: 'waiting' });
  }

  change(participant: Participant, change: Partial<Participant>): Participant {
    return this.set({ ...participant, ...change });
  }

  /** A microphone that is opened without the floor stays open until it is muted. */
  setMicrophone(participant: Participant, open: boolean): void {
    const openedByOffice = open && participant.memberId !== this.floor;
    this.set({ ...participant, mutedByOffice: !open, openedByOffice });
  }

  remove(memberId: string): boolean {
    return this.participants.delete(memberId);
  }

  /** What the media process is to do. */
  order(meetingId: string): RemoteOrder {
    const admitted = [...this.participants.values()].filter(({ state }) => state === 'admitted');
    return {
      meetingId,
      members: admitted.map((participant) => ({
        ...{ memberId: participant.memberId, name: participant.name },
        microphone: this.isLive(participant),
        hasFloor: participant.memberId === this.floor,
      })),
    };
  }

  /** @param tablets members whose tablet is connected */
  views(report: RtcReport | null, tablets: ReadonlySet<string>): RemoteMember[] {
    return [...this.participants.values()].map((participant) => {
      const { memberId, name, function: functionName, state, since } = participant;
      const session = report?.sessions.find(
        ({ purpose }) => purpose.kind === 'member' && purpose.memberId === memberId,
      );
      const connected = state === 'admitted' ? session?.connected === true : tablets.has(memberId);
      return {
        ...{ memberId, name, function: functionName, state, since, connected },
        ...{ mutedByOffice: participant.mutedByOffice, mutedBySelf: participant.mutedBySelf },
        microphone: this.isLive(participant),
        speaking: connected && session?.speaking === true,
        quality: connected ? (session?.quality ?? null) : null,
      };
    });
  }

  /** Heard in the programme: with the floor or let by the office, and muted by neither side. */
  private isLive(participant: Participant): boolean {
    const { state, mutedByOffice, mutedBySelf, openedByOffice, memberId } = participant;
    return (
      state === 'admitted' && !mutedByOffice && !mutedBySelf && (openedByOffice || memberId === this.floor)
    );
  }

  private set(participant: Participant): Participant {
    this.participants.set(participant.memberId, participant);
    return participant;
  }
}
