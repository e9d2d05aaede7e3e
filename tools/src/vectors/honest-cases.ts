import {
  agendaMeeting,
  amendmentsMeeting,
  anonymousMeeting,
  demandedMeeting,
  electionMeeting,
  rulesMeeting,
  secretMeeting,
} from './meetings/played';
import type { JournalVector } from './vector';

/** Journals beyond the plain votes that must be believed. */
export const furtherHonestCases: Readonly<Record<string, JournalVector>> = {
  'valid-secret-votes': secretMeeting.believed(
    'Secret votes: a recall with a barred member and one who leaves, an annulment while open, an election of two with a tie and its second round, a test, an election that nobody wins.',
  ),
  'valid-anonymous-votes': anonymousMeeting.believed(
    'Anonymous votes: ballots handed in under signed tokens, one token never used, an election, an annulment while open, an open vote beside them.',
  ),
  'valid-open-election': electionMeeting.believed(
    'Open elections: by approval with a changed and a called ballot, an annulled round and another with a tie, by choice, and one without a quorum.',
  ),
  'valid-agenda-changes': agendaMeeting.believed(
    'Changes of the agenda: an item added, a removal that fails, a move by a basis of the statute, and a change that is carried when it has become impossible.',
  ),
  'valid-on-demand': demandedMeeting.believed(
    'A session on demand: a change of the agenda with consent, and one without it on a stated reason.',
  ),
  'valid-amendments': amendmentsMeeting.believed(
    'Amendments: handed in before the opening, ordered, dropped, annulled and pending again, repeated; then the draft, block votes, and a settled item taken up again.',
  ),
  'valid-council-rules': rulesMeeting.believed(
    'A council with rules of its own: barred members do not count for the quorum, one takes part from elsewhere, speakers are put in another order, an item has limits.',
  ),
};
