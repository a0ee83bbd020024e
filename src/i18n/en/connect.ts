export const connect = {
  title: 'Connect to your account',
  lead: 'Your login stays in this tab and is forgotten when you close it.',
  user: 'User name',
  password: 'Login password or app token',
  passwordHelp: 'Not your passphrase: that one comes next, if your account has one.',
  show: 'Show password',
  hide: 'Hide password',
  capsLock: 'Caps Lock is on',
  submit: 'Connect',
  busy: 'Connecting …',
  userMissing: 'Enter your user name.',
  passwordMissing: 'Enter your login password or an app token.',
  refused: {
    title: 'The server did not accept this login',
    detail:
      'Check the user name and the login password. An app token may have been revoked: then make a new one.',
  },
  token: {
    title: 'The server does not know this app token',
    detail:
      'It is mistyped, or it was revoked: a server also revokes it after five failed sign-ins. Copy it again, or make a new one.',
  },
  appToken: {
    title: 'This account needs an app token',
    detail:
      'Its server asks for a second step, so it takes no login passwords here. An app token is a password for one program only:',
    steps: [
      'Open your server’s settings and find Security.',
      'Under Devices & sessions, enter a name and create a new app password.',
      'Copy it, come back and paste it here instead of your login password.',
    ],
    link: 'Open the server’s settings',
  },
};
