import type { Candidate, Choice, MeetingEvent } from '@kworum/domain';
import { candidateId, idOf, voteId } from '../fixed-ids';
import { member, members, office } from '../honest-house';
import { electionMeeting, secretMeeting } from '../meetings/played';
import type { PlayedMeeting } from '../played-meeting';
import { byInsider } from '../played-meeting';
import { honestMeeting } from '../tampering';
import type { JournalVector } from '../vector';

const [anna, , , , zofia] = members;
type Prepared = Extract<MeetingEvent, { type: 'vote.prepared' }>;
type Election = Extract<Prepared['question'], { kind: 'election' }>;

const firstRound = 3;
const secondRound = 4;
const chosenInTheOpen = 4;
const approvedInTheOpen = 1;
const stranger: Candidate = { candidateId: idOf('stranger'), name: 'Ktoś Inny' };

/** An election prepared with another question than it was. */
function asked(
  about: string,
  vote: number,
  change: (question: Election) => Prepared['question'],
  meeting: PlayedMeeting = secretMeeting,
): JournalVector {
  const place = meeting.inVote(vote, 'vote.prepared');
  const contents = meeting.withEvent(place, 'vote.prepared', (event) => {
    if (event.question.kind !== 'election') throw new Error(`Vote ${vote} is no election`);
    return { ...event, question: change(event.question) };
  });
  return byInsider(about, contents, place);
}

/** Attacks on what an election asks. */
const questions: Readonly<Record<string, JournalVector>> = {
  'candidate-twice': asked('A candidate stands twice.', firstRound, (question) => ({
    ...question,
    candidates: [...question.candidates, ...question.candidates.slice(0, 1)],
  })),
  'second-round-with-an-elected-candidate': asked(
    'Who was elected in the first round stands again.',
    secondRound,
    (question) => ({
      ...question,
      candidates: [{ candidateId: candidateId(firstRound, 1), name: 'Anna Bielik' }, ...question.candidates],
    }),
  ),
  'second-round-with-a-new-candidate': asked(
    'Somebody stands in the second round who did not in the first.',
    secondRound,
    (question) => ({ ...question, candidates: [...question.candidates, stranger] }),
  ),
  'second-round-with-another-name': asked(
    'A candidate has another name in the second round.',
    secondRound,
    (question) => ({
      ...question,
      candidates: question.candidates.map((one) => ({ ...one, name: `${one.name} junior` })),
    }),
  ),
  'second-round-for-all-seats': asked(
    'The second round fills the seat again that the first has filled.',
    secondRound,
    (question) => ({ ...question, seats: 2 }),
  ),
  'second-round-by-another-method': asked(
    'The second round has another method than the first.',
    secondRound,
    (question) => ({ ...question, method: 'approve' }),
  ),
  'second-round-called-third': asked('A round is left out.', secondRound, (question) => ({
    ...question,
    round: 3,
  })),
  'second-round-of-nothing': asked('A second round follows no vote.', secondRound, (question) => ({
    ...question,
    previousVoteId: null,
  })),
  'second-round-of-unknown-vote': asked(
    'A second round follows a vote that never was.',
    secondRound,
    (question) => ({ ...question, previousVoteId: idOf('no vote') }),
  ),
  'second-round-of-another-question': asked(
    'A second round follows a vote that was no election.',
    secondRound,
    (question) => ({ ...question, previousVoteId: voteId(1) }),
  ),
  'first-round-with-a-previous-vote': asked(
    'A first round is said to follow another vote.',
    secondRound,
    (question) => ({ ...question, round: 1 }),
  ),
  'next-round-of-annulled-election': asked(
    'A further round follows an election that was annulled.',
    3,
    (question) => ({ ...question, previousVoteId: voteId(2), round: 3 }),
    electionMeeting,
  ),
  'next-round-when-seats-are-filled': asked(
    'A further round follows though nothing is left to fill.',
    5,
    (question) => ({
      ...question,
      ...{ round: 2, previousVoteId: voteId(chosenInTheOpen), seats: 1 },
      candidates: [{ candidateId: candidateId(chosenInTheOpen, 3), name: 'Piotr Gil' }],
    }),
    electionMeeting,
  ),
  'second-round-before-the-announcement': secretMeeting.slipIn(
    'The second round is prepared before the first is announced.',
    secretMeeting.inVote(firstRound, 'vote.announced'),
    office,
    secretMeeting.eventAt(secretMeeting.inVote(secondRound, 'vote.prepared'), 'vote.prepared'),
  ),
  'round-after-annulment-without-override': byInsider(
    'A further round is opened without a stated reason, although the round before was annulled.',
    electionMeeting.withEvent(electionMeeting.inVote(6, 'vote.opened'), 'vote.opened', (event) => ({
      ...event,
      override: null,
    })),
    electionMeeting.inVote(6, 'vote.opened'),
  ),
  'election-of-nobody': asked('An election asks an ordinary question.', firstRound, () => ({
    kind: 'plain',
  })),
  'election-passed-off-as-a-motion': byInsider(
    'An election is prepared in the matter of a motion.',
    electionMeeting.withEvent(electionMeeting.inVote(1, 'vote.prepared'), 'vote.prepared', (event) => ({
      ...event,
      matter: 'motion',
    })),
    electionMeeting.inVote(1, 'vote.prepared'),
  ),
};

