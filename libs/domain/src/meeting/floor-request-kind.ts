/** An ordinary speech, a short answer to a speaker, a procedural motion. */
export const floorRequestKinds = ['speech', 'ad-vocem', 'point-of-order'] as const;
export type FloorRequestKind = (typeof floorRequestKinds)[number];
