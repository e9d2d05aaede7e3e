/** Where a picture and its sound come from. */
export type ProgrammeSource =
  | { readonly kind: 'test' }
  | { readonly kind: 'file'; readonly path: string }
  /** ffmpeg listens there for an encoder that pushes; application and stream name are the key. */
  | { readonly kind: 'rtmp'; readonly url: string }
  /** ffmpeg listens there for an encoder that pushes; the passphrase is the key. */
  | { readonly kind: 'srt'; readonly url: string; readonly passphrase: string }
  /** A camera that is asked for its picture. */
  | { readonly kind: 'rtsp'; readonly url: string }
  /** Published by WebRTC, to the server's WHIP address of this name. */
  | { readonly kind: 'whip' };

/** A source that a decoder can open by itself. */
export type OpenedSource = Exclude<ProgrammeSource, { kind: 'whip' }>;

/** A source with the name that the office knows it by; unique among the sources of a programme. */
export interface NamedSource {
  readonly name: string;
  readonly source: ProgrammeSource;
}

/** One source as `PROGRAMME_SOURCE` names it; null when it is none. */
export function parseProgrammeSource(text: string): ProgrammeSource | null {
  if (text === 'test') return { kind: 'test' };
  if (text === 'whip') return { kind: 'whip' };
  if (/^file:\/./.test(text)) return { kind: 'file', path: text.slice('file:'.length) };
  if (/^rtmp:\/\/[^/\s]+:\d+\/[^/\s]+\/[^\s]+$/.test(text)) return { kind: 'rtmp', url: text };
  if (/^rtsp:\/\/[^/\s]+(\/\S*)?$/.test(text)) return { kind: 'rtsp', url: text };
  const srt = /^(srt:\/\/[^/\s?]+:\d+)\?passphrase=([\x21-\x7e]{10,79})$/.exec(text);
  const [, url, passphrase] = srt ?? [];
  return url && passphrase ? { kind: 'srt', url, passphrase } : null;
}

/** Sources with commas between them, the most wanted first, each with its name before it: `Sala=test`. */
export function parseProgrammeSources(text: string): readonly NamedSource[] | null {
  const sources: NamedSource[] = [];
  for (const part of text.split(',')) {
    const [, name, rest] = /^\s*([^=:/]{1,40})=(.*)$/.exec(part) ?? [];
    const source = parseProgrammeSource((rest ?? part).trim());
    if (!source) return null;
    const unique = name?.trim() ?? freeName(source.kind, sources);
    if (unique === '' || sources.some((other) => other.name === unique)) return null;
    sources.push({ name: unique, source });
  }
  return sources;
}

function freeName(kind: string, taken: readonly NamedSource[]): string {
  const alike = taken.filter(({ source }) => source.kind === kind).length;
  return alike === 0 ? kind : `${kind} ${alike + 1}`;
}
