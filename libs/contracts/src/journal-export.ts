import { z } from 'zod';

/** A journal as it leaves the server and as `npm run verify` reads it: see docs/journal-format.md. */
export const journalExportSchema = z.object({
  format: z.literal('kworum-journal/1'),
  meetingId: z.uuid(),
  /** Ed25519 public key of the server: name and 32 bytes in base64. */
  key: z.object({ name: z.string(), publicKey: z.string() }),
  entries: z.array(z.record(z.string(), z.unknown())),
  /** Signed notes, one for every vote's close and the meeting's end, oldest first. */
  checkpoints: z.array(z.string()),
});
export type JournalExport = z.infer<typeof journalExportSchema>;
