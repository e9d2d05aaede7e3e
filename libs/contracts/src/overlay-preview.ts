import { z } from 'zod';
import { councilLookSchema } from './council-look';

/** What a sample of a look shows. */
export const lookSamples = ['speaker', 'vote', 'result', 'names', 'captions'] as const;
export type LookSample = (typeof lookSamples)[number];

/** `POST /api/council/look/preview`: a look that need not be saved, over a neutral picture, as JPEG. */
export const lookPreviewSchema = z.strictObject({ look: councilLookSchema, sample: z.enum(lookSamples) });
export type LookPreview = z.infer<typeof lookPreviewSchema>;

export const overlayPreviewOrderSchema = z.discriminatedUnion('kind', [
  /** The overlay of now over the picture of now, also while the overlay is switched off. */
  z.object({ kind: z.literal('meeting'), meetingId: z.uuid() }),
  lookPreviewSchema.extend({
    kind: z.literal('look'),
    councilName: z.string(),
    /** An SVG document that the server has accepted. */
    coatOfArms: z.string().nullable(),
  }),
]);
export type OverlayPreviewOrder = z.infer<typeof overlayPreviewOrderSchema>;

/** `busy`: the one before is not ready yet. */
export const previewRefusals = ['not-on-air', 'busy', 'failed'] as const;

/** JPEG of 640 pixels' width. */
export type OverlayPreview =
  | { readonly ok: true; readonly jpeg: Uint8Array }
  | { readonly ok: false; readonly code: (typeof previewRefusals)[number] };

export const overlayPreviewSchema = z.discriminatedUnion('ok', [
  z.object({
    ok: z.literal(true),
    jpeg: z.instanceof(Uint8Array).refine(({ length }) => length < 1_000_000),
  }),
  z.object({ ok: z.literal(false), code: z.enum(previewRefusals) }),
]);
