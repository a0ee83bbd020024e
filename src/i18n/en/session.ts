export const session = {
  ended: {
    expired: {
      title: 'You were signed out',
      detail: 'There was no activity for some minutes. Sign in to go on where you were.',
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
        'The account has a passphrase now, chosen here or on another device. Sign in with that one.',
    },
    reset: {
      title: 'The account was reset',
      detail: 'It has no passphrase now. App tokens still work.',
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
  left: {
    dismiss: 'I have read it',
    'set-up': {
      'going-on': {
        title: 'Your set-up is not finished yet',
        detail: 'Keep your new passphrase and the sheet. This page says here how it ends.',
      },
      done: {
        title: 'Your encryption is on',
        detail:
          'The set-up was finished after you had left. Your new passphrase counts from now on.',
      },
      'as-before': {
        title: 'Your encryption is still off',
        detail: 'Nothing was changed. The sheet that you made opens nothing: destroy it.',
      },
      'in-the-middle': {
        title: 'Your set-up was interrupted',
        detail:
          'Your new passphrase may count already: keep it. The rest can be finished at your next visit.',
      },
    },
    change: {
      'going-on': {
        title: 'Your change is not finished yet',
        detail: 'Keep both passphrases. This page says here which one counts.',
      },
      done: {
        title: 'Your new passphrase counts',
        detail:
          'The change was finished after you had left. The old passphrase and the old sheet open nothing any more.',
      },
      'as-before': {
        title: 'Your old passphrase still counts',
        detail: 'Nothing was changed. The new sheet opens nothing: destroy it.',
      },
      'in-the-middle': {
        title: 'Keep both passphrases',
        detail:
          'Your change was interrupted. One of the two signs you in, and no key is lost. At your next visit it can be finished.',
      },
    },
    repair: {
      'going-on': {
        title: 'Your repair is not finished yet',
        detail: 'Keep both passphrases. This page says here how it ends.',
      },
      done: {
        title: 'Your keys are repaired',
        detail: 'It was finished after you had left. Your current passphrase opens them.',
      },
      'as-before': {
        title: 'Your keys are as they were',
        detail: 'Keep both passphrases. At your next visit the repair is offered again.',
      },
      'in-the-middle': {
        title: 'Keep both passphrases',
        detail:
          'Your repair was interrupted, and no key is lost. At your next visit it is offered again.',
      },
    },
  },
  warning: {
    title: 'Are you still there?',
    tab: 'Still there?',
    endsIn: (seconds: number) =>
      seconds === 1
        ? 'You will be signed out in 1 second.'
        : `You will be signed out in ${seconds} seconds.`,
    asking: 'The time is up. Asking the server …',
    why: 'What you have typed and not sent is forgotten then.',
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
        description: 'Reading and typing do not count. You are warned before you are signed out.',
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
  language: { label: 'Language', names: { en: 'English', de: 'Deutsch' } },
  connection: {
    retryIn: (seconds: number) =>
      seconds === 1 ? 'Trying again in 1 second.' : `Trying again in ${seconds} seconds.`,
    retrying: 'Trying again …',
    check: 'Check your connection, then try again.',
    waiting: 'Nothing is lost. What could not be read is read when the network is back.',
    waitingForServer: 'Nothing is lost. What could not be read is read when the server is back.',
    write: {
      title: 'Your change was interrupted',
      detail: 'We could not see whether it arrived. We look as soon as the server answers.',
    },
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
