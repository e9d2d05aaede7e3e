import { Injectable } from '@nestjs/common';
import { Counter, Gauge, Histogram, Registry, collectDefaultMetrics } from 'prom-client';

/** What operators watch, in Prometheus form. */
@Injectable()
export class Metrics {
  readonly registry = new Registry();

  readonly connections = new Gauge({
    name: 'kworum_connections',
    help: 'Open live connections by audience',
    labelNames: ['audience'],
    registers: [this.registry],
  });

  readonly commandSeconds = new Histogram({
    name: 'kworum_command_seconds',
    help: 'From the arrival of a command to its durable acknowledgement or refusal',
    labelNames: ['outcome'],
    buckets: [0.002, 0.005, 0.01, 0.025, 0.05, 0.1, 0.25, 0.5, 1, 5],
    registers: [this.registry],
  });

  /** Commands divided by commits tell how many were committed together. */
  readonly commits = new Counter({
    name: 'kworum_commits_total',
    help: 'Durable commits to the journals of meetings',
    registers: [this.registry],
  });

  constructor() {
    collectDefaultMetrics({ register: this.registry });
  }
}
