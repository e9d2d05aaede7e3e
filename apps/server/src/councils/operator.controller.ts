import { councilNameSchema, foundedCouncilSchema, newCouncilSchema } from '@kworum/contracts';
import { Body, Controller, Get, Headers, Post } from '@nestjs/common';
import { ZodResponse, createZodDto } from 'nestjs-zod';
import { ProblemError } from '../http/problem';
import { OperatorKey } from '../identity/operator-key';
import { CouncilsService } from './councils.service';

class CouncilNameDto extends createZodDto(councilNameSchema) {}
class NewCouncilDto extends createZodDto(newCouncilSchema) {}
class FoundedCouncilDto extends createZodDto(foundedCouncilSchema) {}

/** For who runs the machine: the councils of this server. */
@Controller('api/operator/councils')
export class OperatorController {
  constructor(
    private readonly councils: CouncilsService,
    private readonly operator: OperatorKey,
  ) {}

  @Get()
  @ZodResponse({ type: [CouncilNameDto] })
  async list(@Headers('authorization') authorization: string | undefined) {
    this.assertOperator(authorization);
    return this.councils.names();
  }

  @Post()
  @ZodResponse({ type: FoundedCouncilDto, status: 201 })
  async found(@Headers('authorization') authorization: string | undefined, @Body() council: NewCouncilDto) {
    this.assertOperator(authorization);
    return this.councils.found(council);
  }

  private assertOperator(authorization: string | undefined): void {
    if (this.operator.isIn(authorization)) return;
    throw new ProblemError(
      'not-permitted',
      'Send the operator key, a file of the data folder, as a bearer token.',
    );
  }
}
