import { isDeepStrictEqual } from 'node:util';
import { Fault, fault } from './fault';

/**
 * Holds what is announced against what was computed.
 * @param claim what does not hold when they differ, without a full stop
 */
export function difference(claim: string, announced: object, computed: object): Fault | null {
  const left = new Map<string, unknown>(Object.entries(announced));
  const right = new Map<string, unknown>(Object.entries(computed));
  const name = [...new Set([...right.keys(), ...left.keys()])].find(
    (each) => !isDeepStrictEqual(left.get(each), right.get(each)),
  );
  if (name === undefined) return null;
  return fault(
    'wrong-result',
    `${claim}: ${name} is ${JSON.stringify(left.get(name))}, computed ${JSON.stringify(right.get(name))}`,
  );
}
