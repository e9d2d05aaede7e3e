/** What a vote asks beyond its subject, in the words of every screen. */
export const plQuestion = {
  amendment: 'Poprawka: „{{title}}” (wnosi: {{author}})',
  block: 'Głosowanie łączne nad punktami: {{numbers}}',
  remove: 'Zmiana porządku obrad: zdjęcie punktu {{number}} „{{title}}”',
  add: 'Zmiana porządku obrad: nowy punkt {{number}} „{{title}}”',
  addFirst: 'Zmiana porządku obrad: nowy punkt {{number}} „{{title}}”, na początku',
  addAfter: 'Zmiana porządku obrad: nowy punkt {{number}} „{{title}}”, po punkcie {{after}}',
  move: 'Zmiana porządku obrad: przeniesienie punktu {{number}} „{{title}}”',
  moveFirst: 'Zmiana porządku obrad: punkt {{number}} „{{title}}” na początek',
  moveAfter: 'Zmiana porządku obrad: punkt {{number}} „{{title}}” po punkcie {{after}}',
};

export const plElection = {
  terms: 'Do obsadzenia: {{seats}}, kandydatów: {{candidates}}',
  laterRound: 'Tura {{round}}. {{terms}}',
  results: 'Wyniki kandydatów',
  moreCandidates: 'Pozostałych kandydatów: {{more}}',
  candidates: 'Kandydaci',
  candidatesAre: 'Kandydaci: {{names}}',
  candidate: 'Kandydat',
  votes: 'Głosy',
  outcome: 'Rozstrzygnięcie',
  blankBallot: 'głos bez wskazania',
  standing: { elected: 'wybór', tied: 'równa liczba głosów', 'not-elected': 'bez wyboru' },
  method: {
    choose: 'Wskazanie kandydatów',
    approve: 'Za, przeciw lub wstrzymanie się przy każdym',
  },
};

export const plAmendment = {
  pending: 'czeka na głosowanie',
  adopted: 'przyjęta',
  rejected: 'odrzucona',
  dropped: 'bez głosowania',
};
