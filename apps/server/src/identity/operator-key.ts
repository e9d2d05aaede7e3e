import { Inject, Injectable } from '@nestjs/common';
import { CONFIG, Config } from '../config/config';
import { secretFile } from '../config/data-folder';
import { newSecret, secretsEqual } from './secret';

/** The key of who runs the machine: a file of the data folder, readable by the server's user only. */
@Injectable()
export class OperatorKey {
  private readonly key: string;

  constructor(@Inject(CONFIG) config: Config) {
    this.key = secretFile(config.dataDir, 'operator.key', newSecret);
  }

  /** @param authorization the header of that name, `Bearer …` */
  isIn(authorization: string | undefined): boolean {
    const given = /^Bearer (.+)$/.exec(authorization ?? '')?.[1];
    return given !== undefined && secretsEqual(given, this.key);
  }
}
