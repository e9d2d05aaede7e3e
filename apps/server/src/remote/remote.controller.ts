import { remoteMicrophoneSchema, remoteSelfSchema } from '@kworum/contracts';
import { Body, Controller, Delete, HttpCode, Param, Post, Put } from '@nestjs/common';
import { createZodDto } from 'nestjs-zod';
import { Allow, CurrentPrincipal } from '../identity/access.guard';
import { Principal } from '../identity/principal';
import { MeetingsService } from '../meetings/meetings.service';
import { RemoteService } from './remote.service';

class RemoteSelfDto extends createZodDto(remoteSelfSchema) {}
class RemoteMicrophoneDto extends createZodDto(remoteMicrophoneSchema) {}

/** Taking part from elsewhere: a member comes and goes, the office admits, mutes and sends out. */
@Controller('api/meetings/:meetingId/remote')
export class RemoteController {
  constructor(
    private readonly remote: RemoteService,
    private readonly planning: MeetingsService,
  ) {}

  /** The same again changes nothing but the own switch: a tablet that comes back asks again. */
  @Put('self')
  @Allow('member')
  @HttpCode(204)
  async join(
    @CurrentPrincipal() { councilId, memberId, tokenHash }: Principal,
    @Param('meetingId') meetingId: string,
    @Body() { muted }: RemoteSelfDto,
  ): Promise<void> {
    await this.planning.assertOwn(councilId, meetingId);
    await this.remote.join(meetingId, memberId ?? '', muted, tokenHash);
  }

  @Delete('self')
  @Allow('member')
  @HttpCode(204)
  async leave(
    @CurrentPrincipal() { councilId, memberId }: Principal,
    @Param('meetingId') meetingId: string,
  ): Promise<void> {
    await this.planning.assertOwn(councilId, meetingId);
    await this.remote.leave(meetingId, memberId ?? '');
  }

  @Post('members/:memberId/admission')
  @Allow('office')
  @HttpCode(204)
  async admit(
    @CurrentPrincipal() { councilId, personId }: Principal,
    @Param('meetingId') meetingId: string,
    @Param('memberId') memberId: string,
  ): Promise<void> {
    await this.planning.assertOwn(councilId, meetingId);
    await this.remote.admit(meetingId, memberId, personId ?? '');
  }

  @Put('members/:memberId/microphone')
  @Allow('office')
  @HttpCode(204)
  async setMicrophone(
    @CurrentPrincipal() { councilId }: Principal,
    @Param('meetingId') meetingId: string,
    @Param('memberId') memberId: string,
    @Body() { open }: RemoteMicrophoneDto,
  ): Promise<void> {
    await this.planning.assertOwn(councilId, meetingId);
    this.remote.setMicrophone(meetingId, memberId, open);
  }

  @Delete('members/:memberId')
  @Allow('office')
  @HttpCode(204)
  async sendOut(
    @CurrentPrincipal() { councilId, personId }: Principal,
    @Param('meetingId') meetingId: string,
    @Param('memberId') memberId: string,
  ): Promise<void> {
    await this.planning.assertOwn(councilId, meetingId);
    await this.remote.sendOut(meetingId, memberId, personId ?? '');
  }
}
