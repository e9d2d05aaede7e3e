/** Secret votes whose ballots come without a name, on the tablet. */
export const plAnonymous = {
  help: 'Kartę pobierasz pod nazwiskiem, głos oddajesz bez nazwiska. Jawne jest tylko to, że pobrano kartę.',
  step: {
    token: 'Pobieram anonimową kartę',
    'hand-in': 'Oddaję głos bez nazwiska',
    counted: 'Policzony',
  },
  wait: 'To trwa kilka sekund: przerwa jest losowa, żeby po godzinie nie dało się poznać, czyj to głos. Nie zamykaj tej strony.',
  counted: 'Twój głos jest policzony.',
  mark: 'Znak Twojej karty: {{mark}}.',
  markHelp: 'Po ogłoszeniu wyniku znajdziesz go na liście policzonych kart. Nie pokazuje, jak głosowano.',
  notYet: 'Twój głos nie został jeszcze oddany.',
  notYetHelp: 'Karta czeka na tym urządzeniu. Wybierz i potwierdź jeszcze raz.',
  unheard: 'Nie wiemy, czy Twój głos dotarł.',
  unheardHelp:
    'Wybierz i potwierdź jeszcze raz. Karta liczy się raz: jeśli pierwszy głos dotarł, liczy się on.',
  elsewhere: 'Twoją kartę wydano na inne urządzenie.',
  elsewhereHelp: 'Zagłosuj na nim: na tym urządzeniu nie ma karty. Jeśli go nie masz, zgłoś to biuru rady.',
  httpsNeeded: 'Anonimowe głosowanie wymaga połączenia https',
  httpsHelp:
    'Ta strona jest otwarta przez zwykłe http, a wtedy przeglądarka nie udostępnia szyfrowania. Zgłoś to biuru rady przed zamknięciem głosowania.',
  neverHandedIn: 'Karta została pobrana, ale głos na niej nie został oddany.',
  sentUnheard: 'Głos wysłano. Czy dotarł na czas, pokaże lista po ogłoszeniu wyniku.',
  lookingUp: 'Szukam Twojej karty na liście policzonych…',
  listFailed: 'Nie udało się pobrać listy policzonych kart. Sprawdź ją na stronie sesji.',
  found: 'Twój głos jest na liście policzonych',
  foundHelp: 'Lista mówi tylko, że kartę policzono. Nie pokazuje, jak głosowano.',
  missing: 'Twojego głosu nie ma na liście policzonych',
  missingHelp:
    'Zgłoś to od razu prowadzącemu i biuru rady, podając znak karty. Nie zamykaj tej strony: trzyma podpisaną kartę.',
  unused: 'Twój głos nie został oddany',
  unusedHelp: 'Karta została pobrana, ale przed zamknięciem głosowania nie oddano na niej głosu.',
};
