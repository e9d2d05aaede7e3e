import { z } from 'zod';

/**
 * What somebody said, as the speech-to-text process heard it. Lines come in order; one that is not final is replaced
 * by the next line with the same number.
 */
export const captionLineSchema = z.strictObject({
  meetingId: z.uuid(),
  number: z.int().min(0),
  text: z.string().max(500),
  final: z.boolean(),
  /** When it was said, milliseconds since the epoch. */
  from: z.number(),
  to: z.number(),
});
export type CaptionLine = z.infer<typeof captionLineSchema>;
