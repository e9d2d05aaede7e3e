import { MeetingScript } from '@kworum/testing';
import fc from 'fast-check';
import { seatsIn } from '../majority/outcome';
import { decide } from './decide';
import type { MeetingEventType } from './event';
import { RandomMeeting, meetings, played } from './random-meeting.fixture';
import { seats } from './random-move.fixture';
import { meetingRefusalCodes } from './refusal';
import { Meeting, Vote, unfinishedVote } from './state';

const eventTypes: Readonly<Record<MeetingEventType, true>> = {
  'meeting.prepared': true,
  'meeting.opened': true,
  'meeting.closed': true,
  'member.checked-in': true,
  'member.checked-out': true,
  'item.started': true,
  'item.ended': true,
  'item.limited': true,
  'amendment.submitted': true,
  'amendment.dropped': true,
  'amendments.ordered': true,
  'floor.requested': true,
  'floor.withdrawn': true,
  'speakers.ordered': true,
  'floor.granted': true,
  'floor.extended': true,
  'floor.ended': true,
  'vote.prepared': true,
  'vote.withdrawn': true,
  'consent.recorded': true,
  'recusal.declared': true,
  'vote.opened': true,
  'ballot.cast': true,
  'ballot.changed': true,
  'ballot.issued': true,
  'vote.closed': true,
  'vote.announced': true,
  'agenda.changed': true,
  'items.settled': true,
  'vote.annulled': true,
  'correction.declared': true,
};
const office = { role: 'office', personId: 'clerk' } as const;

/** The property holds after every move. */
function always(check: (meeting: Meeting, script: MeetingScript) => void): void {
  fc.assert(
    fc.property(meetings, (made) => {
      played(made, (script) => check(script.meeting, script));
    }),
  );
}
/** The property holds at the end. */
function atTheEnd(check: (meeting: Meeting, script: MeetingScript) => void): void {
  fc.assert(
    fc.property(meetings, (made) => {
      const script = played(made, () => undefined);
      check(script.meeting, script);
    }),
  );
}

/** The counts of the question, or of every candidate. */
const countsOf = ({ result }: Vote) =>
  result?.candidates?.map(({ counts }) => counts) ?? (result?.counts ? [result.counts] : []);

/** The ballots that were counted under tokens. */
const handedIn = ({ result }: Vote) => result?.tokens?.length ?? 0;

