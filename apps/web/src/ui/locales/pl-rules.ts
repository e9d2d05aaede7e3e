export const plRule = {
  simple: 'Zwykła większość',
  absolute: 'Bezwzględna większość',
  'absolute-secret': 'Bezwzględna większość, głosowanie tajne',
  'absolute-statutory': 'Bezwzględna większość ustawowego składu',
  'three-fifths-statutory': '3/5 ustawowego składu',
  'two-thirds-statutory': '2/3 ustawowego składu',
  fraction: 'Inna większość (statut)',
};

export const plMatter = {
  resolution: 'Uchwała',
  motion: 'Wniosek',
  election: 'Wybory',
  recall: 'Odwołanie',
  quorum: 'Sprawdzenie kworum',
  test: 'Głosowanie próbne',
};

export const plPhase = { planned: 'Planowane', prepared: 'Przygotowane', open: 'Trwa', closed: 'Zakończone' };
