export const overview = {
  on: 'on',
  scene: { you: 'You', server: 'Server' },
  status: {
    safe: {
      title: 'Only you can read your passwords',
      lead: (total: number): string =>
        total === 0
          ? 'There are none yet. Each new one is encrypted on your device before the server stores it.'
          : 'Everything we found is encrypted on your devices before the server stores it. There is nothing to do.',
    },
    serverCanRead: {
      title: 'The server can read your passwords',
      lead: 'So can its administrator, and anyone who breaks in. Encryption locks them on your device first. It takes about three minutes.',
      action: 'Set up encryption',
    },
    partly: {
      title: 'Some of your passwords are not encrypted yet',
      lead: (readable: number, total: number) =>
        `The server can still read ${readable} of the ${total} items that we found.`,
      action: 'Encrypt them',
    },
    needsYou: {
      missing: {
        title: 'Your encryption is not finished',
        lead: 'A passphrase is set, but your keys were never stored. Until then no app can encrypt anything.',
        action: 'Finish set-up',
      },
      stale: {
        title: 'Your encryption needs your old passphrase',
        lead: 'Your keys do not open with your passphrase of today, most likely because a change was cut off. Nothing of them was overwritten here.',
        action: 'Repair',
      },
      damaged: {
        title: 'Your keys need help from your administrator',
        lead: 'What the server has stored is damaged, and no passphrase opens it. Nothing here overwrites it.',
        action: 'See what to do',
      },
    },
    unknown: {
      reading: {
        title: 'Looking at your account …',
        lead: 'In a moment you see here whether your passwords are encrypted.',
      },
      'not-read': {
        title: 'We could not look at your encryption',
        lead: 'Nothing was changed. This page says nothing about your passwords until it knows.',
      },
      counting: {
        title: 'Your encryption is on',
        lead: 'We are counting whether the server can still read any of your passwords.',
      },
      'not-counted': {
        title: 'Your encryption is on',
        lead: 'We have not counted what the server can still read. Passwords that are older than your encryption stay readable until they are encrypted.',
      },
    },
  },
  encryption: {
    title: 'Encryption',
    unknown: 'Could not be read just now.',
    loading: 'Looking …',
    details: {
      off: 'Off. The server alone protects your passwords.',
      on: 'On. New passwords are encrypted with keys that only your passphrase opens.',
      missing: 'Not finished: there is a passphrase, but no keys.',
      stale: 'Your keys do not open with your passphrase of today.',
      damaged: 'Your keys are damaged on the server.',
    },
    actions: {
      setUp: 'Set up encryption',
      change: 'Change passphrase',
      finish: 'Finish set-up',
      repair: 'Repair',
      look: 'See what to do',
    },
  },
  sheet: {
    title: 'Recovery sheet',
    detail: 'Your passphrase on paper. After each change of passphrase you need a new one.',
    action: 'New recovery sheet',
  },
  secondStep: {
    title: 'Second step',
    used: (label: string) => `${label}, used for this sign-in.`,
    none: 'None was asked for at this sign-in.',
    unknown: 'Your server’s settings show which ones are set up.',
    manage: 'Change it on the server',
  },
  session: {
    title: 'Signed in',
    ends: (seconds: number) =>
      seconds < 90
        ? `You are signed out after ${seconds} seconds without activity.`
        : `You are signed out after ${Math.round(seconds / 60)} minutes without activity.`,
  },
  apps: {
    title: 'Connected apps',
    detail: 'Each signs in with an app token of its own.',
    action: 'Look through them on the server',
  },
  danger: {
    title: 'Reset this account',
    detail:
      'Deletes every password, folder and tag. You confirm twice, and nothing is deleted before the second time.',
    action: 'Reset …',
    actionName: 'Reset … this account',
  },
};
