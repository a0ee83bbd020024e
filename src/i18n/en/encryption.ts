export const encryption = {
  title: 'Encryption',
  loading: 'Looking at your account …',
  unread: 'Your encryption could not be read just now',
  tryAgain: 'Try again',
  next: 'Continue',
  back: 'Back',
  overview: 'Go to the overview',
  home: 'Overview',
  show: 'Show passphrase',
  hide: 'Hide passphrase',
  capsLock: 'Caps Lock is on',
  account: 'Account',

  trail: {
    count: (at: number, of: number): string => `Step ${at} of ${of}`,
    setUp: {
      means: 'What it means',
      choose: 'Passphrase',
      keep: 'Save it',
      repeat: 'Repeat it',
      work: 'Encrypting',
      done: 'What changes now',
    },
    change: {
      current: 'Current passphrase',
      choose: 'New passphrase',
      keep: 'Save it',
      repeat: 'Repeat it',
      work: 'Changing',
      done: 'What changes now',
    },
    sheet: { current: 'Current passphrase', keep: 'Save it' },
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
    submit: 'Switch encryption on',
    done: {
      title: 'Your encryption is on',
      lead: 'We fetched your keys back from the server, and your passphrase opened them.',
      points: [
        {
          title: 'At every sign-in',
          detail: 'You type your passphrase, here and in every app that you use with this account.',
        },
        {
          title: 'On your other devices',
          detail: 'They ask for it the next time you open them.',
        },
      ],
    },
  },

  change: {
    current: {
      title: 'Change your passphrase',
      lead: 'First the one you use now. It is checked on this device and counts as no sign-in attempt.',
      field: 'Current passphrase',
      checking: 'Checking on this device …',
      missing: 'Enter your current passphrase.',
      wrong:
        'That passphrase does not open your keys. Nothing was sent, and no sign-in attempt was used.',
      sure: 'It is the one I sign in with',
    },
    submit: 'Change passphrase',
    done: {
      title: 'Your passphrase is changed',
      lead: 'We fetched your keys back from the server, and the new passphrase opened all of them.',
      points: [
        {
          title: 'From now on',
          detail: 'Only the new passphrase counts. Everything you have stays readable to you.',
        },
        {
          title: 'On your other devices',
          detail: 'They ask for the new passphrase the next time you open them.',
        },
        {
          title: 'Your old recovery sheet',
          detail: 'It opens nothing any more. Destroy it, and keep the new one.',
        },
      ],
    },
  },

  repair: {
    missing: {
      title: 'Finish setting up encryption',
      lead: 'This account has a passphrase but no keys: a set-up was cut off before its last step, here or in another app.',
      detail:
        'New keys will be made. If another device of yours still shows encrypted passwords, look there first.',
      submit: 'Finish set-up',
    },
    stale: {
      title: 'Enter your old passphrase',
      lead: 'Your keys ask for another one, most likely the one before your last change; or they are damaged. Nothing is overwritten before it has been opened.',
      field: 'Old passphrase',
      help: 'Usually the one from before the last change. If a change was put back, the one you were changing to.',
      wrong: 'That passphrase does not open your keys either. Nothing was changed.',
      unsure:
        'It may be yet another passphrase, or your keys are damaged; from here the two look the same. Under “More” is a copy for you, and a message for your administrator.',
      submit: 'Repair',
    },
    today: {
      field: 'Current passphrase',
      help: 'The one you sign in with now.',
      wrong:
        'That is not the passphrase that signs in to this account now. Nothing was changed, and no sign-in attempt was used.',
    },
    missingText: 'Enter a passphrase.',
    damaged: {
      title: 'Your keys are damaged',
      lead: 'What the server has stored is cut short or was replaced by something else. No passphrase opens it.',
      detail:
        'Nothing here will overwrite it. Your administrator may have a backup of the server; another device that is still signed in can export your passwords.',
      again: 'Look again',
    },
    save: 'Save the keys as they are',
    saveSummary: 'More',
    saveDetail:
      'Your keys lie on the server as a keychain: a text that is sealed with a passphrase. You can save it as it is; without the passphrase nobody can read it.',
    message: {
      label: 'Message for your administrator',
      copy: 'Copy the message',
      copied: 'Copied',
      copyFailed: 'Select and copy it by hand',
      text: (account: string, time: string, length: number): string =>
        [
          `The encryption keys of ${account} do not open.`,
          `Time: ${time}`,
          `Keychain: type CSEv1r1, ${length} characters (table passwords_keychain).`,
          'Is there a backup of the database in which this row is different? Please do not change it until we have talked. No secret is in this message.',
        ].join('\n'),
    },
    done: {
      title: 'Your encryption is whole again',
      lead: 'We fetched your keys back from the server, and your passphrase opened all of them.',
      points: [
        {
          title: 'One passphrase',
          detail:
            'The one that you sign in with opens your keys again. The older one is not needed any more.',
        },
        {
          title: 'On your other devices',
          detail: 'Sign in anew there if they still show passwords that they cannot read.',
        },
      ],
    },
  },

  choice: {
    title: 'Choose your passphrase',
    lead: 'Several words in a row are easy to remember and hard to guess.',
    field: 'New passphrase',
    own: 'Choose my own',
    generate: 'Generate one for me',
    anyway: 'Use it anyway',
    weak: {
      title: 'This can be guessed',
      detail:
        'Somebody who gets a copy of your data can try as many passphrases as they like. Six words picked by chance are out of their reach.',
    },
    generated: {
      title: (count: number): string => `These ${count === 6 ? 'six' : count} words are yours`,
      lead: 'Picked by chance on this device. Nobody else has seen them.',
      label: 'Your words',
      drawing: 'Picking words …',
      take: 'Use these words',
      show: 'Show',
      hide: 'Hide',
      copy: 'Copy',
      copied: 'Copied',
      copyFailed: 'Select and copy by hand',
      another: 'Other words',
      failed: 'The words could not be loaded. Try again, or choose a passphrase of your own.',
    },
    repeat: {
      title: 'Type it once more',
      lead: 'From the sheet, so that you know that it is right. Nothing has been sent yet.',
      field: 'New passphrase',
    },
    limits: (min: number, max: number, wise: number): string =>
      `${min} to ${max} characters; ${wise} or more are wise.`,
    counted: (length: number, max: number): string => `${length} of ${max}`,
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
    fine: 'Hard to guess, even for somebody who has a copy of your data.',
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
    title: 'Keep this sheet of paper',
    lead: 'It is the only way back in if you forget.',
    current: {
      title: 'New recovery sheet',
      lead: 'Your passphrase goes onto it. It is checked on this device first, and no sign-in attempt is used.',
    },
    byHand: 'Leave the passphrase out, I write it by hand',
    byHandHelp: 'Then no printer and no file holds it.',
    print: 'Print',
    save: 'Save as a file',
    saved:
      'Saved to your downloads. Print it, then delete the file: it does not belong on this device.',
    savedBlank: 'Saved to your downloads.',
    printFailed: 'This browser does not let the page print. Save the sheet instead.',
    kept: 'I have kept it',
    keepFirst: 'Keep the sheet first: print it, save it, or write the passphrase down.',
    fileName: 'recovery-sheet',
    paper: {
      title: 'Recovery sheet',
      forUser: (user: string): string => `For the passwords of ${user}`,
      forYou: 'For your passwords',
      server: 'Server',
      date: 'Made on',
      newer: 'A newer sheet makes this one wrong: destroy this one then.',
      passphrase: 'Passphrase',
      typeWords: 'Type the words in this order, in small letters, with a hyphen between them.',
      typeText: 'Type it exactly as it stands here, with every space.',
      fold: 'Fold inwards here, so that nobody reads it in passing.',
      whenNeeded: {
        title: 'When you need it',
        items: [
          'Open the server above and sign in with your login password. This sheet does not replace that one.',
          'Where you are asked for your passphrase, type it as it stands above.',
          'If it is refused, look for a newer sheet before you try again: five failed tries block the sign-in.',
        ],
      },
      keeping: {
        title: 'How to keep it',
        items: [
          'With your passport, or wherever you keep what must not get lost.',
          'Not as a photo, and not in your mail: whoever finds it there can read everything.',
          'Tell one person whom you trust where it is, if they should get in after you.',
        ],
      },
      footer:
        'Nobody can recover this passphrase: not the administrator of the server, and not the people who made this page.',
    },
  },

  work: {
    title: {
      'set-up': 'Switching encryption on',
      change: 'Changing your passphrase',
      repair: 'Repairing your keys',
    },
    lead: 'Please leave this page open. It takes a few seconds.',
    phases: {
      prepare: 'Making your keys on this device',
      challenge: 'Setting the passphrase on the server',
      keychain: 'Storing your keys, locked, on the server',
      verify: 'Fetching them back and opening them',
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
        'It goes on for a moment on its own and may be cut off. No key is lost then, but the next visit may have to ask for your old passphrase. Keep both until then.',
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
        title: 'There are no keys on the server',
        detail: 'Nothing was changed: a new one would hide that the old one is gone.',
      },
      'keychain-damaged': {
        title: 'Your keys are damaged',
        detail: 'What the server sent no longer opens. It was left as it is.',
      },
      'keys-missing': {
        title: 'The server’s copy lacks keys that this device has seen',
        detail:
          'The server may have handed out an older copy of your keys, or none. Storing it now would overwrite the newer one, and what the missing keys encrypt could no longer be read. Ask the server’s administrator first. If this account was reset, it is right that the old keys are gone.',
      },
      'does-not-open': {
        title: 'The passphrase no longer opens your keys',
        detail: 'Another tab or app has changed it meanwhile. Nothing was overwritten.',
      },
      'not-todays': {
        title: 'Your keys have another passphrase than your account',
        detail:
          'What you entered opens your keys, but it is not what you sign in with: an earlier change was cut off. Nothing was changed; it can be repaired.',
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
          'The keys that came back do not open with your passphrase. Save both copies below before you do anything else: they are sealed, and hold every key.',
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
          'The passphrase is set, your keys are not stored yet. Go on here, or finish at your next visit.',
        change:
          'You sign in with the new passphrase now, while your keys still need the old one. No key is lost: go on here, or repair it at your next visit. Keep both passphrases until then.',
        repair: 'Your keys are as they were. Go on here, or at your next visit.',
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
    saveOld: 'Save the old keys',
    saveNew: 'Save the new keys',
  },
};
