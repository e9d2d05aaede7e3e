export const plHall = {
  title: 'Ekran w sali',
  noMeeting: 'Nie ma teraz posiedzenia',
  after: 'Sesja zakończona',
  closedVote: 'Głosowanie zamknięte',
  awaitingAnnouncement: 'Za chwilę ogłoszenie wyniku',
  hasVoted: 'głos oddany',
  hasNotVoted: 'bez głosu',
  staleFor: 'Stan sprzed {{age}}: brak połączenia',
  present: 'obecność potwierdzona',
  presentMembers: 'Obecni radni',
};
