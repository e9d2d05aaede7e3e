import type { Words } from './words';

export const enProcedure: Words['procedure'] = {
  annulled: 'Vote annulled',
  reason: 'Reason: {{reason}}',
  revote: 'Repeats vote {{number}}',
  corrections: 'Corrections',
  correctionsHelp: 'Declared by members after the announcement. They do not change the result.',
  correction: '{{name}}: {{choice}}',
  byRollCall: 'by roll call',
  byTablet: 'tablet',
  quorumCheck: 'Quorum check',
  secretMark: 'Secret ballot',
  testMark: 'Test: decides nothing',
  cardsOf: 'Cards issued: {{cast}} of {{entitled}}',
  confirmedOf: '{{cast}} of {{entitled}} confirmed',
  timeLeft: 'Left',
  timeIsUp: 'Time is up',
  secretHelp: 'Of a secret vote only the number of ballots cast is shown.',
};
