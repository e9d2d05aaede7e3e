/** What may befall a vote, in the words of every screen. */
export const plProcedure = {
  annulled: 'Głosowanie unieważnione',
  reason: 'Powód: {{reason}}',
  revote: 'Reasumpcja głosowania {{number}}',
  corrections: 'Sprostowania',
  correctionsHelp: 'Oświadczenia radnych po ogłoszeniu. Nie zmieniają wyniku.',
  correction: '{{name}}: {{choice}}',
  byRollCall: 'przez wywołanie',
  byTablet: 'tablet',
  quorumCheck: 'Sprawdzenie kworum',
  secretMark: 'Głosowanie tajne',
  testMark: 'Próbne: niczego nie rozstrzyga',
  cardsOf: 'Wydano karty: {{cast}} z {{entitled}}',
  confirmedOf: 'Potwierdzono {{cast}} z {{entitled}}',
  timeLeft: 'Pozostało',
  timeIsUp: 'Czas minął',
  secretHelp: 'W głosowaniu tajnym widać tylko, ile głosów oddano.',
};
