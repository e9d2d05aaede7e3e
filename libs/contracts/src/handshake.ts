import { z } from 'zod';
import { audiences } from './audience';

/**
 * What a client says when it connects (socket.io `auth`). Without `meetingId` it follows the council's
 * current meeting: the running one, else the next, else the last. `office`, `member`
 * and `hall` need a session cookie, `media` needs `mediaKey`, `public` needs `meetingId` and nothing else.
 */
export const handshakeSchema = z.strictObject({
  audience: z.enum(audiences),
  meetingId: z.uuid().optional(),
  mediaKey: z.string().min(16).max(200).optional(),
});
export type Handshake = z.infer<typeof handshakeSchema>;
