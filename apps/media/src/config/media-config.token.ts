/** Injection token of the `MediaConfig`. */
export const mediaConfig = Symbol('MediaConfig');
