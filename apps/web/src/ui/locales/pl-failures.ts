import type { FailureCode } from '../api/problem';

export const plFailures = {
  'invalid-input': 'Sprawdź zaznaczone pola.',
  'not-found': 'Nie znaleziono.',
  'not-signed-in': 'Zaloguj się ponownie.',
  'wrong-credentials': 'Nieprawidłowe dane logowania.',
  'too-many-attempts': 'Zbyt wiele prób. Odczekaj kilka minut.',
  'not-permitted': 'Nie masz uprawnień do tej czynności.',
  'foreign-origin': 'Strona została otwarta pod niewłaściwym adresem.',
  conflict: 'Stan na serwerze jest już inny. Odśwież stronę.',
  'already-set-up': 'Rada jest już założona. Zaloguj się.',
  'wrong-setup-code': 'Nieprawidłowy kod założenia. Serwer wypisuje go przy starcie.',
  'body-too-large': 'Za dużo danych naraz.',
  'not-recorded': 'Serwer nie mógł zapisać danych. Spróbuj ponownie.',
  'internal-error': 'Błąd serwera. Spróbuj ponownie; jeśli się powtórzy, powiadom administratora.',
  unreachable: 'Brak połączenia z serwerem. Spróbuj ponownie.',
} satisfies Record<FailureCode, string>;