describe('any sequence of commands', () => {
  it('gives events of known types or refusals of known codes', () => {
    fc.assert(
      fc.property(meetings, (made) => {
        played(made, (_script, replies) => {
          for (const reply of replies) {
            if (typeof reply === 'string') expect(meetingRefusalCodes).toContain(reply);
            else for (const type of reply) expect(eventTypes[type]).toBe(true);
          }
        });
      }),
    );
  });

  it('can come to every event and to most refusals, so that what holds here holds of them', () => {
    const events = new Set<string>();
    const refusals = new Set<string>();
    const note = (made: RandomMeeting) => {
      const { entries } = played(made, (_script, replies) => {
        for (const reply of replies) if (typeof reply === 'string') refusals.add(reply);
      });
      for (const { event } of entries) events.add(event.type);
    };
    for (const made of fc.sample(meetings, { seed: 11, numRuns: 500 })) note(made);
    expect([...events].sort()).toEqual(Object.keys(eventTypes).sort());
    // The others need a meeting that is not begun, a clock, or a missing store.
    const reached = meetingRefusalCodes.filter((code) => refusals.has(code)).length;
    expect(reached).toBeGreaterThanOrEqual(40);
  });

  it('can come to anonymous votes in which tokens were used and others kept', () => {
    const held = fc
      .sample(meetings, { seed: 11, numRuns: 100 })
      .flatMap((made) => played(made, () => undefined).meeting.votes)
      .filter(({ anonymous, status }) => anonymous && status === 'announced');
    const kept = (vote: Vote) => vote.ballots.length - handedIn(vote);
    expect(held.some((vote) => handedIn(vote) > 0 && kept(vote) === 0)).toBe(true);
    expect(held.some((vote) => handedIn(vote) > 0 && kept(vote) > 0)).toBe(true);
    expect(held.some((vote) => vote.question.kind === 'election' && handedIn(vote) > 0)).toBe(true);
  });

  it('leaves a state that a replay of the journal repeats', () => {
    atTheEnd((meeting, script) => {
      expect(script.replayed()).toEqual(meeting);
    });
  });

  it('leaves secret ballots that close the replayed vote with the same result', () => {
    always((meeting, script) => {
      const open = meeting.votes.find(({ status }) => status === 'open');
      if (open?.ballot !== 'secret') return;
      const close = { type: 'vote.close', voteId: open.voteId } as const;
      const circumstances = script.circumstances();
      const live = decide(meeting, close, office, circumstances);
      expect(live).toMatchObject({ events: [{ type: 'vote.closed' }] });
      const shuffled = {
        ...circumstances,
        secretBallots: (id: string) => circumstances.secretBallots(id).toReversed(),
      };
      expect(decide(script.replayed(), close, office, shuffled)).toEqual(live);
    });
  });

  it('leaves at most one vote open, one item current, and a result for every closed vote', () => {
    always(({ votes, agenda }) => {
      expect(votes.filter(({ status }) => status === 'open').length).toBeLessThanOrEqual(1);
      expect(agenda.filter(({ status }) => status === 'current').length).toBeLessThanOrEqual(1);
      for (const { status, result, closedAt } of votes) {
        expect(result !== null).toBe(closedAt !== null);
        if (status === 'closed' || status === 'announced') expect(result).not.toBeNull();
      }
    });
  });

  it('counts every seat once on every question and every candidate, and every ballot issued or handed in', () => {
    atTheEnd(({ votes }) => {
      for (const vote of votes) {
        for (const counts of countsOf(vote)) {
          expect(seatsIn(counts)).toBe(seats);
          const counted = vote.anonymous ? handedIn(vote) : vote.ballots.length;
          expect(counts.for + counts.against + counts.abstain).toBe(counted);
        }
        expect(Boolean(vote.result?.tokens)).toBe(vote.anonymous && vote.result !== null);
        expect(handedIn(vote)).toBeLessThanOrEqual(vote.ballots.length);
      }
    });
  });

  it('takes one ballot of a seat, and none of the excluded', () => {
    atTheEnd(({ votes }) => {
      for (const { excluded, ballots } of votes) {
        const voters = ballots.map(({ memberId }) => memberId);
        expect(new Set(voters).size).toBe(voters.length);
        for (const memberId of voters) expect(excluded).not.toContain(memberId);
      }
    });
  });

  it('elects no more than there are seats, and nobody twice over the rounds', () => {
    atTheEnd(({ votes }) => {
      for (const { question, result, status } of votes) {
        if (question.kind !== 'election' || status !== 'announced') continue;
        const elected = result?.candidates?.filter(({ standing }) => standing === 'elected') ?? [];
        expect(elected.length).toBeLessThanOrEqual(question.seats);
        const before = votes.find(({ voteId }) => voteId === question.previousVoteId);
        const earlier = before?.result?.candidates?.filter(({ standing }) => standing === 'elected') ?? [];
        const ids = new Set(question.candidates.map(({ candidateId }) => candidateId));
        for (const { candidateId } of earlier) expect(ids.has(candidateId)).toBe(false);
      }
    });
  });

  it('puts no choice of a secret vote into the journal', () => {
    atTheEnd(({ votes }, { entries, secretBallots, tokens }) => {
      const secret = new Set(votes.filter(({ ballot }) => ballot === 'secret').map(({ voteId }) => voteId));
      for (const { event } of entries) {
        if (!('voteId' in event) || !secret.has(event.voteId)) continue;
        expect(event).not.toHaveProperty('choice');
        if (event.type === 'ballot.issued')
          expect(Object.keys(event).sort()).toEqual(['memberId', 'type', 'voteId']);
        if (event.type !== 'vote.closed') continue;
        for (const outcome of Object.values(event.outcomes)) {
          expect(['voted', 'no-vote', 'absent', 'excluded']).toContain(outcome);
        }
      }
      for (const { voteId, ballot, anonymous, ballots } of votes) {
        const kept = anonymous ? (tokens.get(voteId)?.length ?? 0) : ballots.length;
        expect(secretBallots.get(voteId)?.length ?? 0).toBe(ballot === 'secret' ? kept : 0);
      }
    });
  });

  it('keeps items, amendments, requests and votes apart: no id and no number twice', () => {
    const distinct = (values: readonly (string | number)[]) =>
      expect(new Set(values).size).toBe(values.length);
    always(({ agenda, amendments, speakersList, votes }) => {
      distinct(agenda.map(({ itemId }) => itemId));
      distinct(agenda.map(({ number }) => number));
      distinct(amendments.map(({ amendmentId }) => amendmentId));
      distinct(speakersList.map(({ memberId }) => memberId));
      distinct(votes.map(({ number }) => number));
    });
  });

  it('knows since when there is no quorum exactly while there is none', () => {
    always(({ phase, present, quorumLostAt }) => {
      if (phase === 'open') expect(quorumLostAt === null).toBe(2 * Object.keys(present).length >= seats);
    });
  });

  it('ends no meeting with a vote unfinished, a speech running or somebody waiting', () => {
    atTheEnd((end) => {
      if (end.phase !== 'closed') return;
      expect(unfinishedVote(end)).toBeUndefined();
      expect(end.floor).toBeNull();
      expect(end.speakersList).toEqual([]);
    });
  });
});
