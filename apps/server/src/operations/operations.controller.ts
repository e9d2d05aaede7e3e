import { Controller, Get, Header, Res } from '@nestjs/common';
import { ApiExcludeController } from '@nestjs/swagger';
import type { Response } from 'express';
import { Database } from '../database/database';
import { Metrics } from './metrics';

/** For load balancers, supervisors and monitoring. */
@Controller()
@ApiExcludeController()
export class OperationsController {
  constructor(
    private readonly database: Database,
    private readonly metrics: Metrics,
  ) {}

  @Get('healthz')
  health(): { status: 'ok' } {
    return { status: 'ok' };
  }

  @Get('readyz')
  async readiness(@Res({ passthrough: true }) response: Response) {
    try {
      await this.database.assertReady();
      return { status: 'ready' };
    } catch (error) {
      response.status(503);
      return { status: 'not-ready', reason: error instanceof Error ? error.message : String(error) };
    }
  }

  @Get('metrics')
  @Header('Content-Type', 'text/plain; version=0.0.4; charset=utf-8')
  measurements(): Promise<string> {
    return this.metrics.registry.metrics();
  }
}
