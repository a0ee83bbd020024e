/** Items by kind, as a count: "1 password", "12 folders". */
const KINDS = {
  password: ['password', 'passwords'],
  folder: ['folder', 'folders'],
  tag: ['tag', 'tags'],
} as const;
type Kind = keyof typeof KINDS;

const counted = (count: number, kind: Kind) => `${count} ${KINDS[kind][count === 1 ? 0 : 1]}`;
const things = (count: number) => (count === 1 ? '1 item' : `${count} items`);
const are = (count: number) => (count === 1 ? 'is' : 'are');

export const backup = {
  all: (passwords: number, folders: number, tags: number) =>
    `${counted(passwords, 'password')}, ${counted(folders, 'folder')} and ${counted(tags, 'tag')}`,
  row: {
    title: 'Export and import',
    detail: 'A copy of everything in a file, and back into an account.',
    export: 'Export …',
    import: 'Import …',
  },
  show: 'Show passphrase',
  hide: 'Hide passphrase',
  capsLock: 'Caps Lock is on',
  overview: 'Go to the overview',
  file: 'File',
  account: 'Your encryption passphrase',
  accountHelp: 'It opens your keys on this device. It is not sent.',
  accountEmpty: 'Enter your encryption passphrase.',
  accountWrong: 'That passphrase does not open your keys.',
  filePassphrase: 'Export passphrase of the file',
  filePassphraseEmpty: 'Enter the passphrase that the file was saved with.',
  filePassphraseWrong: 'That passphrase does not open the file.',
  fileProblems: {
    none: 'Choose a file first.',
    unreadable: 'The file could not be read from this device.',
    'too-long': 'The file is too large to be read here.',
    'not-json': 'That is no export: it is not a JSON file.',
    'not-a-backup': 'That is a JSON file, but no export of the Passwords app.',
    'newer-version': 'That file was made by a newer release than this page knows.',
    'server-backup': 'That is a backup of a whole server. Only its administrator can use it.',
    damaged: 'The passphrase is right, but a part of the file is damaged.',
    device: 'This device could not read it. Close other tabs or programs, then try again.',
  },

  export: {
    title: 'Export',
    lead: 'Everything that can be found, decrypted on this device and saved as a file. The Passwords app and this page can import it.',
    how: 'How to save it',
    sealed: 'Encrypted',
    sealedDetail: 'Only the export passphrase opens the file.',
    plain: 'Readable for anybody',
    plainDetail: 'Only where another program cannot read an encrypted one.',
    passphrase: 'Export passphrase',
    plainWarning: 'Whoever gets this file has all your passwords',
    plainWarningDetail:
      'Also whoever gets a backup of this device, or a folder that is synchronised. Delete the file as soon as it has done its work.',
    plainUnderstood: 'I want a file that anybody can read.',
    plainMissing: 'Tick this first, or choose an encrypted file.',
    keysGone: 'Your keys cannot be opened',
    keysGoneDetail:
      'The account has no keychain that can be read. Items that are encrypted will be missing in the file.',
    save: 'Make and save the file',
    saving: 'Making the file …',
    opening: 'Opening your keys …',
    reading: 'Reading your account',
    found: (count: number) => `${things(count)} found`,
    writing: 'Making the file',
    percent: (percent: number) => `${percent} %`,
    cancel: 'Cancel',
    stopped: 'No file was made',
    device: 'This device could not make it. Close other tabs or programs, then try again.',
    offline: 'The encryption of this account could not be read just now.',
    tryAgain: 'Try again',
    done: 'The file is made',
    doneDetail: (name: string) =>
      `It was handed to your browser as ${name}. Look for it in your downloads: nothing of it is kept here.`,
    holds: (what: string) => `In it: ${what}.`,
    anybody: 'Anybody can read it. Delete it as soon as it has done its work.',
    missing: 'What is not in it',
    missingReasons: {
      'unknown-key': (count: number) => `${things(count)} whose key is not in your keychain.`,
      'wrong-key': (count: number) => `${things(count)} that ${are(count)} damaged.`,
      'unknown-encryption': (count: number) =>
        `${things(count)} encrypted in a way that this page does not know.`,
      unreadable: (count: number) => `${things(count)} that the server sent in pieces.`,
    },
    missingAlways: [
      'Hidden items, and what was trashed on its own inside a trashed folder: no app can find them.',
      'Earlier versions, the time of creation, and with whom items are shared.',
    ],
    changes: 'What an import will do differently',
    trashed: (count: number) =>
      `${things(count)} from the trash will be ordinary ${count === 1 ? 'one' : 'ones'} again.`,
    shared: (count: number) =>
      `${counted(count, 'password')} shared by you or with you will be yours alone.`,
    labels: (count: number) => `${things(count)} had no name and got one.`,
    colors: (count: number) => `${counted(count, 'tag')} had no colour and got grey.`,
    places: (count: number) =>
      `${things(count)} whose folder cannot be found, or lies in itself, will be at the top.`,
    refusable: (count: number) =>
      `${counted(count, 'password')} with an empty password or just 0: newer servers refuse ${count === 1 ? 'it' : 'them'}.`,
    again: 'Export again',
  },

  check: {
    title: 'Check the saved file',
    lead: 'Choose it, and enter its passphrase: then you know that you have both.',
    plainLead: 'So that you know that it is whole.',
    submit: 'Check',
    checking: 'Checking …',
    right: 'The file is whole',
    rightDetail: (what: string) => `It holds ${what}.`,
    other: 'That is another file',
    otherDetail: (what: string) =>
      `It can be read, but holds ${what}: not what was exported a moment ago.`,
  },

  import: {
    title: 'Import',
    lead: 'Makes new items of a file that was exported here or in the Passwords app. What is there already is left out; nothing is overwritten and nothing is deleted.',
    holds: (what: string) => `In the file: ${what}.`,
    unreadable: (count: number) => `${things(count)} of it cannot be read and will be left out.`,
    hidden: (count: number) =>
      `${counted(count, 'password')} of it ${are(count)} hidden. Imported, ${count === 1 ? 'it' : 'they'} can be seen.`,
    encrypts: 'What is imported will be encrypted.',
    plain: 'This account has no end-to-end encryption: the server can read what is imported.',
    needsRepair: 'Encryption of this account is not finished',
    needsRepairDetail: 'Finish or repair it first. Then this page can encrypt what it imports.',
    toEncryption: 'Go to encryption',
    start: 'Import',
    opening: 'Opening your keys …',
    readingFile: 'Reading the file …',
    looking: 'Looking at what is there',
    kinds: {
      tag: 'Importing tags',
      folder: 'Importing folders',
      password: 'Importing passwords',
    },
    of: (done: number, total: number) => `${done} of ${total}`,
    running:
      'You can pause at any time and go on. Whoever leaves starts again with the same file: nothing is made twice.',
    pause: 'Pause',
    pausing: 'Pausing …',
    goOn: 'Go on',
    another: 'Import another file',
    done: 'The file is imported',
    partly: 'Imported, but not everything',
    paused: 'Paused',
    stopped: 'The import stopped',
    stoppedDevice: 'This device could not go on. Reload the page, or use another browser.',
    busyElsewhere: 'Another tab is importing',
    busyElsewhereDetail: 'Let it finish first.',
    keysMissing: 'Keys are missing on the server',
    keysMissingDetail:
      'This device has seen keys that the server no longer has. Nothing was imported. If you have reset the account, this is as it should be.',
    useAnyway: 'They are right, go on',
    noKeychain: 'There is no keychain on the server, or it is damaged. Nothing was imported.',
    made: (what: string) => `Made: ${what}.`,
    skipped: (what: string) => `There already, and left alone: ${what}.`,
    left: (count: number) => `${things(count)} still to do.`,
    failed: (count: number) => `${things(count)} could not be made`,
    failure: {
      password: (label: string) => `Password “${label}”`,
      folder: (label: string) => `Folder “${label}”`,
      tag: (label: string) => `Tag “${label}”`,
    },
    failures: {
      'empty-password': 'has no password, and this server wants one.',
      refused: 'was refused by the server.',
    },
    more: (count: number) => `… and ${count} more.`,
    leave: {
      title: 'Items are being imported',
      detail:
        'What was imported stays. To go on later choose the same file: nothing is made twice.',
      stay: 'Stay',
      leave: 'Leave',
    },
  },

  off: {
    title: 'Turn encryption off',
    lead: 'A server cannot do that by itself: it has no keys. So everything is exported, the account is reset, and your file is imported again without encryption.',
    already: 'It is off already: this account has no end-to-end encryption.',
    steps: {
      means: 'What it means',
      export: 'Export',
      check: 'Check',
      reset: 'Reset',
    },
    count: (at: number, of: number) => `Step ${at} of ${of}`,
    after: 'After that',
    afterDetail: 'Then the server, and whoever has control of it, can read all your passwords.',
    lost: 'What does not come back',
    losses: [
      'Earlier versions of your items, and when they were made.',
      'Hidden items. No app can find them, so they cannot be exported.',
      'Shares: what you gave to others ends for them, what you received becomes a copy of yours.',
      'Links from other programs to single items: every item gets a new id.',
      'What apps have noted in this account.',
    ],
    kept: 'The trash comes back as ordinary items.',
    next: 'Continue',
    back: 'Back',
    skip: 'Go on without checking',
    exportTitle: 'First: a copy of everything',
    exportLead: 'Without it everything would be gone after the reset.',
    checkTitle: 'Is the file whole?',
    checkLead: 'The reset cannot be undone. This is the moment to make sure.',
    resetTitle: 'Now reset the account',
    resetLead: 'With two confirmations, as always. Its last page leads you to the import.',
    reset: 'Go to the reset',
    offered: 'Turn encryption off …',
    offeredDetail: 'By an export, a reset and an import.',
  },
};
