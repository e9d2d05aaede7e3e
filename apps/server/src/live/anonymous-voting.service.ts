import type { AnonymousBallot, CommandReply, HandInReply } from '@kworum/contracts';
import { Actor, MeetingCommand, Vote, findVote } from '@kworum/domain';
import { Injectable } from '@nestjs/common';
import { MeetingsService } from '../meetings/meetings.service';
import { TokenKeys, isSigned } from '../secret-ballots/token-keys';
import { refusal } from './decision-round';
import { LiveService } from './live.service';

/** Votes whose ballots come without a name: a token signed blindly to the member, a ballot from whoever holds it. */
@Injectable()
export class AnonymousVotingService {
  constructor(
    private readonly live: LiveService,
    private readonly planning: MeetingsService,
    private readonly tokenKeys: TokenKeys,
  ) {}

  /** What anonymous votes need around a command; every other command goes straight through. */
  async submit(
    meetingId: string,
    commandId: string,
    command: MeetingCommand,
    actor: Actor,
  ): Promise<CommandReply> {
    if (command.type === 'vote.open') await this.makeKey(meetingId, command.voteId);
    if (command.type !== 'token.request') return this.live.submit(meetingId, commandId, command, actor);
    const { voteId, blinded } = command;
    const isOpen = ((await this.vote(meetingId, voteId))?.tokenKey ?? null) !== null;
    const signature = isOpen ? this.tokenKeys.signBlinded(voteId, Buffer.from(blinded, 'base64')) : undefined;
    // Once a token is on record it cannot be asked for again: nobody may lose it to a malformed request.
    if (isOpen && this.tokenKeys.publicKey(voteId) !== undefined && !signature)
      return refusal('token-invalid');
    const reply = await this.live.submit(meetingId, commandId, command, actor);
    return reply.ok && signature ? { ...reply, blindSignature: signature.toString('base64') } : reply;
  }

  async handIn({ meetingId, voteId, token, signature, choice }: AnonymousBallot): Promise<HandInReply> {
    if (!(await this.planning.exists(meetingId))) return refused('unknown-meeting');
    const vote = await this.vote(meetingId, voteId);
    if (!vote) return refused('unknown-vote');
    if (vote.tokenKey === null) return refused(vote.anonymous ? 'vote-not-open-yet' : 'token-not-needed');
    const signed = { token, signature };
    if (!isSigned(signed, vote.tokenKey)) return refused('token-invalid');
    return this.live.handIn(meetingId, { voteId, choice, token: signed });
  }

  private async makeKey(meetingId: string, voteId: string): Promise<void> {
    const vote = await this.vote(meetingId, voteId);
    if (vote?.anonymous && vote.status === 'prepared') await this.tokenKeys.make(voteId);
  }

  private async vote(meetingId: string, voteId: string): Promise<Vote | undefined> {
    const { meeting } = await this.live.state(meetingId);
    return meeting ? findVote(meeting, voteId) : undefined;
  }
}

function refused(code: NonNullable<HandInReply['code']>): HandInReply {
  return { counted: false, code, retry: false };
}
