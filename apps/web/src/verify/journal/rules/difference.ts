import { canonicalJson } from '../canonical-json';
import { Objection, Reason, objection } from '../objection';

/** The objection that what stands in the file is not what is due, with the first member that differs. */
export function difference(reason: Reason, announced: object, computed: object): Objection | null {
  if (canonicalJson(announced) === canonicalJson(computed)) return null;
  const found = new Map<string, unknown>(Object.entries(announced));
  const due = new Map<string, unknown>(Object.entries(computed));
  const name = [...new Set([...due.keys(), ...found.keys()])].find(
    (each) => textOf(found.get(each)) !== textOf(due.get(each)),
  );
  return objection(
    reason,
    `${name ?? ''}: ${textOf(found.get(name ?? ''))} ≠ ${textOf(due.get(name ?? ''))}`,
  );
}

const textOf = (value: unknown): string => (value === undefined ? '∅' : canonicalJson(value));
