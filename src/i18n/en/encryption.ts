export const encryption = {
  title: 'End-to-end encryption',
  loading: 'Looking at your account …',
  unread: 'Your encryption could not be read just now',
  tryAgain: 'Try again',
  next: 'Continue',
  back: 'Back',
  cancel: 'Cancel',
  overview: 'Go to the overview',
  show: 'Show passphrase',
  hide: 'Hide passphrase',
  capsLock: 'Caps Lock is on',
  account: 'Account',

  trail: {
    count: (at: number, of: number): string => `Step ${at} of ${of}`,
    setUp: { means: 'What it means', choose: 'Choose', prove: 'Prove', keep: 'Keep', done: 'Done' },
    change: { current: 'Current one', next: 'New one', done: 'Done' },
  },

  setUp: {
    means: {
      title: 'A lock that only you can open',
      lead: 'Three things to know before you choose a passphrase.',
      points: [
        {
          title: 'Your device locks',
          detail:
            'New passwords are encrypted here, with a passphrase that never leaves this device. It is not your login password.',
        },
        {
          title: 'The server sees dots',
          detail: 'It keeps what it cannot read, and hands it on to your other devices.',
        },
        {
          title: 'Nobody can recover it',
          detail:
            'Not we, not your administrator. So you make a sheet of paper, and it is the only way back in.',
        },
      ],
      existing:
        'The passwords that are already there stay readable to the server until they are encrypted, too. At every sign-in you type your passphrase, here and in your other apps.',
      submit: 'Choose a passphrase',
    },
    choose: {
      title: 'Choose your encryption passphrase',
      lead: 'Several words in a row are easy to remember and hard to guess.',
    },
    prove: {
      title: 'Enter it once more',
      lead: 'So that a slip of the finger does not lock you out. Nothing has been sent yet.',
      field: 'Encryption passphrase, once more',
    },
    keep: {
      title: 'Keep it safe',
      lead: 'Write the passphrase down and keep it where you keep your passport. The sheet is made on this device and stored nowhere.',
      submit: 'Switch encryption on',
    },
    done: {
      title: 'End-to-end encryption is on',
      lead: 'The keychain was fetched back from the server, and your passphrase opened it. The items you had before stay readable by the server until they are encrypted.',
    },
  },

  change: {
    current: {
      title: 'Change your encryption passphrase',
      lead: 'First the one you use now. It is checked on this device and counts as no sign-in attempt.',
      field: 'Current encryption passphrase',
      checking: 'Checking on this device …',
      missing: 'Enter your current passphrase.',
      wrong:
        'That passphrase does not open your keychain. Nothing was sent, and no sign-in attempt was used.',
      sure: 'It is the one I sign in with',
    },
    next: {
      title: 'Choose a new passphrase',
      lead: 'Everything you have stays readable. A new key is added for what comes from now on.',
      submit: 'Change passphrase',
    },
    done: {
      title: 'Your passphrase is changed',
      lead: 'The keychain was fetched back from the server, and the new passphrase opened it with every key in it. Your other apps will ask for the new passphrase.',
    },
  },

  repair: {
    missing: {
      title: 'Finish setting up encryption',
      lead: 'This account has an encryption passphrase but no keychain: a set-up was cut off before its last step, here or in another app.',
      detail:
        'A new keychain with a fresh key will be made. If another device of yours still shows encrypted passwords, look there first.',
      submit: 'Finish set-up',
    },
    stale: {
      title: 'Today’s passphrase does not open your keychain',
      lead: 'Either the keychain still has another passphrase, most likely the one before your last change, or it was damaged on the server. Enter the earlier passphrase to find out. Nothing is overwritten before it has been opened.',
      field: 'Previous encryption passphrase',
      help: 'Usually the one from before the last change. If a change was put back, the one you were changing to.',
      wrong: 'That passphrase does not open the keychain either. Nothing was changed.',
      unsure:
        'It may be yet another passphrase, or the keychain is damaged; from here the two look the same. Save it below, and look for a copy in a backup of the server or on a device that is still signed in.',
      submit: 'Repair',
    },
    today: {
      field: 'Today’s encryption passphrase',
      help: 'The one you sign in with now.',
      wrong:
        'That is not the passphrase that signs in to this account now. Nothing was changed, and no sign-in attempt was used.',
    },
    missingText: 'Enter a passphrase.',
    damaged: {
      title: 'Your keychain is damaged',
      lead: 'What the server has stored is no keychain: it is cut short or was replaced by something else. No passphrase opens it.',
      detail:
        'Nothing here will overwrite it. Save it as it is, and look for a copy: an export, a backup of the server, or another device that is still signed in.',
      again: 'Look again',
    },
    save: 'Save the keychain as it is',
    saveSummary: 'Keep a copy first',
    saveDetail: 'What you save is sealed: without the passphrase nobody can read it.',
    done: {
      title: 'Your encryption is whole again',
      lead: 'The keychain was fetched back from the server, and today’s passphrase opened it with every key in it.',
    },
  },

  choice: {
    field: 'New encryption passphrase',
    repeat: 'New passphrase, once more',
    limits: (min: number, max: number, wise: number) =>
      `${min} to ${max} characters; ${wise} or more are wise.`,
    counted: (length: number, max: number) => `${length} of ${max}`,
    suggest: 'Suggest one',
    suggestAgain: 'Suggest another',
    suggested: (words: number) =>
      `${words} words picked by chance on this device. Write them down before you go on.`,
    suggestFailed: 'The word list could not be loaded. Choose one of your own.',
    checking: 'Checking …',
    problems: {
      tooShort: (length: number, min: number) =>
        `That is too short: ${length} of at least ${min} characters.`,
      tooLong: (length: number, max: number) =>
        `That is too long: ${length} of at most ${max} characters. Emoji count as two or more.`,
      loginPassword:
        'That is your login password. The server knows it, so it would protect nothing here.',
      userName: 'It contains your user name, which is among the first things to be tried.',
      common: 'It is on the list of common and leaked passwords, which are tried first.',
      sameAsCurrent: 'That is your current passphrase. Choose another one.',
      mismatch: 'The two do not match. Nothing was sent.',
    },
    oddities: {
      title: 'Other devices may type this differently',
      'not-nfc':
        'It holds a letter whose accent is a character of its own. Another keyboard may join the two into one.',
      invisible: 'It holds a character that cannot be seen, or a special kind of space.',
      'edge-space': 'It begins or ends with a space.',
      detail: 'It is taken exactly as it is. Make sure you can type it everywhere.',
    },
  },

  strength: {
    label: 'Strength',
    none: 'not judged yet',
    unavailable: 'cannot be judged here',
    levels: ['very weak', 'weak', 'fair', 'good', 'strong'],
    more: 'Add another word or two; uncommon ones are better.',
    fine: 'Hard to guess, even for somebody who has a copy of your keychain.',
    reasons: {
      straightRow: 'Keys in a row are easy to guess.',
      keyPattern: 'Short patterns on the keyboard are easy to guess.',
      simpleRepeat: 'Repeated characters like “aaa” are easy to guess.',
      extendedRepeat: 'Repeats like “abcabcabc” are hardly harder to guess than “abc”.',
      sequences: 'Sequences like “abc” or “6543” are easy to guess.',
      recentYears: 'Recent years are easy to guess.',
      dates: 'Dates are easy to guess.',
      topTen: 'This is one of the ten most common passwords.',
      topHundred: 'This is one of the hundred most common passwords.',
      common: 'This is a common password.',
      similarToCommon: 'This is close to a common password.',
      wordByItself: 'A single word is easy to guess.',
      namesByThemselves: 'Names alone are easy to guess.',
      commonNames: 'Common names are easy to guess.',
      userInputs: 'It holds something that is known of this account.',
      pwned: 'This is known from a leak.',
    },
  },

  sheet: {
    title: 'Recovery sheet',
    save: (user: string | null) =>
      user === null ? 'Save recovery sheet' : `Save recovery sheet for ${user}`,
    print: 'Print it',
    include: 'Print my passphrase on it',
    includeHelp: 'Otherwise there is a line to write it on by hand, which no printer remembers.',
    saved:
      'Saved to your downloads. A file with the passphrase in it does not belong on this device.',
    savedBlank: 'Saved to your downloads.',
    printFailed: 'This browser does not let the page print. Save the sheet instead.',
    lines: {
      account: 'Account',
      server: 'Server',
      date: 'Date',
      passphrase: 'Encryption passphrase',
      notes: [
        'This passphrase opens the end-to-end encryption of this account.',
        'Nobody can recover it: not the server, not its administrator.',
        'Keep this sheet where you keep your passport, and not with your device.',
        'After a change of passphrase, destroy this sheet and make a new one.',
      ],
    },
    fileName: 'recovery-sheet',
  },

  work: {
    title: {
      'set-up': 'Switching encryption on',
      change: 'Changing your passphrase',
      repair: 'Repairing your keychain',
    },
    lead: 'Please leave this page open. It takes a few seconds.',
    phases: {
      prepare: 'Computing on this device',
      challenge: 'Setting the passphrase on the server',
      keychain: 'Storing the keychain',
      verify: 'Fetching both back and opening them',
      'put-back': 'Putting the old passphrase back',
    },
    states: { pending: 'to come', active: 'under way', done: 'done', failed: 'failed' },
  },

  leave: {
    title: 'Leave in the middle?',
    details: {
      'set-up':
        'It goes on for a moment on its own and may be cut off. What is missing then can be finished at your next visit, with this passphrase: keep it.',
      change:
        'It goes on for a moment on its own and may be cut off. No key is lost then, but the next visit may have to ask for your previous passphrase. Keep both until then.',
      repair:
        'It goes on for a moment on its own and may be cut off. No key is lost then; the next visit offers the repair again.',
    },
    stay: 'Stay here',
    leave: 'Leave',
  },

  stopped: {
    reasons: {
      'already-set': {
        title: 'Encryption is already set up',
        detail:
          'Another tab or app was faster and has set a passphrase meanwhile. Nothing was overwritten.',
      },
      'no-challenge': {
        title: 'Encryption was switched off elsewhere',
        detail: 'There is no passphrase on this account any more; it may have been reset.',
      },
      'keychain-missing': {
        title: 'There is no keychain on the server',
        detail: 'Nothing was changed: a new one would hide that the old one is gone.',
      },
      'keychain-damaged': {
        title: 'The keychain is damaged',
        detail: 'What the server sent no longer opens. It was left as it is.',
      },
      'keys-missing': {
        title: 'The server’s keychain lacks keys that this device has seen',
        detail:
          'The server may have handed out an older keychain, or none. Storing it now would overwrite the newer one, and what the missing keys encrypt could no longer be read. Ask the server’s administrator first. If this account was reset, it is right that the old keys are gone.',
      },
      'does-not-open': {
        title: 'The passphrase no longer opens the keychain',
        detail: 'Another tab or app has changed it meanwhile. Nothing was overwritten.',
      },
      'not-todays': {
        title: 'The keychain has another passphrase than your account',
        detail:
          'What you entered opens the keychain, but it is not what you sign in with: an earlier change was cut off. Nothing was changed; it can be repaired.',
      },
      'changed-elsewhere': {
        title: 'It was changed elsewhere meanwhile',
        detail: 'Another tab or device was faster. Nothing of it was overwritten.',
      },
      refused: {
        title: 'The server did not take the new passphrase',
        detail:
          'Encryption may be switched off on this server. Its administrator can tell. Nothing was overwritten.',
      },
      'not-verified': {
        title: 'The server gave back something else than it was given',
        detail:
          'The keychain that came back does not open with your passphrase. Save both copies below before you do anything else: they are sealed, and hold every key.',
      },
      'busy-elsewhere': {
        title: 'Another tab is at it',
        detail: 'Encryption is being changed in another tab of this browser. Let that one finish.',
      },
      device: {
        title: 'This device could not compute it',
        detail:
          'Encrypting takes 64 MiB of memory. Close other tabs or programs, then try again. Nothing was sent.',
      },
    },
    left: {
      'as-before': 'Your account is as it was before.',
      'half-done': {
        'set-up':
          'The passphrase is set, the keychain is not stored yet. Go on here, or finish at your next visit.',
        change:
          'You sign in with the new passphrase now, while the keychain still needs the old one. No key is lost: go on here, or repair it at your next visit. Keep both passphrases until then.',
        repair: 'Your keychain is as it was. Go on here, or at your next visit.',
      },
      unknown: {
        'set-up': 'Whether it arrived is not known. Going on asks the server first.',
        change:
          'Whether it arrived is not known. No key is lost either way. Going on asks the server first; keep both passphrases until then.',
        repair: 'Whether it arrived is not known. No key is lost. Going on asks the server first.',
      },
    },
    goOn: 'Go on',
    look: 'See where things stand',
    acceptMissing: 'Go on without the missing keys',
    saveOld: 'Save the old keychain',
    saveNew: 'Save the new keychain',
  },
};
