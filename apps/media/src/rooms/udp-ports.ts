import { createSocket, type Socket } from 'node:dgram';
import { once } from 'node:events';

const loopback = '127.0.0.1';
const askAgainMs = 40;
const mostTries = 50;

/** An even port with the next one free as well, as RTP and RTCP want them (RFC 3550, 11). */
export async function freePortPair(): Promise<number> {
  for (let attempt = 0; attempt < mostTries; attempt += 1) {
    const sockets: Socket[] = [];
    try {
      const first = await bound(0, sockets);
      const even = first % 2 === 0;
      await bound(even ? first + 1 : first - 1, sockets);
      return even ? first : first - 1;
    } catch (error) {
      if (!(error instanceof Error && 'code' in error && error.code === 'EADDRINUSE')) throw error;
    } finally {
      for (const socket of sockets) socket.close();
    }
  }
  throw new Error('No two UDP ports beside each other are free');
}

async function bound(port: number, sockets: Socket[]): Promise<number> {
  const socket = createSocket('udp4');
  sockets.push(socket);
  socket.bind({ port, address: loopback, exclusive: true });
  await once(socket, 'listening');
  return socket.address().port;
}

/**
 * Waits until somebody on this machine listens on a port: for a packet to a closed one the kernel reports back. What
 * is sent is too short to be RTP.
 */
export async function awaitListener(port: number, signal: AbortSignal): Promise<void> {
  const socket = createSocket('udp4');
  try {
    socket.connect(port, loopback);
    await once(socket, 'connect', { signal });
    let refused = true;
    socket.on('error', () => (refused = true));
    while (refused) {
      refused = false;
      socket.send(Buffer.alloc(1));
      await pause(signal);
    }
  } finally {
    socket.close();
  }
}

function pause(signal: AbortSignal): Promise<void> {
  return new Promise((resolve, reject) => {
    const end = (): void => {
      clearTimeout(timer);
      reject(new Error('Given up'));
    };
    const timer = setTimeout(() => {
      signal.removeEventListener('abort', end);
      resolve();
    }, askAgainMs);
    if (signal.aborted) end();
    else signal.addEventListener('abort', end, { once: true });
  });
}
