import { once } from 'node:events';
import { mkdtemp, rm } from 'node:fs/promises';
import { connect, createServer, type Server, type Socket } from 'node:net';
import { tmpdir } from 'node:os';
import path from 'node:path';

/** What one read takes at most; the kernel holds about as much for a local connection. */
const readBytes = 256 * 1024;

/**
 * A connection for a child's raw frames. A child's ordinary pipe gives every 64 kilobytes as a new buffer, a
 * thousand a second at 1080p, and the collector takes more time over them than the frames themselves; this one is
 * read into the same memory again and again.
 */
export class FrameSocket {
  private constructor(
    /** To be given to the child as one of its descriptors, and closed here once it has it. */
    readonly childEnd: Socket,
    private readonly ourEnd: Socket,
  ) {}

  /** @param received gets bytes that are its own only until it returns. */
  static async open(received: (bytes: Buffer) => void): Promise<FrameSocket> {
    // The folder keeps everybody else away from the socket.
    const folder = await mkdtemp(path.join(tmpdir(), 'kworum-frames-'));
    const server = createServer();
    try {
      const address = path.join(folder, 'socket');
      server.listen(address);
      await once(server, 'listening');
      const memory = Buffer.allocUnsafeSlow(readBytes);
      const ourEnd = connect({
        path: address,
        onread: {
          buffer: memory,
          callback: (length) => {
            received(memory.subarray(0, length));
            return true;
          },
        },
      });
      ourEnd.pause();
      const [childEnd] = await accepted(server, ourEnd);
      return new FrameSocket(childEnd, ourEnd);
    } finally {
      server.close();
      await rm(folder, { recursive: true, force: true });
    }
  }

  /** Until then nothing is read. */
  flow(): void {
    this.ourEnd.resume();
  }

  /** Resolves when everything that the child wrote was read, or can no longer come. */
  async ended(): Promise<void> {
    if (!this.ourEnd.closed) await once(this.ourEnd, 'close');
  }

  close(): void {
    this.childEnd.destroy();
    this.ourEnd.destroy();
  }
}

async function accepted(server: Server, ourEnd: Socket): Promise<[Socket]> {
  const [connection] = await Promise.all([once(server, 'connection'), once(ourEnd, 'connect')]);
  return connection as [Socket];
}
