import type { Logger } from '@nestjs/common';
import type { ProgrammeControl, ProgrammeSourceStatus, RemoteOrder } from '@kworum/contracts';
import type { MediaConfig } from '../config/config';
import { addSounds } from '../program/mix';
import type { PublishedStream } from '../program/published-stream';
import { featuredMember } from './featured-member';
import { Inset } from './inset';
import { RemoteMember } from './remote-member';
import { isLoud } from './voice';

const longestName = 40;

export interface RoomFrame {
  /** The room's picture; whose picture comes on air takes its place. */
  readonly picture: Buffer;
  readonly sound: Buffer;
  /** Whether the picture shows the room and not a slate. */
  readonly isRoom: boolean;
}

export interface RemoteLinks {
  /** The sound without a member's own voice, as RTP of Opus; `run` names the encoder that made it. */
  readonly returnSound: (memberId: string, packet: Buffer, run: string) => void;
  readonly voice: (memberId: string) => void;
}

/**
 * Members who take part from elsewhere, in the programme: every live microphone is mixed into its sound whichever
 * picture is on, and who has the floor is shown with the room as inset. Nothing here is waited for.
 */
export class RemoteStage {
  private readonly members = new Map<string, RemoteMember>();
  /** A stream may come before the order that admits its member. */
  private readonly streams = new Map<string, PublishedStream>();
  private readonly inset: Inset;
  private featured: string | null = null;
  private control: ProgrammeControl | null = null;

  constructor(
    private readonly config: MediaConfig,
    private readonly links: RemoteLinks,
    private readonly logger: Logger,
  ) {
    this.inset = new Inset(config.size);
  }

  /** The name of the source whose picture is on air; null: the room. */
  get onAir(): string | null {
    return this.featured === null ? null : (this.members.get(this.featured)?.sourceName ?? null);
  }

  /** Those who may be heard or seen now, as sources of the programme. */
  sources(now: number): ProgrammeSourceStatus[] {
    return [...this.members.values()]
      .filter(({ isLive }) => isLive)
      .map(({ sourceName, picture, description }) => ({
        ...{ name: sourceName, kind: 'remote' as const, alive: picture.at(now) !== null },
        brings: description,
      }));
  }

  direct(control: ProgrammeControl): void {
    this.control = control;
  }

  admit({ members }: RemoteOrder): void {
    const named = new Set(members.map(({ memberId }) => memberId));
    for (const [memberId, member] of this.members) {
      if (named.has(memberId)) continue;
      member.close();
      this.members.delete(memberId);
    }
    for (const order of members) {
      const { memberId } = order;
      const known = this.members.get(memberId);
      if (known) known.follow(order);
      else this.enter(order);
    }
  }

  published(memberId: string, stream: PublishedStream | null): void {
    if (stream) this.streams.set(memberId, stream);
    else this.streams.delete(memberId);
    this.members.get(memberId)?.publish(stream);
  }

  speaks(memberId: string, speaks: boolean): void {
    const member = this.members.get(memberId);
    if (member) member.speaks = speaks;
  }

  /**
   * Puts into the programme's next frame whom it has to show, and gives its sound.
   * @param now in milliseconds.
   */
  next(now: number, { picture, sound, isRoom }: RoomFrame): Buffer {
    const members = [...this.members.values()];
    const ownPieces = new Map(members.map((member) => [member, member.voice.take()]));
    for (const [member, piece] of ownPieces)
      if (piece && isLoud(piece)) this.links.voice(member.order.memberId);
    if (this.control?.slate) {
      this.featured = null;
      for (const member of members) if (member.hears) member.hear(sound);
      return sound;
    }
    const isHeard = (member: RemoteMember): boolean => member.order.microphone;
    const voices = members.flatMap((member) => {
      const piece = isHeard(member) ? ownPieces.get(member) : null;
      return piece ? [{ member, piece }] : [];
    });
    for (const member of members) {
      if (!member.hears) continue;
      const others = voices.filter((voice) => voice.member !== member);
      member.hear(
        addSounds(
          sound,
          others.map(({ piece }) => piece),
        ),
      );
    }
    this.feature(now, members, picture, isRoom);
    return addSounds(
      sound,
      voices.map(({ piece }) => piece),
    );
  }

  close(): void {
    for (const member of this.members.values()) member.close();
    this.members.clear();
  }

  private feature(now: number, members: readonly RemoteMember[], frame: Buffer, isRoom: boolean): void {
    const { automatic = true, source = null } = this.control ?? {};
    const chosen = members.find(({ sourceName }) => sourceName === source)?.order.memberId ?? null;
    const candidates = members.map(({ order: { memberId, hasFloor }, speaks, picture, isLive }) => ({
      ...{ memberId, hasFloor, speaks, hasPicture: isLive && picture.at(now) !== null },
    }));
    this.featured = featuredMember(this.featured, { automatic, chosen }, candidates);
    const shown = this.featured === null ? null : this.members.get(this.featured)?.picture.at(now);
    if (!shown) return;
    if (isRoom) this.inset.take(frame);
    shown.copy(frame);
    if (isRoom) this.inset.drawInto(frame);
  }

  private enter(order: RemoteOrder['members'][number]): void {
    const { memberId, name } = order;
    const { ffmpeg, size } = this.config;
    const member = new RemoteMember(order, this.freeName(name), {
      ...{ ffmpeg, size, logger: this.logger },
      heard: (packet, run) => this.links.returnSound(memberId, packet, run),
    });
    this.members.set(memberId, member);
    member.publish(this.streams.get(memberId) ?? null);
  }

  /** The office and its orders know sources by their names. */
  private freeName(name: string): string {
    const taken = new Set([
      ...this.config.sources.map((source) => source.name),
      ...[...this.members.values()].map(({ sourceName }) => sourceName),
    ]);
    const short = name.slice(0, longestName);
    for (let number = 2, free = short; ; number += 1) {
      if (!taken.has(free)) return free;
      free = `${name.slice(0, longestName - 3)} ${number}`;
    }
  }
}
