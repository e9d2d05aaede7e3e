import type { OfficeSnapshot } from '@kworum/contracts';
import {
  aFraction,
  amendmentOf,
  anAgenda,
  anAmendment,
  anAnnouncedElection,
  anOfficeSnapshot,
  candidateOf,
  choosing,
  itemOf,
  usualRules,
  voteOf,
} from '@kworum/testing';
import { basisAskedFor, prepareCommand } from './prepare-command';
import { type VoteDraft, startDraft } from './vote-draft';
import type { VoteKind } from './vote-kind';
import { type VoteSituation, voteSituation } from './vote-situation';

function situationOf(change: Partial<Omit<OfficeSnapshot, 'audience'>> = {}): VoteSituation {
  const situation = voteSituation(anOfficeSnapshot(change));
  if (!situation) throw new Error('The snapshot is between items');
  return situation;
}

const usual = situationOf();
const drafted = (kind: VoteKind, change: Partial<VoteDraft> = {}, situation = usual): VoteDraft => ({
  ...startDraft(kind, situation),
  ...change,
});
const commandOf = (draft: VoteDraft, situation = usual) => prepareCommand(draft, 'Czy?', situation);
const ownShare = { rule: 'fraction', legalBasis: '§ 12 statutu' } as const;

describe('the command that a draft leads to', () => {
  it('leaves ballot and legal basis to the majority when nothing else is stated', () => {
    expect(commandOf(drafted('resolution', { subject: ' Czy podjąć uchwałę? ' }))).toEqual({
      type: 'vote.prepare',
      subject: 'Czy podjąć uchwałę?',
      matter: 'resolution',
      majority: { rule: 'simple' },
    });
  });

  it('carries a share of its own with its legal basis', () => {
    expect(commandOf(drafted('resolution', ownShare))).toMatchObject({
      majority: { rule: 'fraction', ...aFraction },
      legalBasis: '§ 12 statutu',
    });
  });

  it('puts a majority of the statute by its numbers and its own legal basis', () => {
    const majorities = [{ name: '3/4 obecnych', legalBasis: '§ 9 statutu', ...aFraction, numerator: 3 }];
    const situation = situationOf({ rules: { ...usualRules, majorities } });
    expect(commandOf(drafted('resolution', { rule: 'statute-0' }), situation)).toMatchObject({
      majority: { rule: 'fraction', ...aFraction, numerator: 3 },
      legalBasis: '§ 9 statutu',
    });
  });

  it('asks a quorum check by the rule of quorum, whatever was chosen before', () => {
    expect(commandOf(drafted('quorum', { ...ownShare, ballot: 'secret' }))).toEqual({
      type: 'vote.prepare',
      subject: 'Czy?',
      matter: 'quorum',
      majority: { rule: 'quorum' },
    });
  });

  it.each(['election', 'recall'] as const)('makes a vote of %s secret without being asked', (kind) => {
    const election = { seats: '1', method: 'choose', names: 'Anna\nPiotr' } as const;
    expect(commandOf(drafted(kind, { election }))).toMatchObject({
      matter: kind,
      ballot: 'secret',
      majority: { rule: 'absolute-secret' },
    });
  });

  it('takes the names of candidates as they stand in the lines', () => {
    const election = { seats: '2', method: 'approve', names: ' Anna  Nowak \n\nPiotr Lis' } as const;
    expect(commandOf(drafted('election', { election }))?.question).toEqual({
      kind: 'election',
      seats: 2,
      method: 'approve',
      candidates: ['Anna Nowak', 'Piotr Lis'],
    });
  });

  it('puts the furthest-reaching pending amendment', () => {
    const amendments = [anAmendment(1, { status: 'rejected' }), anAmendment(3), anAmendment(2)];
    expect(commandOf(drafted('amendment'), situationOf({ amendments }))).toMatchObject({
      matter: 'motion',
      question: { kind: 'amendment', amendmentId: amendmentOf(3) },
    });
  });

  it('proposes a further round like the one before, without the lowest', () => {
    const ballots = [
      choosing(1),
      choosing(1),
      choosing(2),
      choosing(2),
      choosing(3),
      choosing(3),
      choosing(4),
    ];
    const votes = [anAnnouncedElection(ballots)];
    const situation = situationOf({ votes });
    expect(commandOf(drafted('next-round', {}, situation), situation)).toMatchObject({
      matter: 'election',
      ballot: 'secret',
      majority: { rule: 'absolute-secret' },
      question: {
        kind: 'next-round',
        of: voteOf(7),
        candidateIds: [candidateOf(1), candidateOf(2), candidateOf(3)],
      },
    });
  });

  it.each([
    [
      { kind: 'add', number: '5a', title: 'Apel', afterItemId: itemOf(5) },
      { kind: 'add', number: '5a', title: 'Apel', afterItemId: itemOf(5) },
    ],
    [
      { kind: 'remove', itemId: itemOf(9) },
      { kind: 'remove', itemId: itemOf(9) },
    ],
    [
      { kind: 'move', itemId: itemOf(9), afterItemId: itemOf(5) },
      { kind: 'move', itemId: itemOf(9), afterItemId: itemOf(5) },
    ],
  ] as const)('changes the agenda by the absolute majority of the statutory size: $kind', (typed, change) => {
    const empty = startDraft('agenda-change', usual).change;
    expect(commandOf(drafted('agenda-change', { change: { ...empty, ...typed } }))).toMatchObject({
      matter: 'motion',
      majority: { rule: 'absolute-statutory' },
      question: { kind: 'agenda-change', change },
    });
  });

  it.each([
    ['without a question', drafted('resolution', { subject: ' ' })],
    ['of a share without its legal basis', drafted('resolution', { ...ownShare, legalBasis: ' ' })],
    ['of an election without candidates', drafted('election')],
    ['of a change that names no item', drafted('agenda-change')],
    ['of several items without one', drafted('block')],
    [
      'of an election with the same name twice',
      drafted('election', { election: { seats: '1', method: 'choose', names: 'Anna\nAnna' } }),
    ],
    [
      'of more than everybody',
      drafted('resolution', {
        ...ownShare,
        fraction: { numerator: '4', denominator: '3', base: 'present', strictness: 'at-least' },
      }),
    ],
  ])('is none %s', (_title, wrong) => expect(commandOf(wrong)).toBeNull());
});

describe('the legal basis', () => {
  it.each([
    ['a simple majority', drafted('resolution'), null],
    ['a secret recall', drafted('recall'), null],
    ['a secret test', drafted('test', { ballot: 'secret' }), null],
    ['a secret resolution', drafted('resolution', { ballot: 'secret' }), 'secret'],
    [
      'a resolution by the rule that is always secret',
      drafted('resolution', { rule: 'absolute-secret' }),
      'secret',
    ],
    ['a share of its own', drafted('motion', ownShare), 'fraction'],
    [
      'a change of the agenda by another majority',
      drafted('agenda-change', { rule: 'simple' }),
      'agenda-change',
    ],
  ] as const)('is asked for by %s: %s', (_title, draft, asked) => expect(basisAskedFor(draft)).toBe(asked));
});

it('offers nothing between items', () => {
  expect(voteSituation(anOfficeSnapshot({ agenda: anAgenda(0) }))).toBeNull();
});
