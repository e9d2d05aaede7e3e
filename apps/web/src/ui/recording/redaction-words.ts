import type { RedactionView } from '@kworum/contracts';

/** What was taken out: sound, picture, or both. */
export function redactionWords({ mute, blur }: Pick<RedactionView, 'mute' | 'blur'>) {
  if (mute && blur) return 'archive.redactedBoth';
  return mute ? 'archive.redactedSound' : 'archive.redactedPicture';
}

/** The redaction that a moment of the recording falls into. */
export function redactionAt(
  redactions: readonly RedactionView[],
  position: number,
): RedactionView | undefined {
  return redactions.find(({ from, to }) => from !== null && to !== null && from <= position && position < to);
}
