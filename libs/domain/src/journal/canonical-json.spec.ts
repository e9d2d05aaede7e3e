import { canonicalJson } from './canonical-json';

describe('canonical JSON', () => {
  it('sorts keys by UTF-16 code units at every depth', () => {
    expect(canonicalJson({ b: { ż: 1, z: 2 }, a: [] })).toBe('{"a":[],"b":{"z":2,"ż":1}}');
  });

  it('orders the keys of the RFC 8785 example as the RFC does', () => {
    const keys = { '\u20ac': 1, '\r': 2, '\ufb33': 3, '1': 4, '\u{1f600}': 5, '\u0080': 6, '\u00f6': 7 };
    const order = [...canonicalJson(keys).matchAll(/:(\d)/g)].map(([, value]) => value);
    expect(order.join('')).toBe('2467153');
  });

  it('leaves out what is undefined and keeps what is null', () => {
    expect(canonicalJson({ a: undefined, b: null })).toBe('{"b":null}');
  });

  it('escapes what JSON must escape and nothing else', () => {
    expect(canonicalJson('„Żółć”\n\u001f/')).toBe('"„Żółć”\\n\\u001f/"');
  });

  it('refuses what JSON cannot carry', () => {
    expect(() => canonicalJson(Number.NaN)).toThrow(TypeError);
    expect(() => canonicalJson('\ud800')).toThrow(TypeError);
  });
});
