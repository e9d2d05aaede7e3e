/** A remote member as far as its picture may come on air. */
export interface Candidate {
  readonly memberId: string;
  readonly hasFloor: boolean;
  readonly speaks: boolean;
  readonly hasPicture: boolean;
}

export interface Wish {
  /** Whether who has the floor comes on air by itself. */
  readonly automatic: boolean;
  /** Whom the office asked for by name; null: nobody. */
  readonly chosen: string | null;
}

/**
 * Whose picture is on air; null: the room's. Who has the floor comes on air when it begins to speak and stays until
 * it has the floor no more or its picture is lost, so that a pause of thought changes nothing. Whom the office asked
 * for by name comes before all.
 */
export function featuredMember(
  now: string | null,
  { automatic, chosen }: Wish,
  candidates: readonly Candidate[],
): string | null {
  const shown = candidates.filter(({ hasPicture }) => hasPicture);
  if (chosen !== null && shown.some(({ memberId }) => memberId === chosen)) return chosen;
  if (!automatic) return null;
  const speakers = shown.filter(({ hasFloor }) => hasFloor);
  const found = speakers.find(({ memberId }) => memberId === now) ?? speakers.find(({ speaks }) => speaks);
  return found?.memberId ?? null;
}
