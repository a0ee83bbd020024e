const things = (count: number) => (count === 1 ? '1 item' : `${count} items`);

export const items = {
  counted: {
    password: (count: number) => (count === 1 ? '1 password' : `${count} passwords`),
    folder: (count: number) => (count === 1 ? '1 folder' : `${count} folders`),
    tag: (count: number) => (count === 1 ? '1 tag' : `${count} tags`),
  },
  state: {
    title: 'What the server can read',
    counting: 'Counting …',
    unknown: 'Not known: your items could not be counted just now.',
    more: 'More about it',
    countAgain: 'Count again',
    none: (total: number) =>
      `${total === 0 ? 'There are no items.' : `None of the ${things(total)} that can be found.`} Older versions and hidden items are not counted.`,
    some: (readable: number, total: number) =>
      `${readable} of ${things(total)}: saved without encryption, or by an app that does not encrypt.`,
  },
  encrypt: {
    title: 'Encrypt what is there',
    lead: 'What was in your account before stays readable for the server until it is encrypted. Nothing is deleted: folders, tags, favourites and history stay.',
    needed: 'Encryption is not set up',
    neededDetail: 'Set it up or repair it first. Then what is there can be encrypted.',
    toEncryption: 'Go to encryption',
    passphrase: 'Your encryption passphrase',
    passphraseHelp: 'It opens your keys on this device. It is not sent.',
    empty: 'Enter your encryption passphrase.',
    wrong: 'That passphrase does not open your keys.',
    start: 'Encrypt',
    goOn: 'Go on',
    show: 'Show passphrase',
    hide: 'Hide passphrase',
    capsLock: 'Caps Lock is on',
    overview: 'Go to the overview',
    opening: 'Opening your keys …',
    listing: 'Looking for what the server can read …',
    progress: {
      password: 'Encrypting passwords',
      folder: 'Encrypting folders',
      tag: 'Encrypting tags',
    },
    of: (done: number, total: number) => `${done} of ${total}`,
    running: 'You can pause or leave at any time, and go on later.',
    pause: 'Pause',
    pausing: 'Pausing …',
    leave: {
      title: 'Items are being encrypted',
      detail:
        'What is encrypted stays encrypted. The rest stays readable for the server until you go on.',
      stay: 'Stay',
      leave: 'Leave',
    },
    done: {
      title: 'Everything that can be found is encrypted',
      lead: (encrypted: number) =>
        encrypted === 0
          ? 'There was nothing left to encrypt.'
          : `${things(encrypted)} ${encrypted === 1 ? 'was' : 'were'} encrypted now.`,
    },
    partly: {
      title: 'Some items stay readable',
      lead: (encrypted: number, readable: number) =>
        `${things(encrypted)} encrypted now. The server can still read ${things(readable)}.`,
    },
    uncounted: {
      title: 'Encrypted, but not counted again',
      lead: (encrypted: number) =>
        `${things(encrypted)} encrypted now. What the server can still read could not be counted.`,
    },
    stopped: {
      title: 'Not everything is encrypted yet',
      lead: (encrypted: number, left: number) =>
        `${things(encrypted)} encrypted now, ${things(left)} still to do. What is encrypted stays encrypted.`,
    },
    why: {
      paused: 'Paused. Go on whenever you like.',
      device: 'This device could not encrypt. Reload the page, or use another browser.',
      'not-verified':
        'An item that was read back is not what was written. Nothing more was sent. Tell the administrator of the server.',
      'keys-changed':
        'Your keys on the server have changed, perhaps on another device. Enter your passphrase again to go on.',
    },
    left: {
      title: 'What was left as it is',
      shared: (what: string) =>
        `${what}: shared by you or with you. The server takes them only unencrypted.`,
      busy: (what: string) => `${what}: changed elsewhere again and again. Try again later.`,
      refused: (what: string) => `${what}: the server refused the change.`,
    },
    stays: {
      title: 'What stays readable for the server',
      older:
        'Older versions of your items, from before they were encrypted. The server keeps them.',
      hidden: 'Hidden items: no app can find them, so they cannot be encrypted here.',
      always:
        'Where an item lies, its tags, its times, and a checksum of each password, by which equal and leaked ones are known.',
    },
    problems: {
      'busy-elsewhere': {
        title: 'Another tab is at it',
        detail: 'Items are being encrypted in another tab of this browser.',
      },
      'no-keychain': {
        title: 'Your keys could not be opened',
        detail: 'There is no keychain on the server, or it is damaged. Nothing was changed.',
      },
      'keys-missing': {
        title: 'Keys are missing on the server',
        detail:
          'This device has seen keys that the server no longer has. Nothing was changed. If you have reset the account, this is as it should be.',
      },
      device: {
        title: 'This device cannot encrypt just now',
        detail: 'Nothing was changed. Reload the page, or use another browser.',
      },
      'server-setting': {
        title: 'The server refuses every change',
        detail:
          'Its setting for its own encryption (level 2) does not work in this release. Nothing was changed. Tell the administrator.',
      },
    },
    replace: {
      title: 'Replace passwords by copies',
      offer: 'Get rid of readable older versions',
      what: 'The server cannot delete older versions alone. But each password can be replaced by an encrypted copy, which has none.',
      lost: [
        'The history of each password goes: you cannot go back to an older version.',
        'Each password gets a new id and a new time of creation.',
        'Its place in hidden tags or tags in the trash goes.',
      ],
      kept: 'Left as they are: shared passwords, those in the trash, folders and tags. An administrator with access to the database may still find what was deleted.',
      agree: 'I have read what is lost',
      start: 'Replace by copies',
      progress: 'Replacing passwords',
      done: 'Passwords were replaced by copies',
      stopped: 'Not every password is replaced yet',
      replaced: (what: string) => `${what} replaced now.`,
      left: {
        shared: (what: string) => `${what} kept: shared by you or with you.`,
        trashed: (what: string) => `${what} kept: in the trash.`,
        changed: (what: string) =>
          `${what} kept: changed elsewhere meanwhile. Look whether one is there twice.`,
        locked: (what: string) =>
          `${what} kept: encrypted with a key that is not in your keychain.`,
      },
    },
    useAnyway: 'They are right, go on',
    tryAgain: 'Try again',
  },
  others: {
    title: 'Other apps do not encrypt',
    detail:
      'A setting of this account tells them not to: somebody has chosen so. What they save stays readable for the server.',
    tell: 'Tell them to encrypt',
    unknown: {
      title: 'Not known whether other apps encrypt',
      detail:
        'The setting of this account that tells them could not be read. Your encryption is on.',
      again: 'Look again',
    },
  },
};
