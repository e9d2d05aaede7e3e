import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { ClientToServer, RecordingJobView, RecordingOrder, ServerToClient } from '@kworum/contracts';
import { liveNamespace } from '@kworum/contracts';
import { Socket, io } from 'socket.io-client';
import { readConfig } from '../config/config';
import { startServer } from '../server';
import { RecordedMeeting, mediaKey } from './recorded-meeting.fixture';

it('gives out after a restart of the server what was asked for before it', async () => {
  const dataDir = mkdtempSync(join(tmpdir(), 'kworum-queue-'));
  const environment = { HOST: '127.0.0.1', DATA_DIR: dataDir, LOG_LEVEL: 'error', MEDIA_KEY: mediaKey };
  const start = () => startServer(readConfig({ ...environment, PORT: '0' }));
  const before = await start();
  const operatorKey = readFileSync(join(dataDir, 'operator.key'), 'utf8').trim();
  const held = await RecordedMeeting.held({ ...before, dataDir, operatorKey });
  const asked = await held
    .api('post', 'recording-jobs')
    .send({ job: { kind: 'export' } })
    .expect(201);
  held.leave();
  await before.close();

  const after = await start();
  const media: Socket<ServerToClient, ClientToServer> = io(after.url + liveNamespace, {
    auth: { audience: 'media', mediaKey },
    transports: ['websocket'],
  });
  const order = await new Promise<RecordingOrder>((resolve) => {
    media.on('recording-order', (given, taken) => {
      taken(true);
      resolve(given);
    });
  });
  expect(order).toMatchObject({ jobId: (asked.body as RecordingJobView).jobId, job: { kind: 'export' } });
  media.disconnect();
  await after.close();
  rmSync(dataDir, { recursive: true, force: true });
}, 30_000);
