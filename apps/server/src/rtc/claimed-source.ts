/** A source of a council, and the key that somebody shows for it. */
export interface ClaimedSource {
  readonly councilId: string;
  readonly source: string;
  readonly key: string | undefined;
}
