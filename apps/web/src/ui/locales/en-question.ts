import type { Words } from './words';

export const enQuestion: Words['question'] = {
  amendment: 'Amendment: “{{title}}” (by {{author}})',
  block: 'One vote on items {{numbers}}',
  remove: 'Change of the agenda: item {{number}} “{{title}}” taken off',
  add: 'Change of the agenda: new item {{number}} “{{title}}”',
  addFirst: 'Change of the agenda: new item {{number}} “{{title}}”, at the beginning',
  addAfter: 'Change of the agenda: new item {{number}} “{{title}}”, after item {{after}}',
  move: 'Change of the agenda: item {{number}} “{{title}}” moved',
  moveFirst: 'Change of the agenda: item {{number}} “{{title}}” to the beginning',
  moveAfter: 'Change of the agenda: item {{number}} “{{title}}” after item {{after}}',
};

export const enElection: Words['election'] = {
  terms: 'To be filled: {{seats}}, candidates: {{candidates}}',
  laterRound: 'Round {{round}}. {{terms}}',
  results: 'Results of the candidates',
  moreCandidates: 'Further candidates: {{more}}',
  candidates: 'Candidates',
  candidatesAre: 'Candidates: {{names}}',
  candidate: 'Candidate',
  votes: 'Votes',
  outcome: 'Outcome',
  blankBallot: 'nobody marked',
  standing: { elected: 'elected', tied: 'level', 'not-elected': 'not elected' },
  method: {
    choose: 'Choosing among the candidates',
    approve: 'For, against or abstaining on each',
  },
};

export const enAmendment: Words['amendment'] = {
  pending: 'awaits its vote',
  adopted: 'adopted',
  rejected: 'rejected',
  dropped: 'not voted on',
};
