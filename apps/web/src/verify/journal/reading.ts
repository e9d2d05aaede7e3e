/** A value is not of the form that the journal's format asks for. */
export class WrongForm extends Error {
  /** @param path where, `event.plan.seats[2].name` */
  constructor(readonly path: string) {
    super(`${path} is not of the form that the format asks for`);
  }
}

/** Gives the value back with its type, or throws WrongForm. */
export type Reader<T> = (value: unknown, path: string) => T;
export type Fields = Readonly<Record<string, Reader<unknown>>>;
export type Read<F extends Fields> = { readonly [K in keyof F]: ReturnType<F[K]> };
export type JsonObject = Readonly<Record<string, unknown>>;

const loneSurrogate = /\p{Surrogate}/u;

export const text: Reader<string> = (value, path) => {
  if (typeof value !== 'string' || loneSurrogate.test(value)) throw new WrongForm(path);
  return value;
};

export const flag: Reader<boolean> = (value, path) => {
  if (typeof value !== 'boolean') throw new WrongForm(path);
  return value;
};

export const wholeFrom =
  (least: number): Reader<number> =>
  (value, path) => {
    if (typeof value !== 'number' || !Number.isSafeInteger(value) || value < least) throw new WrongForm(path);
    return value;
  };

export const like =
  (pattern: RegExp): Reader<string> =>
  (value, path) => {
    if (typeof value !== 'string' || !pattern.test(value)) throw new WrongForm(path);
    return value;
  };

export const oneOf =
  <const T extends readonly (string | number)[]>(...allowed: T): Reader<T[number]> =>
  (value, path) => {
    const found = allowed.find((each) => each === value);
    if (found === undefined) throw new WrongForm(path);
    return found;
  };

export const orNull =
  <T>(reader: Reader<T>): Reader<T | null> =>
  (value, path) =>
    value === null ? null : reader(value, path);

export const list =
  <T>(reader: Reader<T>): Reader<readonly T[]> =>
  (value, path) => {
    if (!Array.isArray(value)) throw new WrongForm(path);
    return value.map((each: unknown, index) => reader(each, `${path}[${index}]`));
  };

export const anyObject: Reader<JsonObject> = (value, path) => {
  if (typeof value !== 'object' || value === null || Array.isArray(value)) throw new WrongForm(path);
  return value as JsonObject;
};

/** An object with any member names; the names become keys of a map. */
export const mapOf =
  <T>(reader: Reader<T>): Reader<ReadonlyMap<string, T>> =>
  (value, path) =>
    new Map(
      Object.entries(anyObject(value, path)).map(([name, each]) => [name, reader(each, `${path}.${name}`)]),
    );

/** An object with exactly these members. */
export function object<F extends Fields>(fields: F): Reader<Read<F>> {
  return (value, path) => {
    const members = new Map(Object.entries(anyObject(value, path)));
    const read = Object.entries(fields).map(([name, reader]) => {
      const member = reader(members.get(name), `${path}.${name}`);
      members.delete(name);
      return [name, member] as const;
    });
    const [surplus] = members.keys();
    if (surplus !== undefined) throw new WrongForm(`${path}.${surplus}`);
    return Object.fromEntries(read) as Read<F>;
  };
}

/** The form of an object is told by one of its members. */
export function byMember<T>(name: string, readers: Readonly<Record<string, Reader<T>>>): Reader<T> {
  const known = new Map(Object.entries(readers));
  return (value, path) => {
    const which = new Map(Object.entries(anyObject(value, path))).get(name);
    const reader = typeof which === 'string' ? known.get(which) : undefined;
    if (!reader) throw new WrongForm(`${path}.${name}`);
    return reader(value, path);
  };
}
