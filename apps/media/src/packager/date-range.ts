/** A span of the programme that means something (EXT-X-DATERANGE, RFC 8216, 4.3.2.7). */
export interface DateRange {
  readonly id: string;
  /** Its kind, a reversed domain name. */
  readonly class: string;
  /** Milliseconds since the epoch, by the clock of the programme. */
  readonly start: number;
  /** Null: it is not over. */
  readonly end: number | null;
  /** Client attributes by their names without `X-`; what was said once must stay. */
  readonly says: Readonly<Record<string, string>>;
}

export function dateRangeLine({ id, class: kind, start, end, says }: DateRange): string {
  const attributes = [
    `ID=${quoted(id)}`,
    `CLASS=${quoted(kind)}`,
    `START-DATE=${quoted(new Date(start).toISOString())}`,
    ...(end === null ? [] : [`END-DATE=${quoted(new Date(Math.max(start, end)).toISOString())}`]),
    ...Object.entries(says).map(([name, value]) => `X-${name}=${quoted(value)}`),
  ];
  return `#EXT-X-DATERANGE:${attributes.join(',')}`;
}

/** A quoted string has no escapes: it simply must not hold a quotation mark or a line's end (RFC 8216, 4.2). */
function quoted(text: string): string {
  return `"${text.replace(/"/g, '”').replace(/[\p{Cc}\u2028\u2029]+/gu, ' ')}"`;
}
