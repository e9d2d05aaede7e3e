import { unusable } from './unusable-drawing';
import { drawnElements, inertPrefixes } from './svg-elements';
import { assertPng } from './png-drawing';

const svgNamespace = 'http://www.w3.org/2000/svg';
const xhtmlNamespace = 'http://www.w3.org/1999/xhtml';
/** Copies of copies grow without end: so many can be drawn in no time, and no coat of arms has more. */
const mostUses = 16;
const mostElements = 5000;

const token =
  /<!--(?:(?!--)[^])*-->|<!\[CDATA\[((?:(?!\]\]>)[^])*)\]\]>|<!DOCTYPE[^[\]<>]*>|<\?xml [^<>]*\?>|<\/([\w:.-]+)\s*>|<([\w:.-]+)((?:\s+[\w:.-]+\s*=\s*(?:"[^"<]*"|'[^'<]*'))*)\s*(\/?)>|([^<]+)/gy;
const attribute = /([\w:.-]+)\s*=\s*(?:"([^"<]*)"|'([^'<]*)')/g;
const reference = /&(?:amp|lt|gt|quot|apos|#\d{1,6}|#x[0-9a-fA-F]{1,5});/g;
const embeddedPng = /^data:image\/png;base64,([A-Za-z0-9+/=\s]+)$/;

/**
 * Accepts an SVG document that only draws: no scripts, no styles or pictures from elsewhere, nothing that moves.
 * What is not known to be harmless is refused, and nothing is rewritten, so that the arms stay as they were made.
 * @throws ProblemError unusable-drawing
 */
export function assertHarmlessSvg(text: string): void {
  const open: string[] = [];
  let [elements, uses, at] = [0, 0, 0];
  for (const found of text.matchAll(token)) {
    const [whole, cdata, closed, opened, attributes = '', empty, characters] = found;
    at = found.index + whole.length;
    if (closed !== undefined && closed !== open.pop()) throw unusable(`</${closed}> ends what is not open`);
    if (characters !== undefined) assertText(characters, open);
    if (cdata !== undefined) assertText(cdata.replaceAll('&', '&amp;'), open);
    if (opened === undefined) continue;
    elements += 1;
    uses += opened === 'use' ? 1 : 0;
    assertElement(opened, attributes, open, elements);
    if (empty === '') open.push(opened);
  }
  if (at !== text.length) throw unusable('it is not a well-formed SVG document');
  if (open.length > 0 || elements === 0) throw unusable('it is not a whole SVG document');
  if (elements > mostElements) throw unusable('it has too many parts');
  if (uses > mostUses) throw unusable(`more than ${mostUses} parts are copies (use)`);
}

function assertElement(name: string, attributes: string, open: readonly string[], count: number): void {
  if (count === 1 && name !== 'svg') throw unusable('it is not an SVG document');
  if (count > 1 && open.length === 0) throw unusable('something follows the end of the drawing');
  const [prefix, local] = name.split(':');
  const known = local === undefined ? drawnElements.has(name) : inertPrefixes.has(prefix ?? '');
  if (!known) throw unusable(`it uses <${name}>, which a coat of arms does not need`);
  const names = new Set<string>();
  for (const [, key = '', double, single] of attributes.matchAll(attribute)) {
    if (names.has(key)) throw unusable(`${key} is there twice`);
    names.add(key);
    assertAttribute(name, key, decoded(double ?? single ?? ''));
  }
  if (count === 1 && !names.has('xmlns')) throw unusable('it is not an SVG document: xmlns is missing');
}

function assertAttribute(element: string, name: string, value: string): void {
  const lower = name.toLowerCase();
  if (/^on/.test(lower)) throw unusable(`it runs a script (${name})`);
  if (lower === 'xmlns' && value !== svgNamespace) throw unusable('it is not an SVG document');
  if (lower.startsWith('xmlns:') && lower !== 'xmlns:svg' && isLivingNamespace(value)) {
    throw unusable('it hides elements behind a name of its own');
  }
  if (lower === 'xmlns' || lower.startsWith('xmlns:')) return;
  if (lower === 'href' || lower.endsWith(':href')) return assertLink(element, value);
  if (lower === 'src' || lower === 'xml:base') throw unusable('it loads something from elsewhere');
  assertStyle(value);
}

function isLivingNamespace(value: string): boolean {
  return [svgNamespace, xhtmlNamespace].includes(value.trim());
}

function assertLink(element: string, value: string): void {
  if (/^#[\w.-]+$/.test(value)) return;
  const png = element === 'image' ? embeddedPng.exec(value)?.[1] : undefined;
  if (png === undefined) throw unusable('it refers to something outside of itself');
  assertPng(Buffer.from(png, 'base64'));
}

/** Of attributes too: `fill="url(https://…)"` is a style. */
function assertStyle(value: string): void {
  if (/[@\\]/.test(value) || /javascript:|expression\s*\(|image-set\s*\(|src\s*\(/i.test(value)) {
    throw unusable('its styles load or run something');
  }
  for (const [, target = ''] of value.matchAll(/url\s*\(([^)]*)\)?/gi)) {
    if (!/^\s*["']?#[\w.-]+["']?\s*$/.test(target))
      throw unusable('its styles refer to something outside of it');
  }
}

function assertText(text: string, open: readonly string[]): void {
  if (open.length === 0 && text.trim().replace(/^\uFEFF/, '') !== '')
    throw unusable('it is not an SVG document');
  const content = decoded(text);
  if (open.at(-1) === 'style') assertStyle(content);
}

function decoded(text: string): string {
  if (text.replace(reference, '').includes('&')) throw unusable('it uses entities of its own');
  return text.replace(reference, (entity) => {
    const hex = /^&#x(.*);$/.exec(entity)?.[1];
    const decimal = /^&#(\d+);$/.exec(entity)?.[1];
    if (hex !== undefined) return String.fromCodePoint(Number.parseInt(hex, 16));
    if (decimal !== undefined) return String.fromCodePoint(Math.min(Number(decimal), 0x10ffff));
    return { '&amp;': '&', '&lt;': '<', '&gt;': '>', '&quot;': '"', '&apos;': "'" }[entity] ?? '';
  });
}
