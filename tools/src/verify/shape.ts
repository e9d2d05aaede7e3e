/** Says where a value is not of the form that the journal's format asks for. */
export interface Shape<T> {
  /** The path of the first wrong member, null when the value is a `T`. */
  readonly faultIn: (value: unknown, path: string) => string | null;
  /** Carries the type only; never set. */
  readonly describes?: T;
}
export type Described<S> = S extends Shape<infer T> ? T : never;

function shape<T>(accepts: (value: unknown) => boolean): Shape<T> {
  return { faultIn: (value, path) => (accepts(value) ? null : path) };
}

export const text = shape<string>((value) => typeof value === 'string' && value.isWellFormed());
export const flag = shape<boolean>((value) => typeof value === 'boolean');
export const count = shape<number>((value) => Number.isSafeInteger(value) && (value as number) >= 0);
export const positive = shape<number>((value) => Number.isSafeInteger(value) && (value as number) >= 1);

export function matching(pattern: RegExp): Shape<string> {
  return shape((value) => typeof value === 'string' && pattern.test(value));
}

export const uuid = matching(/^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/i);

/** The base64 of so many bytes. */
export function base64Of(bytes: number): Shape<string> {
  return shape((value) => {
    if (typeof value !== 'string') return false;
    const decoded = Buffer.from(value, 'base64');
    return decoded.length === bytes && decoded.toString('base64') === value;
  });
}

export function oneOf<const T extends readonly (string | number)[]>(...values: T): Shape<T[number]> {
  return shape((value) => values.includes(value as T[number]));
}

export function orNull<T>(inner: Shape<T>): Shape<T | null> {
  return { faultIn: (value, path) => (value === null ? null : inner.faultIn(value, path)) };
}

export function listOf<T>(item: Shape<T>): Shape<readonly T[]> {
  return {
    faultIn: (value, path) => {
      if (!Array.isArray(value)) return path;
      return firstFault(value.map((each, index) => () => item.faultIn(each, `${path}[${index}]`)));
    },
  };
}

/** An object that has these members, each of its shape, and no other. */
export function exactly<M extends Record<string, Shape<unknown>>>(
  members: M,
): Shape<{ readonly [K in keyof M]: Described<M[K]> }> {
  return {
    faultIn: (value, path) => {
      if (!isObject(value)) return path;
      const surplus = Object.keys(value).find((name) => !Object.hasOwn(members, name));
      if (surplus !== undefined) return `${path}.${surplus}`;
      return firstFault(
        Object.entries(members).map(
          ([name, member]) =>
            () =>
              member.faultIn(ownValue(value, name), `${path}.${name}`),
        ),
      );
    },
  };
}

/** An object with any number of members, whose names have one shape and whose values another. */
export function mapOf<T>(item: Shape<T>, key: Shape<string> = text): Shape<Readonly<Record<string, T>>> {
  return {
    faultIn: (value, path) => {
      if (!isObject(value)) return path;
      return firstFault(
        Object.entries(value).map(
          ([name, each]) =>
            () =>
              key.faultIn(name, `${path}.${name}`) ?? item.faultIn(each, `${path}.${name}`),
        ),
      );
    },
  };
}

/** An object whose `kind` says which of the shapes it has. */
export function byKind<M extends Record<string, Shape<unknown>>>(kinds: M): Shape<Described<M[keyof M]>> {
  return {
    faultIn: (value, path) => {
      const kind = isObject(value) ? ownValue(value, 'kind') : undefined;
      const shapeOfKind = typeof kind === 'string' && Object.hasOwn(kinds, kind) ? kinds[kind] : undefined;
      return shapeOfKind ? shapeOfKind.faultIn(value, path) : `${path}.kind`;
    },
  };
}

export function either<A, B>(first: Shape<A>, second: Shape<B>): Shape<A | B> {
  return {
    faultIn: (value, path) => (first.faultIn(value, path) === null ? null : second.faultIn(value, path)),
  };
}

function isObject(value: unknown): value is Record<string, unknown> {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

export function ownValue(object: Record<string, unknown>, name: string): unknown {
  return Object.hasOwn(object, name) ? object[name] : undefined;
}

function firstFault(checks: readonly (() => string | null)[]): string | null {
  for (const check of checks) {
    const fault = check();
    if (fault !== null) return fault;
  }
  return null;
}
