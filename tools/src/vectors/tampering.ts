import { meetingId } from './fixed-ids';
import { honestScript } from './honest-meeting';
import { playMeeting } from './play';
import { PlayedMeeting } from './played-meeting';

/** The meeting of plain votes, in the forms that attacks start from. */
export const honestMeeting = new PlayedMeeting(playMeeting(meetingId, honestScript));
export const {
  contents: honestContents,
  entries: honestEntries,
  journal: honestJournal,
  placeOf,
  eventAt,
  withEvent,
  withInserted,
  slipIn,
  onFile,
} = honestMeeting;
export { at, byInsider } from './played-meeting';
