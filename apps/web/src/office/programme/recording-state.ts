import type { RecordedPictureName, RecordingStatus } from '@kworum/contracts';

/** What the office should know of the recording at once; `words` below `programme.recording`. */
export type RecordingFault =
  | { readonly words: 'failing'; readonly picture: RecordedPictureName; readonly lost: number }
  | { readonly words: 'littleSpace'; readonly free: string };

/** Two hours of programme and clean picture take about as much. */
const littleSpace = 5e9;

export function recordingFaults(recording: RecordingStatus | null | undefined): readonly RecordingFault[] {
  if (!recording) return [];
  const { pictures, freeBytes } = recording;
  const failing = pictures
    .filter(({ state }) => state === 'failing')
    .map(({ name, lostSeconds }) => ({
      words: 'failing' as const,
      picture: name,
      lost: Math.ceil(lostSeconds),
    }));
  const little = freeBytes !== null && freeBytes < littleSpace;
  return little ? [...failing, { words: 'littleSpace', free: gigabytes(freeBytes) }] : failing;
}

/** Of all pictures the shortest: so much is kept in every form. */
export function recordedSeconds({ pictures }: RecordingStatus): number {
  return Math.min(...pictures.map(({ seconds }) => seconds));
}

/** Whole seconds; what is less than half a second is no loss that anybody would notice. */
export function lostSeconds({ pictures }: RecordingStatus): number {
  return Math.round(Math.max(...pictures.map((picture) => picture.lostSeconds)));
}

/** As disks are sold, the same in both languages: `78 GB`, `0.4 GB`. */
export function gigabytes(bytes: number): string {
  const count = bytes / 1e9;
  return `${count < 10 ? Math.floor(count * 10) / 10 : Math.floor(count)} GB`;
}
