import type { PublicRecording } from '@kworum/contracts';
import { createContext, useContext } from 'react';
import type { RecordedChapter } from '../../ui/recording/chapters-at';

/** The recording that the page plays; null: the page has none. */
export interface Archive {
  readonly recording: PublicRecording;
  readonly chapters: readonly RecordedChapter[];
  /** Goes on the page to a moment of the recording. */
  readonly watch: (position: number) => void;
}

export const ArchiveContext = createContext<Archive | null>(null);

export function useArchive(): Archive | null {
  return useContext(ArchiveContext);
}
