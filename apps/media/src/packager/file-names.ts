export const masterPlaylistFile = 'master.m3u8';
/** The rendition that is text. */
export const captionsRendition = 'captions';

/** How the files of one rendition are called in the live folder: all of them begin with its name. */
export class FileNames {
  constructor(readonly rendition: string) {}

  get playlist(): string {
    return `${this.rendition}.m3u8`;
  }

  /** WebVTT: whole segments, each with a header of its own. */
  get isText(): boolean {
    return this.rendition === captionsRendition;
  }

  /** Null: it needs none. */
  init(firstSequence: number): string | null {
    if (this.isText) return null;
    return `${this.rendition}-init-${numbered(firstSequence)}.mp4`;
  }

  segment(sequence: number): string {
    return `${this.rendition}-${numbered(sequence)}.${this.isText ? 'vtt' : 'm4s'}`;
  }

  part(sequence: number, index: number): string {
    return `${this.rendition}-${numbered(sequence)}.${index}.m4s`;
  }

  /** Which file of this rendition it is; null: another's, or the playlist. */
  read(file: string): { readonly kind: 'init' | 'segment' | 'part'; readonly sequence: number } | null {
    if (!file.startsWith(`${this.rendition}-`)) return null;
    const rest = file.slice(this.rendition.length + 1);
    const [, init, digits, part] = /^(init-)?(\d{8})(\.\d+)?\.(?:m4s|mp4|vtt)$/.exec(rest) ?? [];
    if (digits === undefined) return null;
    return { kind: init ? 'init' : part ? 'part' : 'segment', sequence: Number(digits) };
  }
}

function numbered(sequence: number): string {
  return String(sequence).padStart(8, '0');
}
