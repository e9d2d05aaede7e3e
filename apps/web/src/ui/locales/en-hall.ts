import type { Words } from './words';

export const enHall: Words['hall'] = {
  title: 'Hall screen',
  noMeeting: 'There is no meeting now',
  after: 'The session is over',
  closedVote: 'The vote is closed',
  awaitingAnnouncement: 'The result will be announced in a moment',
  hasVoted: 'has voted',
  hasNotVoted: 'no ballot yet',
  staleFor: 'State of {{age}} ago: no connection',
  present: 'presence confirmed',
  presentMembers: 'Members present',
  picture: 'Picture of the programme',
  soundHeldBack: 'Touch the screen or press a key for sound',
  next: 'Next to speak',
};
