import { anAnnouncedVote } from '@kworum/testing';
import { type VoteDraft, prepareCommand, repeatCommand } from './vote-draft';

const draft: VoteDraft = {
  subject: ' Czy podjąć uchwałę? ',
  matter: 'resolution',
  rule: 'simple',
  fraction: { numerator: '2', denominator: '3', base: 'present', strictness: 'at-least' },
  legalBasis: '',
};
const ofStatute = { ...draft, rule: 'fraction', legalBasis: '§ 12 statutu' } as const;
const twoThirds = {
  numerator: 2,
  denominator: 3,
  base: 'present',
  strictness: 'at-least',
  quorum: 'half-of-statutory',
} as const;

describe('the command that a draft leads to', () => {
  it('leaves the legal basis to the majority when none is stated', () => {
    expect(prepareCommand(draft)).toEqual({
      type: 'vote.prepare',
      subject: 'Czy podjąć uchwałę?',
      matter: 'resolution',
      majority: { rule: 'simple' },
    });
  });

  it('carries the share of a statute with its legal basis', () => {
    expect(prepareCommand(ofStatute)).toMatchObject({
      majority: { rule: 'fraction', ...twoThirds },
      legalBasis: '§ 12 statutu',
    });
  });

  it('asks a quorum check by the rule of quorum, whatever was chosen before', () => {
    expect(prepareCommand({ ...ofStatute, matter: 'quorum' })).toEqual({
      type: 'vote.prepare',
      subject: 'Czy podjąć uchwałę?',
      matter: 'quorum',
      majority: { rule: 'quorum' },
    });
  });

  it.each([
    ['without a question', { ...draft, subject: ' ' }],
    ['of a share without its legal basis', { ...ofStatute, legalBasis: ' ' }],
    ['of a share of nothing', { ...ofStatute, fraction: { ...draft.fraction, numerator: '0' } }],
    ['of more than everybody', { ...ofStatute, fraction: { ...draft.fraction, numerator: '4' } }],
    ['of a share that is not whole', { ...ofStatute, fraction: { ...draft.fraction, numerator: '1.5' } }],
  ])('is none %s', (_title, wrong) => expect(prepareCommand(wrong)).toBeNull());
});

describe('a vote repeated', () => {
  const vote = anAnnouncedVote();

  it('asks the same question by the same majority, with the reason', () => {
    expect(repeatCommand(vote, 'Pomyłka w liczeniu')).toEqual({
      type: 'vote.prepare',
      subject: vote.subject,
      matter: 'resolution',
      majority: { rule: 'simple' },
      legalBasis: vote.legalBasis,
      revote: { of: vote.voteId, reason: 'Pomyłka w liczeniu' },
    });
  });

  it('keeps the numbers of a share', () => {
    const repeated = repeatCommand({ ...vote, rule: 'fraction', fraction: twoThirds }, 'Pomyłka');
    expect(repeated.majority).toEqual({ rule: 'fraction', ...twoThirds });
  });
});
