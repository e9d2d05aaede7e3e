import type { MeetingEvent } from '@kworum/domain';
import { voteId } from '../fixed-ids';
import { office } from '../honest-house';
import { agendaMeeting, demandedMeeting } from '../meetings/played';
import { byInsider } from '../played-meeting';
import type { JournalVector } from '../vector';

const { contents, inVote, slipIn, withEvent } = demandedMeeting;
const consented = 1;
const refused = 2;
const ordinary = 3;
const consent = inVote(consented, 'consent.recorded');

const agreedBy = (vote: number, applicant = 'Jan Czyżyk i Ewa Dudek'): MeetingEvent => ({
  ...{ type: 'consent.recorded', voteId: voteId(vote), applicant },
});

/** Attacks on the consent that a session on demand needs. */
export const consentAttacks: Readonly<Record<string, JournalVector>> = {
  'agenda-change-without-consent': byInsider(
    'The agenda of a session on demand is put to the vote without the consent of who asked for it.',
    contents.toSpliced(consent, 1),
    consent,
  ),
  'agenda-change-without-consent-and-override': byInsider(
    'The stated reason for opening without consent is taken off the record.',
    withEvent(inVote(refused, 'vote.opened'), 'vote.opened', (event) => ({ ...event, override: null })),
    inVote(refused, 'vote.opened'),
  ),
  'consent-by-somebody-else': byInsider(
    'Somebody else than the applicant consents.',
    withEvent(consent, 'consent.recorded', (event) => ({ ...event, applicant: 'Wójt Gminy' })),
    consent,
  ),
  'consent-twice': slipIn('Consent is recorded a second time.', consent + 1, office, agreedBy(consented)),
  'consent-after-opening': slipIn(
    'Consent is recorded when the vote is already open.',
    inVote(refused, 'vote.opened') + 1,
    office,
    agreedBy(refused),
  ),
  'consent-to-an-ordinary-vote': slipIn(
    'Consent is recorded to a vote that changes no agenda.',
    inVote(ordinary, 'vote.opened'),
    office,
    agreedBy(ordinary),
  ),
  'consent-in-an-ordinary-session': agendaMeeting.slipIn(
    'Consent is recorded in a session that nobody demanded.',
    agendaMeeting.inVote(1, 'vote.opened'),
    office,
    agreedBy(1),
  ),
};
