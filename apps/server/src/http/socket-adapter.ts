import type { INestApplication } from '@nestjs/common';
import { IoAdapter } from '@nestjs/platform-socket.io';
import type { Server, ServerOptions } from 'socket.io';
import type { Config } from '../config/config';
import { isOwnOrigin } from './origin';

const limits = {
  serveClient: false,
  maxHttpBufferSize: 64 * 1024,
  pingInterval: 5_000,
  pingTimeout: 5_000,
} satisfies Partial<ServerOptions>;

/** socket.io with the limits of this server: small frames, own pages only, a dead link seen in 10 s. */
export class SocketAdapter extends IoAdapter {
  constructor(
    app: INestApplication,
    private readonly config: Config,
  ) {
    super(app);
  }

  override createIOServer(port: number, options?: ServerOptions): Server {
    const allowRequest: ServerOptions['allowRequest'] = (request, decide) => {
      const own = isOwnOrigin(request, this.config.publicUrl);
      decide(own ? null : 'foreign-origin', own);
    };
    const server: unknown = super.createIOServer(port, { ...options, ...limits, allowRequest });
    return server as Server;
  }
}
