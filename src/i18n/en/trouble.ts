/** Every code of `ApiError` in words: what happened, and what to do. */
export const trouble = {
  offline: {
    title: 'The server cannot be reached',
    detail: 'Check your connection. Nothing was lost.',
  },
  timeout: {
    title: 'The server takes too long to answer',
    detail: 'It may be busy. Try again in a moment.',
  },
  aborted: { title: 'Cancelled', detail: 'You can start again at any time.' },
  'not-a-passwords-server': {
    title: 'That was not the Passwords app',
    detail:
      'A web page answered instead: a login page of a network, or a server without the Passwords app. Check the address and your network, then try again.',
  },
  'connection-lost': {
    title: 'The server no longer accepts this login',
    detail: 'The login password was changed, or the app token was revoked. Connect again.',
  },
  'app-token-required': {
    title: 'This account needs an app token',
    detail: 'The server takes no login passwords here. Connect with an app token.',
  },
  'wrong-passphrase': {
    title: 'That passphrase does not open this account',
    detail: 'It is your passphrase that is wanted, not your login password.',
  },
  'token-missing': {
    title: 'A second step is needed',
    detail: 'Choose how to confirm that it is you.',
  },
  'token-wrong': { title: 'That code was not accepted', detail: 'Enter a new one.' },
  'token-request-failed': {
    title: 'The code could not be sent',
    detail: 'Try again, or choose another method.',
  },
  'attempts-used-up': {
    title: 'Sign-in is blocked',
    detail: 'That was the last try. The page tells the ways out.',
  },
  blocked: { title: 'Sign-in is blocked', detail: 'The page tells the ways out.' },
  'rate-limited': {
    title: 'Too many requests in a short time',
    detail: 'Wait a minute, then go on. Nothing was lost.',
  },
  'session-required': {
    title: 'Your session has ended',
    detail: 'Sign in again to go on where you were.',
  },
  'request-token-refused': {
    title: 'The server refused this page’s requests',
    detail:
      'The page around this one did not pass on a valid request token. Reload the page. If it happens again, whoever runs the page has to mend it.',
  },
  'old-secret-wrong': {
    title: 'The passphrase was changed elsewhere meanwhile',
    detail: 'Nothing was overwritten. Sign in with the passphrase that is valid now.',
  },
  'no-challenge': {
    title: 'This account has no end-to-end encryption',
    detail: 'It may have been reset by another client.',
  },
  'login-password-wrong': {
    title: 'That is not your login password',
    detail: 'It is the password for the server, not your passphrase.',
  },
  'reset-code-wrong': { title: 'That code is not right', detail: 'Type it exactly as shown.' },
  'challenge-rejected': {
    title: 'The server did not take the new passphrase',
    detail: 'The old one stays valid. Encryption may be switched off on this server.',
  },
  'keychain-unreadable': {
    title: 'The keys cannot be read in this session',
    detail: 'The passphrase was changed on another device. Sign in again with the new one.',
  },
  'keychain-without-challenge': {
    title: 'Encryption was switched off elsewhere',
    detail: 'There is no passphrase on this account any more. Start again.',
  },
  'item-not-found': {
    title: 'This item is no longer there',
    detail: 'It was deleted, here or on another device.',
  },
  'item-outdated': {
    title: 'This item was changed elsewhere',
    detail: 'There is a newer version on the server. Nothing was overwritten.',
  },
  'item-shared': {
    title: 'This item is shared',
    detail: 'What is shared can be neither encrypted nor hidden.',
  },
  'item-hash-rejected': {
    title: 'The server did not take the checksum of a password',
    detail: 'Look at the password before you try again.',
  },
  'item-encryption-rejected': {
    title: 'The server did not take the encryption of an item',
    detail: 'The item is as it was.',
  },
  'item-tag-unknown': {
    title: 'A tag is no longer there',
    detail: 'The password may have been saved without its tags.',
  },
  'item-incomplete': {
    title: 'Something is missing in this item',
    detail: 'The server takes no item without a label, a password or a colour.',
  },
  'item-read-only': {
    title: 'This folder cannot be changed',
    detail: 'It is the one in which all others lie.',
  },
  'item-rejected': {
    title: 'The server did not take this',
    detail: 'Look at the item before you try again.',
  },
  'setting-rejected': {
    title: 'The server did not take this setting',
    detail: 'It is as it was.',
  },
  'https-required': {
    title: 'The server insists on a secure connection',
    detail: 'Open this page with an address that starts with https.',
  },
  'not-supported': {
    title: 'This server does not know that call',
    detail: 'Its Passwords app may be too old, or switched off.',
  },
  'challenge-lost': {
    title: 'The server can no longer ask for your passphrase',
    detail:
      'What it needs for that is gone, most likely because a reset of the account broke off. It does not pass by itself: the administrator has to help, with the error id 1d21b905.',
  },
  'not-enabled': {
    title: 'The administrator has not switched this on',
    detail: 'Trying again does not help. Ask the administrator, with the error id adca63f1.',
  },
  maintenance: {
    title: 'The server is being maintained',
    detail: 'Try again in a few minutes.',
  },
  'server-error': {
    title: 'The server ran into a problem',
    detail: 'It is not your fault. Try again; if it stays, tell the administrator.',
  },
  'unreadable-answer': {
    title: 'The server’s answer makes no sense',
    detail: 'Nothing was changed on this device. Try again; if it stays, tell the administrator.',
  },
};
