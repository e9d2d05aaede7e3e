import { z } from 'zod';

export const cardTones = ['light', 'dark'] as const;
export const badgeSides = ['left', 'right'] as const;

/** How a council looks on the picture: `PUT /api/council/look`. */
export const councilLookSchema = z.strictObject({
  /** Of the block, the bar and the rules; on the picture it is changed as far as it must be to be seen. */
  accent: z.string().regex(/^#[0-9a-f]{6}$/, 'must be a colour such as #123c7c'),
  card: z.enum(cardTones),
  /** The upper corner of coat of arms, meeting and date. */
  badge: z.enum(badgeSides),
});
export type CouncilLook = z.infer<typeof councilLookSchema>;

export const plainCouncilLook: CouncilLook = { accent: '#123c7c', card: 'light', badge: 'left' };

export const councilLookChangeSchema = z.object({ councilId: z.uuid() });
export type CouncilLookChange = z.infer<typeof councilLookChangeSchema>;

/** `GET /api/public/councils/{id}/look`. */
export const publicLookSchema = z.object({ look: councilLookSchema, hasCoatOfArms: z.boolean() });
export type PublicLook = z.infer<typeof publicLookSchema>;

/**
 * `PUT /api/council/coat-of-arms`: the text of an SVG document, or a PNG in base64; null takes it away. What runs,
 * moves or loads something is refused.
 */
export const coatOfArmsSchema = z.strictObject({
  drawing: z
    .discriminatedUnion('kind', [
      z.strictObject({ kind: z.literal('svg'), text: z.string().max(100_000) }),
      z.strictObject({ kind: z.literal('png'), base64: z.base64().max(280_000) }),
    ])
    .nullable(),
});
export type CoatOfArms = z.infer<typeof coatOfArmsSchema>;