/** A ballot of an open election that says something else. */
function marked(
  about: string,
  vote: number,
  choice: Choice | Readonly<Record<string, Choice>>,
): JournalVector {
  const place = electionMeeting.inVote(vote, 'ballot.cast');
  return byInsider(
    about,
    electionMeeting.withEvent(place, 'ballot.cast', (event) => ({ ...event, choice })),
    place,
  );
}
const head = (place: number) => candidateId(chosenInTheOpen, place);

/** Attacks on what ballots of elections say. */
const ballots: Readonly<Record<string, JournalVector>> = {
  'more-chosen-than-seats': marked('A ballot chooses three for two seats.', chosenInTheOpen, {
    [head(1)]: 'for',
    [head(2)]: 'for',
    [head(3)]: 'for',
  }),
  'ballot-against-where-choosing': marked(
    'A ballot is against a candidate where candidates are chosen.',
    chosenInTheOpen,
    { [head(1)]: 'for', [head(2)]: 'against' },
  ),
  'ballot-for-unknown-candidate': marked(
    'A ballot approves of somebody who does not stand.',
    approvedInTheOpen,
    { [stranger.candidateId]: 'for' },
  ),
  'one-choice-in-an-election': marked(
    'A ballot of an election is for, without saying for whom.',
    approvedInTheOpen,
    'for',
  ),
  'candidates-in-an-ordinary-vote': byInsider(
    'A ballot on an ordinary question is for a candidate.',
    honestMeeting.withEvent(honestMeeting.inVote(1, 'ballot.cast'), 'ballot.cast', (event) => ({
      ...event,
      choice: { [stranger.candidateId]: 'for' },
    })),
    honestMeeting.inVote(1, 'ballot.cast'),
  ),
  'correction-of-an-election': electionMeeting.slipIn(
    'A mistake is declared in an election.',
    electionMeeting.inVote(1, 'vote.announced') + 1,
    office,
    {
      ...{ type: 'correction.declared', voteId: voteId(1), memberId: anna },
      ...{ choice: 'for', reason: 'pomyłka' },
    },
  ),
  'election-ballot-of-excluded-member': electionMeeting.slipIn(
    'A barred member votes in an election.',
    electionMeeting.inVote(1, 'ballot.cast'),
    member(zofia),
    {
      ...{ type: 'ballot.cast', voteId: voteId(1), memberId: zofia },
      ...{ choice: { [candidateId(1, 2)]: 'for' }, channel: 'tablet' },
    },
  ),
};

export const electionAttacks: Readonly<Record<string, JournalVector>> = { ...questions, ...ballots };
