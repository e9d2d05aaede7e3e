import { type DynamicModule, Module } from '@nestjs/common';
import type { MediaConfig } from './config/config';
import { mediaConfig } from './config/media-config.token';
import { Director } from './meeting/director';

@Module({})
export class MediaModule {
  static with(config: MediaConfig): DynamicModule {
    return {
      module: MediaModule,
      providers: [{ provide: mediaConfig, useValue: config }, Director],
      exports: [Director],
    };
  }
}
