/** Where the programme's picture and sound come from. */
export type ProgrammeSource =
  | { readonly kind: 'test' }
  | { readonly kind: 'file'; readonly path: string }
  /** ffmpeg listens there for an encoder that pushes. */
  | { readonly kind: 'rtmp'; readonly url: string };

/** `test`, `file:/absolute/path` or `rtmp://host:port/app/key`; null when it is none of them. */
export function parseProgrammeSource(text: string): ProgrammeSource | null {
  if (text === 'test') return { kind: 'test' };
  if (/^file:\/./.test(text)) return { kind: 'file', path: text.slice('file:'.length) };
  if (/^rtmp:\/\/[^/\s]+:\d+\/[^/\s]+\/[^\s]+$/.test(text)) return { kind: 'rtmp', url: text };
  return null;
}
