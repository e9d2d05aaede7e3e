import type {
  ArrivingMember,
  CoatOfArms,
  CaptionText,
  Captions,
  Council,
  CouncilLook,
  IssuedKey,
  MandateEnd,
  MeetingSummary,
  NewMeeting,
  NewTerm,
  OfficeRecording,
  ProgrammeControl,
  PublicMeeting,
  PublicMeetings,
  PublicRecording,
  RecordingDecision,
  RecordingJob,
  RecordingJobView,
  RecordingSummary,
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
  sourceKey: (source: string) =>
    request<SourceKey>('GET', `/api/council/source-keys/${encodeURIComponent(source)}`),
  renewSourceKey: (source: string) => request<SourceKey>('POST', '/api/council/source-keys', { source }),
  recordings: () => request<RecordingSummary[]>('GET', '/api/recordings'),
  recording: (meetingId: string) => request<OfficeRecording>('GET', `/api/meetings/${meetingId}/recording`),
  decideRecording: (meetingId: string, decision: RecordingDecision) =>
    request<void>('PUT', `/api/meetings/${meetingId}/recording/publication`, decision),
  recordingJobs: (meetingId: string) =>
    request<RecordingJobView[]>('GET', `/api/meetings/${meetingId}/recording-jobs`),
  askForRecordingJob: (meetingId: string, job: RecordingJob) =>
    request<RecordingJobView>('POST', `/api/meetings/${meetingId}/recording-jobs`, { job }),
  captions: (meetingId: string) => request<Captions>('GET', `/api/meetings/${meetingId}/captions`),
  importCaptions: (meetingId: string, file: string) =>
    request<Captions>('POST', `/api/meetings/${meetingId}/captions/import`, { file }),
  addCaption: (meetingId: string, cue: CaptionText) =>
    request<Captions>('POST', `/api/meetings/${meetingId}/captions/cues`, cue),
  changeCaption: (meetingId: string, cueId: string, cue: CaptionText) =>
    request<void>('PUT', `/api/meetings/${meetingId}/captions/cues/${cueId}`, cue),
  removeCaption: (meetingId: string, cueId: string) =>
    request<void>('DELETE', `/api/meetings/${meetingId}/captions/cues/${cueId}`),
  publishCaptions: (meetingId: string, published: boolean) =>
    request<Captions>('PUT', `/api/meetings/${meetingId}/captions/publication`, { published }),
  publicMeetings: () => request<PublicMeetings>('GET', '/api/public/meetings'),
  publicMeeting: (meetingId: string) => request<PublicMeeting>('GET', `/api/public/meetings/${meetingId}`),
  publicRecording: (meetingId: string) =>
    request<PublicRecording>('GET', `/api/public/meetings/${meetingId}/recording`),
  publicVote: (voteId: string) => request<VoteRecord>('GET', `/api/public/votes/${voteId}`),
};
