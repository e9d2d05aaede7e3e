/** Of the target; shorter parts are only for the end of a segment (draft-pantos-hls-rfc8216bis, 4.4.4.9). */
const leastShare = 0.85;
const leastHoldBackParts = 3;
/** Whole segments behind which no part is listed any more. */
const mostSegmentsWithParts = 3;
const rounding = 0.0001;

interface PartOf {
  readonly uri: string;
  readonly seconds: number;
  readonly independent: boolean;
}

interface Group {
  readonly parts: readonly PartOf[];
  /** Of the segment that they make; null: it is not whole. */
  readonly seconds: number | null;
}

/** What is wrong with the parts, the hint and the date ranges of a media playlist. */
export function lowLatencyFaults(text: string): string[] {
  const lines = text.split(/\r?\n/);
  const target = numberIn(lines, '#EXT-X-PART-INF', 'PART-TARGET');
  const ofParts = target === null ? partlessFaults(lines) : partFaults(lines, target);
  return [...dateRangeFaults(lines), ...ofParts];
}

/** Whole segments alone, as subtitles may be: what is said of parts would be of none. */
function partlessFaults(lines: readonly string[]): string[] {
  const tags = ['#EXT-X-PART:', '#EXT-X-PRELOAD-HINT:TYPE=PART'];
  const stray = lines.filter((line) => tags.some((tag) => line.startsWith(tag)));
  return [
    ...stray.map((line) => `a part without a part target: ${line}`),
    ...(numberIn(lines, '#EXT-X-SERVER-CONTROL', 'PART-HOLD-BACK') === null
      ? []
      : ['PART-HOLD-BACK stands without parts']),
  ];
}

function partFaults(lines: readonly string[], target: number): string[] {
  const faults: string[] = [];
  const holdBack = numberIn(lines, '#EXT-X-SERVER-CONTROL', 'PART-HOLD-BACK');
  if (holdBack === null || holdBack + rounding < target * leastHoldBackParts) {
    faults.push(`PART-HOLD-BACK is ${holdBack} with parts of ${target} s`);
  }
  const groups = groupsOf(lines);
  groups.forEach((group, index) => {
    faults.push(...groupFaults(group, target));
    const isOld = index < groups.length - 1 - mostSegmentsWithParts;
    if (isOld && group.parts.length > 0)
      faults.push(`parts of an old segment are listed: ${group.parts[0]?.uri}`);
  });
  const hints = lines.filter((line) => line.startsWith('#EXT-X-PRELOAD-HINT:TYPE=PART'));
  if (hints.length !== 1) faults.push(`there are ${hints.length} hints of the next part`);
  const listed = groups.flatMap(({ parts }) => parts.map(({ uri }) => uri));
  const hinted = hints.map((line) => textIn(line, 'URI')).find((uri) => uri !== null && listed.includes(uri));
  if (hinted) faults.push(`${hinted} is hinted at and listed`);
  if (new Set(listed).size < listed.length) faults.push('a part is listed twice');
  return faults;
}

function groupFaults({ parts, seconds }: Group, target: number): string[] {
  const [first] = parts;
  if (!first) return [];
  const faults: string[] = [];
  if (!first.independent) faults.push(`${first.uri} begins a segment and is not independent`);
  for (const [index, part] of parts.entries()) {
    const isLast = index === parts.length - 1;
    if (part.seconds > target + rounding) faults.push(`${part.uri} is longer than the target`);
    if (!isLast && part.seconds < target * leastShare) faults.push(`${part.uri} is too short`);
  }
  const sum = parts.reduce((total, part) => total + part.seconds, 0);
  if (seconds !== null && Math.abs(sum - seconds) > parts.length * rounding) {
    faults.push(`the parts from ${first.uri} on last ${sum} s, their segment ${seconds} s`);
  }
  return faults;
}

function groupsOf(lines: readonly string[]): Group[] {
  const groups: Group[] = [];
  let parts: PartOf[] = [];
  for (const line of lines) {
    if (line.startsWith('#EXT-X-PART:')) {
      const seconds = Number(/DURATION=([\d.]+)/.exec(line)?.[1]);
      parts.push({ seconds, uri: textIn(line, 'URI') ?? '', independent: line.includes('INDEPENDENT=YES') });
    }
    if (!line.startsWith('#EXTINF:')) continue;
    groups.push({ parts, seconds: Number.parseFloat(line.slice('#EXTINF:'.length)) });
    parts = [];
  }
  return [...groups, { parts, seconds: null }];
}

/** What is wrong with the EXT-X-DATERANGE tags (RFC 8216, 4.3.2.7). */
function dateRangeFaults(lines: readonly string[]): string[] {
  const faults: string[] = [];
  const seen = new Set<string>();
  for (const line of lines.filter((one) => one.startsWith('#EXT-X-DATERANGE:'))) {
    const attributes = line.slice('#EXT-X-DATERANGE:'.length);
    if (!/^[A-Z0-9-]+="[^"]*"(,[A-Z0-9-]+="[^"]*")*$/.test(attributes))
      faults.push(`cannot be read: ${line}`);
    const [id, start, end] = ['ID', 'START-DATE', 'END-DATE'].map((name) => textIn(line, name));
    if (!id || seen.has(id)) faults.push(`a date range has the ID ${id}`);
    if (id) seen.add(id);
    const began = Date.parse(start ?? '');
    if (Number.isNaN(began)) faults.push(`the date range ${id} has no START-DATE`);
    if (end !== null && end !== undefined && !(Date.parse(end) >= began)) {
      faults.push(`the date range ${id} ends before it begins`);
    }
  }
  return faults;
}

function numberIn(lines: readonly string[], tag: string, name: string): number | null {
  const line = lines.find((one) => one.startsWith(`${tag}:`));
  const value = line && new RegExp(`[:,]${name}=([\\d.]+)`).exec(line)?.[1];
  return value === undefined || value === '' ? null : Number(value);
}

function textIn(line: string, name: string): string | null {
  return new RegExp(`[:,]${name}="([^"]*)"`).exec(line)?.[1] ?? null;
}
