import type { pl } from './pl';

type SameKeys<T> = { readonly [K in keyof T]: T[K] extends string ? string : SameKeys<T[K]> };

/** Every word of the screens. Polish comes first; a language that lacks a key does not compile. */
export type Words = SameKeys<typeof pl>;
