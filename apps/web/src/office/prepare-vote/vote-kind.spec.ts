import {
  anAgenda,
  anAmendment,
  anAnnouncedElection,
  anOfficeSnapshot,
  choosing,
  itemOf,
} from '@kworum/testing';
import { kindsOffered, likelyKind } from './vote-kind';
import { voteSituation } from './vote-situation';

const titled = (title: string) =>
  anAgenda(5).map((item) => (item.itemId === itemOf(5) ? { ...item, title } : item));
const unfilled = anAnnouncedElection([choosing(1), choosing(2)]);

it.each([
  ['an election by its title', { agenda: titled('Wybór Wiceprzewodniczącego Rady') }, 'election'],
  ['a recall by its title', { agenda: titled('Odwołanie Przewodniczącego Rady') }, 'recall'],
  ['a resolution by its title', {}, 'resolution'],
  ['an amendment before the draft', { amendments: [anAmendment(1)] }, 'amendment'],
  ['a further round while seats are left', { votes: [unfilled] }, 'next-round'],
])('expects %s', (_title, change, kind) => {
  const situation = voteSituation(anOfficeSnapshot(change));
  expect(situation && likelyKind(situation, 'resolution')).toBe(kind);
});

it('offers what waits only where something waits', () => {
  const plain = voteSituation(anOfficeSnapshot({ agenda: anAgenda(12) }));
  const kinds = plain ? kindsOffered(plain) : [];
  expect(kinds).not.toContain('amendment');
  expect(kinds).not.toContain('next-round');
  expect(kinds).not.toContain('block');
  expect(kinds).toContain('agenda-change');
});
