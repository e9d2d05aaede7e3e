export const audiences = ['member', 'office', 'hall', 'public', 'media'] as const;
export type Audience = (typeof audiences)[number];
