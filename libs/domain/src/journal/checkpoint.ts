/**
 * The text that is signed at a vote's close and a meeting's end: the chain's origin, its length and its head.
 * Framed as the body of a C2SP signed note.
 */
export function checkpointText(meetingId: string, seq: number, hash: string): string {
  return `kworum/journal/${meetingId}\n${seq}\n${hash}\n`;
}
