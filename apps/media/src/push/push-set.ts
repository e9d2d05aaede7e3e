import type { Logger } from '@nestjs/common';
import type { PushStatus } from '@kworum/contracts';
import type { PushAddress } from '../config/push-targets';
import { PushTarget } from './push-target';

/** Every target that a programme is pushed to. */
export class PushSet {
  readonly targets: readonly PushTarget[];

  /** @param changed called when a target is connected, lost or switched. */
  constructor(ffmpeg: string, addresses: readonly PushAddress[], changed: () => void, logger: Logger) {
    this.targets = addresses.map((address) => new PushTarget(ffmpeg, address, changed, logger));
  }

  get status(): PushStatus[] {
    return this.targets.map(({ status }) => status);
  }

  /** @param off names of those that the office has switched off. */
  direct(off: readonly string[]): void {
    for (const target of this.targets) target.switch(!off.includes(target.status.name));
  }

  async close(): Promise<void> {
    await Promise.all(this.targets.map((target) => target.close()));
  }
}
