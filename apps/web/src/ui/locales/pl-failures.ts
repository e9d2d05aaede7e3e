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
  'method-not-allowed': 'Ten adres nie przyjmuje takiego żądania.',
  'media-away': 'Program nadający teraz nie odpowiada. Spróbuj ponownie za chwilę.',
  'unusable-drawing':
    'Tego rysunku nie można użyć. Zapisz go jako zwykły SVG bez skryptów i odnośników albo jako PNG.',
  'remote-not-allowed': 'Na tym posiedzeniu nie ma udziału zdalnego.',
  'not-admitted': 'Prowadzący nie dopuścił jeszcze do udziału zdalnego.',
  'rtc-away': 'Połączenia wideo teraz nie działają. Spróbuj ponownie za chwilę.',
  'not-on-air': 'To posiedzenie nie jest teraz nadawane.',
  'unknown-source': 'Nie ma takiego źródła obrazu.',
  'unusable-offer': 'Serwer nie obsługuje tego połączenia wideo. Spróbuj w innej przeglądarce.',
  'too-many-sessions': 'Za dużo połączeń wideo naraz. Spróbuj ponownie za chwilę.',
  unreachable: 'Brak połączenia z serwerem. Spróbuj ponownie.',
} satisfies Record<FailureCode, string>;
