import {
  aSecretVote,
  aVote,
  amendmentOf,
  anAgenda,
  anAmendment,
  anAnnouncedElection,
  anAnnouncedSecretVote,
  anElection,
  anElectionVote,
  anOfficeSnapshot,
  candidateOf,
  choosing,
  itemOf,
  memberOf,
  usualRules,
  voteOf,
} from '@kworum/testing';
import { fireEvent, screen, within } from '@testing-library/react';
import { showConsole } from './show-console.fixture';

jest.mock('../../ui/player/lazy-player', () => ({ LazyPlayer: () => null }));

const button = (name: string | RegExp) => screen.getByRole('button', { name });
const press = (name: string | RegExp) => fireEvent.click(button(name));
const fill = (name: RegExp, value: string) =>
  fireEvent.change(screen.getByRole('textbox', { name }), { target: { value } });
const pick = (list: RegExp, option: string | RegExp) => {
  press(list);
  fireEvent.click(screen.getByRole('option', { name: option }));
};
const voteId = voteOf(7);
const usual = { agenda: anAgenda(5) };

describe('preparing a question', () => {
  it('puts an election in a secret ballot from the typed names', () => {
    const { sent } = showConsole(anOfficeSnapshot(usual));
    press(/^Przygotuj głosowanie/);
    pick(/Rodzaj/, 'Wybory');
    expect(button('Przygotuj głosowanie')).toHaveProperty('disabled', true);
    fill(/Kandydaci/, 'Anna Nowak\nPiotr Lis');
    press('Przygotuj głosowanie');
    expect(sent).toMatchObject([
      {
        matter: 'election',
        ballot: 'secret',
        majority: { rule: 'absolute-secret' },
        question: { kind: 'election', seats: 1, method: 'choose', candidates: ['Anna Nowak', 'Piotr Lis'] },
      },
    ]);
  });

  it('asks for a legal basis when anything else is made secret', () => {
    const { sent } = showConsole(anOfficeSnapshot(usual));
    press(/^Przygotuj głosowanie/);
    fireEvent.click(screen.getByRole('radio', { name: 'tajne' }));
    expect(screen.getByText(/podaj przepis, który na to pozwala/)).toBeTruthy();
    expect(button('Przygotuj głosowanie')).toHaveProperty('disabled', true);
    fill(/Podstawa prawna/, '§ 30 statutu');
    press('Przygotuj głosowanie');
    expect(sent).toMatchObject([{ ballot: 'secret', legalBasis: '§ 30 statutu' }]);
  });

  it('offers the majorities of the statute by name', () => {
    const share = { numerator: 3, denominator: 4, base: 'present', strictness: 'at-least' } as const;
    const majority = { ...share, quorum: 'half-of-statutory' } as const;
    const majorities = [{ ...majority, name: 'Honorowe obywatelstwo', legalBasis: '§ 12 statutu' }];
    const { sent } = showConsole(anOfficeSnapshot({ rules: { ...usualRules, majorities } }));
    press(/^Przygotuj głosowanie/);
    pick(/Wymagana większość/, 'Honorowe obywatelstwo');
    press('Przygotuj głosowanie');
    expect(sent).toMatchObject([{ majority: { rule: 'fraction', ...majority }, legalBasis: '§ 12 statutu' }]);
  });

  it('says who is level and leaves out nobody by itself', () => {
    const level = [choosing(1), choosing(1), choosing(2), choosing(2), choosing(3), choosing(4)];
    const { sent } = showConsole(anOfficeSnapshot({ vote: anAnnouncedElection(level) }));
    press(/^Przygotuj głosowanie/);
    expect(screen.getByText(/Najmniej głosów ma kilka osób.*Michał Kozłowski \(1\)/)).toBeTruthy();
    fireEvent.click(screen.getByRole('checkbox', { name: /Michał Kozłowski/ }));
    press('Przygotuj głosowanie');
    expect(sent).toMatchObject([
      {
        question: {
          kind: 'next-round',
          of: voteId,
          candidateIds: [candidateOf(1), candidateOf(2), candidateOf(3)],
        },
      },
    ]);
  });

  it('puts several items that have not begun to one vote', () => {
    const { sent } = showConsole(anOfficeSnapshot(usual));
    press(/^Przygotuj głosowanie/);
    pick(/Rodzaj/, 'Kilka punktów naraz');
    expect(screen.queryByRole('checkbox', { name: /^4\. / })).toBeNull();
    fireEvent.click(screen.getByRole('checkbox', { name: /^7\. / }));
    fireEvent.click(screen.getByRole('checkbox', { name: /^6\. / }));
    press('Przygotuj głosowanie');
    expect(sent).toMatchObject([
      {
        subject: 'Czy podjąć uchwały (punkty: 6, 7)?',
        question: { kind: 'block', itemIds: [itemOf(6), itemOf(7)] },
      },
    ]);
  });
});

