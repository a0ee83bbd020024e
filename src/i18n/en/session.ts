export const session = {
  ended: {
    expired: {
      title: 'Your session has ended',
      detail:
        'The server ends a session after some minutes of silence. Sign in to go on where you were.',
    },
    locked: {
      title: 'Locked',
      detail:
        'The session is closed, and nothing of it is left on this page. Sign in to go on where you were.',
    },
    lockedOpenToAll: {
      title: 'Locked',
      detail:
        'The session is closed. This account asks for no passphrase and no code: whoever uses this device can go on.',
    },
    lockedElsewhere: {
      title: 'Locked in another tab',
      detail: 'That locks every tab of this account. Sign in to go on where you were.',
    },
    closed: {
      title: 'You are signed out',
      detail: 'This page has forgotten your login and your session.',
    },
    closedWithHost: {
      title: 'You are signed out',
      detail: 'This page has forgotten your session. You stay logged in to the server itself.',
    },
    closedElsewhere: {
      title: 'Signed out in another tab',
      detail: 'That signs out every tab of this account.',
    },
    deauthorised: {
      title: 'The server has blocked this sign-in',
      detail:
        'Too many failed tries, here or in another app, block the account’s sign-in. Nothing was changed or deleted.',
    },
    refused: {
      title: 'The server no longer accepts this login',
      detail:
        'The login password was changed or the app token was revoked. Connect again to go on where you were.',
    },
    changed: {
      title: 'The passphrase was changed on another device',
      detail: 'This session no longer opens the keys. Sign in with the new passphrase.',
    },
    setUp: {
      title: 'Encryption was switched on meanwhile',
      detail:
        'The account has an encryption passphrase now, chosen here or on another device. Sign in with that one.',
    },
    reset: {
      title: 'The account was reset',
      detail: 'It has no encryption passphrase now. App tokens still work.',
    },
    untold:
      'The server could not be told: there, the session stays open until its time is up. Nothing of it is left on this page.',
  },
  interrupted: {
    'as-before': {
      title: 'You were signed out before anything was changed',
      detail: 'This page has changed neither the passphrase nor the keys. Begin here once more.',
    },
    'in-the-middle': {
      title: 'You were signed out in the middle',
      detail:
        'Some of it may have been done already, and no key is lost. This page shows how things stand now, and what is left to do.',
    },
  },
  warning: {
    title: 'Your session is about to end',
    endsIn: (seconds: number) =>
      seconds === 1 ? 'It ends in 1 second.' : `It ends in ${seconds} seconds.`,
    asking: 'Its time is up. Asking the server …',
    why: 'The server ends a session after some minutes of silence. Whatever you have typed here and not sent is then forgotten.',
    stay: 'Stay signed in',
    staying: 'Telling the server …',
    failed: {
      title: 'The server could not be told',
      detail: 'Check your connection and press “Stay signed in” again.',
    },
  },
  keepAlive: {
    summary: (mode: string) => `Stay signed in: ${mode}`,
    legend: 'Stay signed in on this device',
    modes: {
      active: {
        short: 'while I am active',
        label: 'While I am active',
        description: 'As long as you press, type or scroll now and then, in any tab.',
      },
      page: {
        short: 'while this page is open',
        label: 'While this page is open',
        description: 'Also when nobody is there. Only where nobody else can get at this device.',
      },
      never: {
        short: 'as long as the server says',
        label: 'As long as the server says',
        description: 'Reading and typing do not count. You are warned before the session ends.',
      },
    },
    shortcut: 'Lock with Alt + Shift + L',
    shortcutHelp: 'Works on every page. Switch it off if it gets in the way of something else.',
  },
  end: {
    lock: 'Lock',
    locking: 'Locking …',
    logout: 'Sign out',
    loggingOut: 'Signing out …',
  },
  connection: {
    retryIn: (seconds: number) =>
      seconds === 1 ? 'Trying again in 1 second.' : `Trying again in ${seconds} seconds.`,
    retrying: 'Trying again …',
    waiting: 'Nothing is lost. It goes on by itself when the network is back.',
    waitingForServer: 'Nothing is lost. It goes on by itself when the server is back.',
    retryNow: 'Try now',
    slow: {
      title: 'The server is taking its time',
      detail: 'Nothing is lost. You can go on waiting, or stop and try again later.',
      leaving:
        'You can go on waiting for its answer, or leave at once. The session then ends by itself.',
      cancel: 'Stop waiting',
    },
  },
};
