import type { PlacedChapter } from '@kworum/contracts';

/** A chapter of which something was recorded. */
export type RecordedChapter = PlacedChapter & { readonly from: number; readonly to: number };

export function recordedOnly(chapters: readonly PlacedChapter[]): RecordedChapter[] {
  return chapters.filter(
    (chapter): chapter is RecordedChapter => chapter.from !== null && chapter.to !== null,
  );
}

/** Where seeking lands is a frame, perhaps the one before. */
const frame = 0.05;

/** What is going on at a moment: the item, and within it the speech or the vote. */
export function chaptersAt(chapters: readonly RecordedChapter[], position: number): RecordedChapter[] {
  const running = chapters.filter(({ from, to }) => from <= position + frame && position + frame < to);
  return (['item', 'speech', 'vote'] as const).flatMap((kind) => {
    const latest = running.filter((chapter) => chapter.kind === kind).at(-1);
    return latest ? [latest] : [];
  });
}
