import { z } from 'zod';

/** A line of the captions protocol (docs/captions-protocol.md); times in milliseconds of the sound given. */
const spokenLineSchema = z.object({
  number: z.int().min(0),
  text: z.string(),
  final: z.boolean(),
  from: z.number().min(0),
  to: z.number().min(0),
});
export type SpokenLine = z.infer<typeof spokenLineSchema>;

export const longestText = 500;

/** Null: it is none. */
export function readSpokenLine(text: string): SpokenLine | null {
  let value: unknown;
  try {
    value = JSON.parse(text);
  } catch {
    return null;
  }
  const parsed = spokenLineSchema.safeParse(value);
  if (!parsed.success || parsed.data.to < parsed.data.from) return null;
  return { ...parsed.data, text: cleaned(parsed.data.text) };
}

/** One line without control characters, not longer than a picture and a page can show. */
function cleaned(text: string): string {
  return text
    .replace(/[\p{Cc}\p{Cf}\s]+/gu, ' ')
    .trim()
    .slice(0, longestText)
    .trimEnd();
}

/** Lets lines through that come in order: a line may be said anew until it is final, and none comes back. */
export class LineOrder {
  private last: { number: number; final: boolean } | null = null;

  /** @param given milliseconds of sound given: nobody has heard more than that */
  accepts({ number, final, to }: SpokenLine, given: number): boolean {
    const { last } = this;
    const inOrder = last === null || number > last.number || (number === last.number && !last.final);
    if (!inOrder || to > given) return false;
    this.last = { number, final };
    return true;
  }
}
