import { CouncilRow } from '../councils/council.entity';
import { GuestRow } from '../councils/guest.entity';
import { MemberRow } from '../councils/member.entity';
import { TermRow } from '../councils/term.entity';
import { PersonRow } from '../identity/person.entity';
import { SessionRow } from '../identity/session.entity';
import { SignInKeyRow } from '../identity/sign-in-key.entity';
import { CheckpointRow } from '../journal/checkpoint.entity';
import { CommandReceiptRow } from '../journal/command-receipt.entity';
import { JournalEntryRow } from '../journal/journal-entry.entity';
import { AgendaItemRow } from '../meetings/agenda-item.entity';
import { MeetingRow } from '../meetings/meeting.entity';
import { CaptionCueRow } from '../recordings/caption-cue.entity';
import { RecordingDecisionRow } from '../recordings/recording-decision.entity';
import { RecordingJobRow } from '../recordings/recording-job.entity';
import { SealedBallotRow } from '../secret-ballots/sealed-ballot.entity';
import { SecretBallotRow } from '../secret-ballots/secret-ballot.entity';
import { VoteRecordRow } from '../publication/vote-record.entity';
import { SourceKeyRow } from '../rtc/source-key.entity';

export const entities = [
  AgendaItemRow,
  CaptionCueRow,
  CheckpointRow,
  CommandReceiptRow,
  CouncilRow,
  GuestRow,
  JournalEntryRow,
  MeetingRow,
  MemberRow,
  PersonRow,
  RecordingDecisionRow,
  RecordingJobRow,
  SealedBallotRow,
  SecretBallotRow,
  SessionRow,
  SignInKeyRow,
  SourceKeyRow,
  TermRow,
  VoteRecordRow,
];
