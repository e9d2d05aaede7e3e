import type {
  ArrivingMember,
  CoatOfArms,
  Council,
  CouncilLook,
  IssuedKey,
  MandateEnd,
  MeetingSummary,
  NewMeeting,
  NewTerm,
  ProgrammeControl,
  PublicMeeting,
  PublicMeetings,
  PublicRecording,
  Session,
  SessionState,
  Setup,
  SignIn,
  SourceKey,
  VoteRecord,
} from '@kworum/contracts';
import { request } from './request';

/** The server's REST calls, one line each. */
export const api = {
  session: () => request<SessionState>('GET', '/api/session'),
  signIn: (signIn: SignIn) => request<Session>('POST', '/api/session', signIn),
  signInWithKey: (key: string) => request<Session>('POST', '/api/session/key', { key }),
  signOut: () => request<void>('DELETE', '/api/session'),
  setUp: (setup: Setup) => request<Session>('POST', '/api/setup', setup),
  council: () => request<Council>('GET', '/api/council'),
  setRules: (rules: Council['rules']) => request<Council>('PUT', '/api/council/rules', rules),
  setLook: (look: CouncilLook) => request<Council>('PUT', '/api/council/look', look),
  setCoatOfArms: (arms: CoatOfArms) => request<Council>('PUT', '/api/council/coat-of-arms', arms),
  startTerm: (term: NewTerm) => request<Council>('POST', '/api/council/terms', term),
  addMember: (member: ArrivingMember) => request<Council>('POST', '/api/council/members', member),
  endMandate: (memberId: string, end: MandateEnd) =>
    request<Council>('POST', `/api/council/members/${memberId}/mandate-end`, end),
  issueMemberKey: (memberId: string) => request<IssuedKey>('POST', `/api/council/members/${memberId}/keys`),
  issueHallKey: () => request<IssuedKey>('POST', '/api/council/hall-keys'),
  meetings: () => request<MeetingSummary[]>('GET', '/api/meetings'),
  createMeeting: (meeting: NewMeeting) => request<MeetingSummary>('POST', '/api/meetings', meeting),
  prepareMeeting: (meetingId: string) => request<void>('POST', `/api/meetings/${meetingId}/prepare`),
  directProgramme: (meetingId: string, control: ProgrammeControl) =>
    request<void>('PUT', `/api/meetings/${meetingId}/programme`, control),
  joinRemotely: (meetingId: string, muted: boolean) =>
    request<void>('PUT', `/api/meetings/${meetingId}/remote/self`, { muted }),
  leaveRemotely: (meetingId: string) => request<void>('DELETE', `/api/meetings/${meetingId}/remote/self`),
  admitRemotely: (meetingId: string, memberId: string) =>
    request<void>('POST', `/api/meetings/${meetingId}/remote/members/${memberId}/admission`),
  sendOutRemotely: (meetingId: string, memberId: string) =>
    request<void>('DELETE', `/api/meetings/${meetingId}/remote/members/${memberId}`),
  setRemoteMicrophone: (meetingId: string, memberId: string, open: boolean) =>
    request<void>('PUT', `/api/meetings/${meetingId}/remote/members/${memberId}/microphone`, { open }),
  sourceKey: (meetingId: string, source: string) =>
    request<SourceKey>('GET', `/api/meetings/${meetingId}/source-keys/${encodeURIComponent(source)}`),
  renewSourceKey: (meetingId: string, source: string) =>
    request<SourceKey>('POST', `/api/meetings/${meetingId}/source-keys/${encodeURIComponent(source)}`),
  publicMeetings: () => request<PublicMeetings>('GET', '/api/public/meetings'),
  publicMeeting: (meetingId: string) => request<PublicMeeting>('GET', `/api/public/meetings/${meetingId}`),
  publicRecording: (meetingId: string) =>
    request<PublicRecording>('GET', `/api/public/meetings/${meetingId}/recording`),
  publicVote: (voteId: string) => request<VoteRecord>('GET', `/api/public/votes/${voteId}`),
};
