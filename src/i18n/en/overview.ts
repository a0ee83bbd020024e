export const overview = {
  title: 'Your account',
  signedInAs: (user: string, server: string) => `${user} on ${server}`,
  signedInOn: (server: string) => `On ${server}`,
  encryption: {
    title: 'End-to-end encryption',
    unknown: 'Could not be read just now.',
    loading: 'Looking …',
    states: { off: 'Off', on: 'On', incomplete: 'Not finished', damaged: 'Damaged' },
    details: {
      off: 'Your passwords are protected by the server alone.',
      on: 'Only your passphrase opens what is encrypted. Items from before it was switched on stay readable by the server until they are encrypted.',
      missing: 'A passphrase is set, but there is no keychain yet.',
      stale: 'Today’s passphrase does not open the keychain.',
      damaged: 'The keychain on the server is damaged.',
    },
    actions: {
      setUp: 'Set up',
      change: 'Change',
      finish: 'Finish',
      repair: 'Repair',
      look: 'Have a look',
    },
    actionNames: {
      setUp: 'Set up end-to-end encryption',
      change: 'Change the encryption passphrase',
      finish: 'Finish setting up encryption',
      repair: 'Repair the keychain',
      look: 'Have a look at the keychain',
    },
  },
  secondFactor: {
    title: 'Second factor',
    used: (label: string) => `Used for this sign-in: ${label}.`,
    none: 'None was asked for at this sign-in.',
    unknown: 'Your server’s settings show which ones are set up.',
    manage: 'Manage on the server',
  },
  session: {
    title: 'Session',
    open: (seconds: number) =>
      seconds < 90
        ? `Open. It ends after ${seconds} seconds of silence.`
        : `Open. It ends after ${Math.round(seconds / 60)} minutes of silence.`,
  },
  danger: {
    title: 'Reset',
    state: 'Deletes every password, folder, tag and setting of this account.',
    action: 'Reset …',
    actionName: 'Reset … the account',
  },
};
