import type { Words } from './words';

export const enSession: Words['session'] = {
  signIn: 'Sign in',
  signOut: 'Sign out',
  signedInAs: 'On this device: {{name}}',
  keyTitle: 'Sign in this device',
  keyHelp: 'Open the link from the council office, or paste the key of that link.',
  key: 'Key or link',
  login: 'Login',
  password: 'Password',
  byKey: 'I have a key',
  byPassword: 'I have a password',
  wrongRole: 'This account has no access to this screen.',
  wrongRoleHelp: 'Sign this device out and use the link made for this screen.',
  notSetUp: 'The server is waiting for a council to be set up.',
  goToSetUp: 'Go to the set-up',
  unreachable: 'The server cannot be reached. Trying again.',
};
