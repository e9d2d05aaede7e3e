import type { ClientToServer, Handshake, ServerToClient } from '@kworum/contracts';
import { liveNamespace } from '@kworum/contracts';
import type { RecordedSegment } from '@kworum/domain';
import { Room, councilOf, meetingWith, recordProgramme } from '@kworum/testing';
import { Socket, io } from 'socket.io-client';
import request from 'supertest';
import { TestServer } from '../server.fixture';

export const mediaKey = 'a-key-for-the-media-process';
export const subject = 'Dotacje na zabytki';

export type Client = Socket<ServerToClient, ClientToServer>;

/** A council with a meeting whose picture is recorded: a second before its opening on, and with a gap. */
export class RecordedMeeting {
  segments: readonly RecordedSegment[] = [];
  voteId = '';
  private readonly clients: Client[] = [];

  private constructor(
    readonly server: TestServer,
    readonly room: Room,
    readonly meetingId: string,
    readonly openedAt: number,
  ) {}

  /** @param demo a fictional council: its meetings, rehearsals all of them, are public */
  static async open(server: TestServer, demo = true): Promise<RecordedMeeting> {
    const room = await Room.found(server.url, server.operatorKey, councilOf(3, { demo }));
    const { meetingId } = await room.hold(meetingWith([subject, 'Sprawy różne']));
    const { meeting } = await room.office.until(() => true, 'the open meeting');
    return new RecordedMeeting(server, room, meetingId, Date.parse(meeting.openedAt ?? ''));
  }

  /** One with a vote, over and recorded. */
  static async held(server: TestServer, demo = true): Promise<RecordedMeeting> {
    const held = await RecordedMeeting.open(server, demo);
    await held.record();
    await held.vote();
    await held.close();
    return held;
  }

  async record(): Promise<void> {
    const { openedAt, meetingId } = this;
    const runs = [
      { startedAt: openedAt - 1000, seconds: 4 },
      { startedAt: openedAt + 8000, seconds: 2 },
    ];
    const { dataDir } = this.server;
    this.segments = await recordProgramme({ dataDir, meetingId, runs });
    await recordProgramme({ dataDir, meetingId, runs: runs.slice(0, 1), picture: 'clean' });
  }

  async vote(): Promise<void> {
    const { office, members } = this.room;
    this.voteId = await this.room.prepareVote({ subject, matter: 'resolution', rule: 'simple' });
    const { voteId } = this;
    await office.send({ type: 'vote.open', voteId });
    await this.room.cast(voteId, new Map(members.map((member) => [member, 'for'])));
    await office.send({ type: 'vote.close', voteId });
    await office.send({ type: 'vote.announce', voteId });
  }

  async close(): Promise<void> {
    await this.room.office.send({ type: 'item.end' });
    await this.room.office.send({ type: 'meeting.close' });
  }

  get cookie(): string {
    return this.room.http.cookie;
  }

  /** A moment of the meeting, as the interface writes it. */
  moment(secondsAfterOpening: number): string {
    return new Date(this.openedAt + secondsAfterOpening * 1000).toISOString();
  }

  asPublic(path: string): request.Test {
    return request(this.server.url).get(path);
  }

  asOffice(path: string, cookie = this.cookie): request.Test {
    return request(this.server.url).get(path).set('cookie', cookie);
  }

  file(name: string): string {
    return `/recordings/${this.meetingId}/${name}`;
  }

  /** @param path below `/api/meetings/{id}/` */
  api(method: 'get' | 'post' | 'put' | 'delete', path: string, cookie = this.cookie): request.Test {
    return request(this.server.url)[method](`/api/meetings/${this.meetingId}/${path}`).set('cookie', cookie);
  }

  open(path: string): request.Test {
    return request(this.server.url).get(`/api/public/meetings/${this.meetingId}/${path}`);
  }

  withhold(): request.Test {
    const decision = { published: false, legalBasis: 'art. 11b ust. 3 u.s.g.', reason: 'Dane osób trzecich' };
    return this.api('put', 'recording/publication').send(decision);
  }

  publish(): request.Test {
    const decision = { published: true, legalBasis: null, reason: null };
    return this.api('put', 'recording/publication').send(decision);
  }

  connect(auth: Handshake, cookie = ''): Client {
    const client: Client = io(this.server.url + liveNamespace, {
      ...{ auth, extraHeaders: { cookie }, transports: ['websocket'] },
      ...{ forceNew: true, reconnection: false },
    });
    this.clients.push(client);
    return client;
  }

  mediaProcess(): Client {
    return this.connect({ audience: 'media', mediaKey, meetingId: this.meetingId });
  }

  leave(): void {
    for (const client of this.clients) client.disconnect();
    this.room.close();
  }
}
