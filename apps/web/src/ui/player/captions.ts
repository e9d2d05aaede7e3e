/** Whether a video has captions to choose, and whether they are shown. */
export interface CaptionsState {
  readonly offered: boolean;
  readonly shown: boolean;
}

export const noCaptions: CaptionsState = { offered: false, shown: false };

const storageKey = 'kworum.captions';

/**
 * Follows the captions of a live video: hls.js and the browser's own player both have them as its text tracks. New
 * ones are as they were left on this device; where nothing was chosen, the browser decides.
 * @returns stops it
 */
export function followCaptions(video: HTMLVideoElement, tell: (state: CaptionsState) => void): () => void {
  const { textTracks } = video;
  const look = () => {
    const tracks = captionsOf(video);
    tell({ offered: tracks.length > 0, shown: tracks.some(({ mode }) => mode === 'showing') });
  };
  const added = () => {
    const chosen = localStorage.getItem(storageKey);
    if (chosen !== null) turn(video, chosen === 'shown');
    look();
  };
  textTracks.addEventListener('addtrack', added);
  textTracks.addEventListener('removetrack', look);
  textTracks.addEventListener('change', look);
  added();
  return () => {
    textTracks.removeEventListener('addtrack', added);
    textTracks.removeEventListener('removetrack', look);
    textTracks.removeEventListener('change', look);
  };
}

/** Shows captions or hides them, now and on this device from now on. */
export function chooseCaptions(video: HTMLVideoElement, shown: boolean): void {
  localStorage.setItem(storageKey, shown ? 'shown' : 'hidden');
  turn(video, shown);
}

function turn(video: HTMLVideoElement, shown: boolean): void {
  for (const track of captionsOf(video)) {
    const mode = shown ? 'showing' : 'disabled';
    if (track.mode !== mode) track.mode = mode;
  }
}

/** Not the marks of items and votes, which are text tracks, too. */
function captionsOf({ textTracks }: HTMLVideoElement): TextTrack[] {
  return [...textTracks].filter(({ kind }) => kind === 'subtitles' || kind === 'captions');
}
