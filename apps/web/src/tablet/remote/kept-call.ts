/** What a reload of the page must not lose: that this tablet takes part, and how. */
export interface KeptCall {
  read(): CallHabits | null;
  keep(habits: CallHabits): void;
  forget(): void;
}

export interface CallHabits {
  readonly muted: boolean;
  readonly camera: boolean;
}

/** Kept for as long as the tab is open, and for one meeting. */
export function keptInTab(meetingId: string): KeptCall {
  const key = `kworum.remote-call.${meetingId}`;
  return {
    read: () => {
      const kept = sessionStorage.getItem(key);
      return kept === null ? null : { muted: kept.includes('muted'), camera: kept.includes('camera') };
    },
    keep: ({ muted, camera }) =>
      sessionStorage.setItem(
        key,
        ['in', ...(muted ? ['muted'] : []), ...(camera ? ['camera'] : [])].join(' '),
      ),
    forget: () => sessionStorage.removeItem(key),
  };
}
