import { anonymousBallotSchema, handInReplySchema } from '@kworum/contracts';
import { Body, Controller, HttpCode, Post } from '@nestjs/common';
import { ZodResponse, createZodDto } from 'nestjs-zod';
import { AnonymousVotingService } from './anonymous-voting.service';

class AnonymousBallotDto extends createZodDto(anonymousBallotSchema) {}
class HandInReplyDto extends createZodDto(handInReplySchema) {}

/** Takes ballots from whoever holds a token: no session is asked for, and none is looked at. */
@Controller('api/anonymous-ballots')
export class AnonymousBallotsController {
  constructor(private readonly voting: AnonymousVotingService) {}

  @Post()
  @HttpCode(200)
  @ZodResponse({ type: HandInReplyDto, status: 200 })
  async handIn(@Body() ballot: AnonymousBallotDto) {
    return this.voting.handIn(ballot);
  }
}
