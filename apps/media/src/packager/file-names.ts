export const masterPlaylistFile = 'master.m3u8';

/** How the files of one rendition are called in the live folder: all of them begin with its name. */
export class FileNames {
  constructor(readonly rendition: string) {}

  get playlist(): string {
    return `${this.rendition}.m3u8`;
  }

  init(firstSequence: number): string {
    return `${this.rendition}-init-${numbered(firstSequence)}.mp4`;
  }

  segment(sequence: number): string {
    return `${this.rendition}-${numbered(sequence)}.m4s`;
  }

  part(sequence: number, index: number): string {
    return `${this.rendition}-${numbered(sequence)}.${index}.m4s`;
  }

  /** Which file of this rendition it is; null: another's, or the playlist. */
  read(file: string): { readonly kind: 'init' | 'segment' | 'part'; readonly sequence: number } | null {
    if (!file.startsWith(`${this.rendition}-`)) return null;
    const rest = file.slice(this.rendition.length + 1);
    const [, init, digits, part] = /^(init-)?(\d{8})(\.\d+)?\.(?:m4s|mp4)$/.exec(rest) ?? [];
    if (digits === undefined) return null;
    return { kind: init ? 'init' : part ? 'part' : 'segment', sequence: Number(digits) };
  }
}

function numbered(sequence: number): string {
  return String(sequence).padStart(8, '0');
}
