import { subjectFromTitle } from './vote-subject';

it.each([
  [
    'Podjęcie uchwały w sprawie zmiany budżetu',
    { subject: 'Czy podjąć uchwałę w sprawie zmiany budżetu?', matter: 'resolution' },
  ],
  ['Przyjęcie porządku obrad', { subject: 'Czy rada jest za: Przyjęcie porządku obrad?', matter: 'motion' }],
  ['Wniosek o przerwę', { subject: 'Wniosek o przerwę', matter: 'motion' }],
])('drafts the question of "%s"', (title, question) => expect(subjectFromTitle(title)).toEqual(question));
