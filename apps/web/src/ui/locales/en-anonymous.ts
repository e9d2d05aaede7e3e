import type { Words } from './words';

export const enAnonymous: Words['anonymous'] = {
  help: 'You fetch the card under your name and cast the ballot without it. Only that a card was fetched is known.',
  step: {
    token: 'Fetching an anonymous card',
    'hand-in': 'Casting the ballot without a name',
    counted: 'Counted',
  },
  wait: 'This takes some seconds: the pause is random, so that the clock does not tell whose ballot it is. Do not close this page.',
  counted: 'Your ballot is counted.',
  mark: 'The mark of your card: {{mark}}.',
  markHelp:
    'After the announcement you will find it on the list of counted cards. It does not show how you voted.',
  notYet: 'Your ballot is not cast yet.',
  notYetHelp: 'The card waits on this device. Choose and confirm once more.',
  unheard: 'We do not know whether your ballot arrived.',
  unheardHelp:
    'Choose and confirm once more. A card counts once: if the first ballot arrived, it is the one that counts.',
  elsewhere: 'Your card was issued to another device.',
  elsewhereHelp: 'Vote on that one: this device has no card. If you do not have it, tell the council office.',
  httpsNeeded: 'Anonymous voting needs an https connection',
  httpsHelp:
    'This page was opened over plain http, where browsers lend no cryptography. Tell the council office before the vote is closed.',
  neverHandedIn: 'The card was fetched, but no ballot was cast with it.',
  sentUnheard: 'The ballot was sent. The list after the announcement will show whether it arrived in time.',
  lookingUp: 'Looking for your card on the list of those counted…',
  listFailed: 'The list of counted cards could not be fetched. Look it up on the page of the session.',
  found: 'Your ballot is on the list of those counted',
  foundHelp: 'The list says only that the card was counted. It does not show how you voted.',
  missing: 'Your ballot is not on the list of those counted',
  missingHelp:
    'Tell the chair and the council office at once, with the mark of the card. Do not close this page: it holds the signed card.',
  unused: 'Your ballot was not cast',
  unusedHelp: 'The card was fetched, but no ballot was cast with it before the close.',
};
