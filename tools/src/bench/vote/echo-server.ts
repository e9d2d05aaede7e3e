import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { ClientToServer, CommandReply, ServerToClient, liveNamespace } from '@kworum/contracts';
import { genesisHash } from '@kworum/domain';
import { Server } from 'socket.io';

/** A server that does nothing but answer, with an answer as long as a real receipt. */
const http = createServer();
const sockets = new Server<ClientToServer, ServerToClient>(http, { serveClient: false });
const at = new Date().toISOString();

sockets.of(liveNamespace).on('connection', (socket) => {
  socket.on('command', ({ id: commandId, meetingId }, reply) => {
    reply({
      ok: true,
      receipt: { commandId, meetingId, seq: 1000, hash: genesisHash, at },
    } satisfies CommandReply);
  });
});
http.listen(0, '127.0.0.1', () => {
  process.stderr.write(`Listening on http://127.0.0.1:${(http.address() as AddressInfo).port}\n`);
});