describe('the amendments of the item', () => {
  const amendments = [anAmendment(1), anAmendment(2), anAmendment(3, { status: 'adopted' })];
  const snapshot = anOfficeSnapshot({ ...usual, amendments });

  it('go to the vote by one press, the furthest-reaching first', () => {
    const { sent } = showConsole(snapshot);
    press('Przygotuj głosowanie poprawki 1');
    expect(sent).toMatchObject([
      { type: 'vote.prepare', question: { kind: 'amendment', amendmentId: amendmentOf(1) } },
    ]);
  });

  it('change their order by a button, the decided ones kept in their place', () => {
    const { sent } = showConsole(snapshot);
    press('Niżej: Skreślenie § 1 ust. 2');
    const order = [amendmentOf(3), amendmentOf(2), amendmentOf(1)];
    expect(sent).toEqual([{ type: 'amendments.order', itemId: itemOf(5), amendmentIds: order }]);
  });

  it('are dropped only with a reason', () => {
    const { sent } = showConsole(snapshot);
    press('Bez głosowania: Skreślenie § 2 ust. 2');
    expect(button('Odłóż poprawkę')).toHaveProperty('disabled', true);
    fill(/Dlaczego bez głosowania/, 'Wycofana');
    press('Odłóż poprawkę');
    expect(sent).toEqual([{ type: 'amendment.drop', amendmentId: amendmentOf(2), reason: 'Wycofana' }]);
  });

  it('are handed in with an author', () => {
    const { sent } = showConsole(anOfficeSnapshot(usual));
    press('Dodaj poprawkę');
    fill(/Treść poprawki/, 'Skreślenie § 4');
    fill(/Wnosi/, 'radna Ewa Woźniak');
    press('Zapisz poprawkę');
    expect(sent).toEqual([
      { type: 'amendment.submit', itemId: itemOf(5), title: 'Skreślenie § 4', author: 'radna Ewa Woźniak' },
    ]);
  });
});

describe('before a vote opens', () => {
  const change = {
    kind: 'remove',
    itemId: itemOf(9),
    number: '9',
    title: 'Interpelacje i zapytania',
  } as const;
  const vote = aVote({ matter: 'motion', question: { kind: 'agenda-change', change } });
  const asked = { vote, onDemandOf: 'Klub Razem' };

  it('records the consent of the applicant of a session on demand by one press', () => {
    const { sent } = showConsole(anOfficeSnapshot({ ...asked, failingChecks: ['consent-missing'] }));
    press('Zapisz zgodę');
    expect(sent).toEqual([{ type: 'consent.record', voteId }]);
  });

  it('shows a consent that is on record, and what exactly would change', () => {
    const consent = { at: '2026-11-26T09:42:00.000Z', applicant: 'Klub Razem' };
    showConsole(anOfficeSnapshot({ ...asked, vote: { ...vote, consent } }));
    expect(screen.getByText('Zgoda wnioskodawcy: Klub Razem, 10:42')).toBeTruthy();
    expect(screen.getByText(/zdjęcie punktu 9 „Interpelacje i zapytania”/)).toBeTruthy();
    expect(screen.queryByRole('button', { name: 'Zapisz zgodę' })).toBeNull();
  });

  it('warns of a secret vote in which figures would reveal ballots', () => {
    const secret = aSecretVote({ entitled: 3 });
    showConsole(anOfficeSnapshot({ vote: secret, secrecyWarnings: ['few-voters'] }));
    expect(screen.getByText(/Głosować może tylko 3/)).toBeTruthy();
  });
});

describe('a secret vote', () => {
  it('offers no roll call', () => {
    showConsole(anOfficeSnapshot({ vote: aSecretVote({ status: 'open', cast: 1, entitled: 14 }) }));
    expect(screen.queryByRole('button', { name: 'Głosowanie przez wywołanie' })).toBeNull();
    expect(screen.getByText(/nie wywołuje się nazwisk/)).toBeTruthy();
  });

  it('names who voted, and nobody with a choice', () => {
    showConsole(anOfficeSnapshot({ vote: anAnnouncedSecretVote() }));
    const list = within(screen.getByRole('list', { name: 'Imienny wykaz głosów' }));
    const lines = list.getAllByRole('listitem').map((line) => line.textContent);
    expect(lines[0]).toBe('Anna Wiśniewska: głos oddany');
    expect(lines.join(' ')).not.toMatch(/: (za|przeciw|wstrzymanie)/);
  });

  it('takes no correction', () => {
    showConsole(anOfficeSnapshot({ vote: anAnnouncedSecretVote() }));
    const [menu] = screen.getAllByRole('button', { name: 'Czynności: głosowanie 7' });
    if (menu) fireEvent.click(menu);
    expect(screen.getByRole('menuitem', { name: 'Unieważnij' })).toBeTruthy();
    expect(screen.queryByRole('menuitem', { name: 'Wpisz sprostowanie' })).toBeNull();
  });
});

describe('an election', () => {
  it('shows every candidate with votes and standing, the most votes first', () => {
    const ballots = Array.from({ length: 9 }, () => choosing(2)).concat([choosing(1)]);
    showConsole(anOfficeSnapshot({ vote: anAnnouncedElection(ballots) }));
    const [, first, second] = screen.getAllByRole('row').map((row) => row.textContent?.trim());
    expect(first).toMatch(/^Stanisław Nowakowski\s*9\s*wybór$/);
    expect(second).toMatch(/^Joanna Krawczyk\s*1\s*bez wyboru$/);
  });

  it('takes an open ballot by roll call for as many candidates as there are seats', () => {
    const vote = anElectionVote(anElection({ seats: 1 }), { status: 'open', ballot: 'open', entitled: 14 });
    const { sent } = showConsole(anOfficeSnapshot({ vote }));
    press('Głosowanie przez wywołanie');
    fireEvent.click(screen.getByRole('checkbox', { name: 'Joanna Krawczyk' }));
    fireEvent.click(screen.getByRole('checkbox', { name: 'Michał Kozłowski' }));
    expect(button('Zapisz głos: Anna Wiśniewska')).toHaveProperty('disabled', true);
    fireEvent.click(screen.getByRole('checkbox', { name: 'Joanna Krawczyk' }));
    press('Zapisz głos: Anna Wiśniewska');
    expect(sent).toEqual([
      { type: 'ballot.enter', voteId, memberId: memberOf(1), choice: { [candidateOf(4)]: 'for' } },
    ]);
  });
});
