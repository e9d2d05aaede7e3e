import type { Words } from './words';

export const enRule: Words['rule'] = {
  simple: 'Simple majority',
  absolute: 'Absolute majority',
  'absolute-secret': 'Absolute majority, secret ballot',
  'absolute-statutory': 'Absolute majority of the statutory size',
  'three-fifths-statutory': '3/5 of the statutory size',
  'two-thirds-statutory': '2/3 of the statutory size',
  fraction: 'Another majority (statute)',
};

export const enMatter: Words['matter'] = {
  resolution: 'Resolution',
  motion: 'Motion',
  election: 'Election',
  recall: 'Recall',
  quorum: 'Quorum check',
  test: 'Test vote',
};

export const enPhase: Words['phase'] = {
  planned: 'Planned',
  prepared: 'Prepared',
  open: 'On now',
  closed: 'Closed',
};
