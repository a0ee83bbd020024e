const seconds = (n: number) => (n === 1 ? '1 second' : `${n} seconds`);

export const reset = {
  steps: {
    explain: 'What happens',
    first: 'Confirm',
    waiting: 'Wait',
    second: 'Confirm again',
    code: 'Type the code',
    done: 'Done',
  },
  count: (at: number, of: number): string => `Step ${at} of ${of}`,
  cancel: 'Cancel',
  nothingYet: 'Nothing has been deleted so far.',
  on: 'on',
  password: 'Login password',
  passwordHelp: 'The password you log in to the server with. Not your passphrase.',
  passwordMissing: 'Enter your login password.',
  show: 'Show login password',
  hide: 'Hide login password',
  capsLock: 'Caps Lock is on',
  sending: 'Asking the server …',
  deleting: 'Deleting …',

  explain: {
    title: 'Reset this account',
    lead: 'This empties the account and makes it as if it were new. It takes two confirmations, and nothing is deleted before the second one.',
    deletedTitle: 'What is deleted',
    deleted: [
      'Every password, with its notes, custom fields and earlier versions',
      'Every folder, tag and share',
      'What apps have noted in this account',
    ],
    deletedEncryption: 'End-to-end encryption: its passphrase and its keys',
    keptTitle: 'What stays',
    kept: [
      'Your account on the server, and its login password',
      'The settings that you chose yourself',
      'App and device tokens: apps that are connected now stay connected',
    ],
    tokens: 'Look through or revoke tokens',
    tokensWhere: 'You revoke them in the security settings of your account on the server.',
    backup: 'Only a backup of the server can bring anything back.',
    exportFirst: 'Export your passwords first',
    exportHere: 'Export everything to a file first',
    exportHint: 'If you may need any of it again, export it now.',
    counts: {
      counting: 'Counting what is there …',
      unknown: 'How many items that are could not be counted just now.',
      known: (what: string) =>
        `As far as it can be found: ${what}, with the trash. Hidden items are deleted too, and are in no count.`,
    },
    understood: 'I understand that all this is deleted, and that I cannot undo it.',
    understoodMissing: 'Tick this first. It is the only way on.',
    next: 'Continue',
    leave: 'Back to the overview',
  },

  notice: {
    cancelled: { title: 'Cancelled', detail: 'Nothing has been deleted.' },
    'session-lost': {
      title: 'The reset has to start over',
      detail:
        'Your session ended while the reset was under way, and the server forgot the reset with it.',
    },
    unknown: {
      title: 'It is not known whether the account was reset',
      detail:
        'No clear answer came from the server, and it could not be asked. Nothing, some or all of the account may be deleted. Look at your passwords before you start again.',
    },
    'code-forgotten': {
      title: 'A reset had been started here',
      detail:
        'Its code was forgotten when the page was left, so it can only be started again. Nothing has been deleted.',
    },
    'stopped-elsewhere': {
      title: 'The other tab no longer resets this account',
      detail: 'Nothing has been deleted.',
    },
  },

  first: {
    title: 'Confirm with your login password',
    lead: 'The server then makes you wait a moment, or gives you a code to type. You can cancel until the end.',
    submit: 'Request the reset',
    back: 'Back',
    passwordWrong: 'That is not your login password. No reset was started.',
    lost: {
      title: 'No clear answer came from the server',
      detail:
        'It may have taken your confirmation or not. Nothing has been deleted. Check your network, and press again.',
    },
  },

  waiting: {
    title: 'The server makes you wait',
    lead: 'After this wait you confirm a second time. Nothing happens by itself.',
    timer: 'Time until you can confirm',
    units: {
      second: 'second',
      seconds: 'seconds',
      minutes: 'minutes',
      hours: 'hours',
      days: 'days',
    },
    sentence: 'Then you can confirm. You will have one minute for it.',
    sentenceUnsure: 'Then you can confirm.',
    said: {
      start: (n: number) => `Wait ${seconds(n)}. Nothing has been deleted.`,
      half: 'Half of the wait is over.',
      ten: '10 seconds left.',
    },
  },

  second: {
    title: 'Confirm a second time',
    lead: 'This is the last step. Pressing the button deletes everything in this account.',
    timer: 'Time left to confirm',
    units: {
      second: 'second left',
      seconds: 'seconds left',
      minutes: 'minutes left',
      hours: 'hours left',
      days: 'days left',
    },
    sentence: 'If you do nothing, nothing is deleted.',
    sentenceUnsure:
      'How long the server takes this confirmation is not known here. If it is too late, the server asks for another wait.',
    submit: 'Delete everything',
    slept:
      'The device slept, or its clock was changed. The minute may be over already; then the server asks for another wait.',
    closing: {
      title: 'The minute is over',
      lead: 'Nothing has been deleted. In a moment you can ask the server for another wait.',
    },
    lapsed: {
      title: 'The minute is over',
      lead: 'Nothing has been deleted. To go on, ask the server for another wait.',
      submit: 'Ask for another wait',
    },
    passwordWrong:
      'That is not your login password; it may have been changed meanwhile. Nothing has been deleted.',
    notReset: {
      title: 'Nothing has been deleted so far',
      detail:
        'The server did not carry out your confirmation. It was asked: the account is unchanged. You can confirm again.',
    },
    said: {
      ready: 'You can confirm now. You have one minute.',
      readyUnsure: 'You can confirm now.',
      'window-ten': '10 seconds left to confirm.',
      closed: 'The minute is over. Nothing has been deleted.',
    },
  },

  why: {
    rerolled: {
      title: 'The server asked for another wait',
      detail:
        'It did not count this as your second confirmation: it came too late, too early, or in another session. Nothing has been deleted.',
    },
    'asked-again': {
      title: 'The server gave you another wait',
      detail: 'Nothing has been deleted.',
    },
    reloaded: {
      title: 'A reset was waiting when you left this page',
      detail:
        'Your login password was forgotten then, so it is asked for again. If you have signed in anew since, the server may make you wait once more. Nothing has been deleted.',
    },
    earlier: {
      title: 'The wait of the reset you cancelled is still running',
      detail:
        'Asked now, the server would take this for the second confirmation and delete everything at once. So nothing was sent, and you confirm after this wait.',
    },
    lost: {
      title: 'The server may be waiting already',
      detail:
        'No clear answer came from it. Asked again now, it could delete everything at once. So nothing was sent, and you confirm after this wait.',
    },
  },

  code: {
    title: 'Type the code to confirm',
    lead: 'This is the last step. The right code deletes everything in this account.',
    code: 'Code from the server',
    input: 'The same code',
    help: 'Capital and small letters differ; the characters -, + and / belong to it.',
    missing: 'Type the code first.',
    wrong: 'That is not the code. Type it exactly as it stands above. Nothing has been deleted.',
    submit: 'Delete everything',
    renewed: {
      title: 'The server gave you a new code',
      detail: 'It did not count the one before. Nothing has been deleted. Type the new one.',
    },
  },

  checking: {
    title: 'No clear answer came. Asking the server what is true …',
    detail: 'Please wait. Until it answers, nobody knows whether the account was reset.',
  },

  elsewhere: {
    title: 'A reset is under way in another tab',
    lead: 'This account is being reset in another tab or window of this browser. Go on there, or cancel it from here.',
    byCode: 'It goes on in the other tab.',
    sentence: 'Then it can be confirmed there.',
    cancel: 'Cancel the reset there',
  },

  done: {
    title: 'The account has been reset',
    lead: 'The server says that everything in it is deleted. You have been signed out.',
    leadElsewhere:
      'It was confirmed in another tab. The server says that everything in it is deleted. You have been signed out here too.',
    wipedTitle: 'Deleted',
    keptTitle: 'Still there',
    signIn: 'Sign in again',
    importFile: 'Sign in and import your file',
    importAny: 'Import an exported file',
    checked: {
      looking: 'Looking whether anything is left …',
      none: 'It was looked for: no password, folder or tag can be found any more.',
      unknown: 'Whether anything is left could not be looked up. Sign in to see.',
      again: 'Look again',
    },
    setUp: 'Set up encryption',
  },

  partly: {
    title: 'Not everything is deleted',
    lead: 'The account was looked at after the reset.',
  },

  unclear: {
    title: 'No clear answer came from the server',
    lead: 'Your confirmation was sent. Whether everything is deleted could not be checked from here.',
    begun: {
      title: 'The server has begun to delete',
      detail:
        'Your passphrase is gone from the server. Passwords, folders and tags may be deleted or still be there: a reset can stop in the middle.',
    },
    unclear: {
      title: 'It is not known what is deleted',
      detail:
        'A reset ends the session first, but a session can end for other reasons too. Nothing, some or all of the account may be deleted.',
    },
    partly: {
      title: 'Some of the account is still there',
      detail:
        'The reset stopped in the middle or still goes on, or another app has saved something since.',
    },
    gone: {
      title: 'No password, folder or tag can be found any more',
      detail:
        'It was looked for. But the server did not say that everything is deleted: shares, keys or what apps have noted may still be there. To be sure, reset the account again.',
    },
    left: (what: string) => `Found a moment ago: ${what}.`,
    next: 'Look at your passwords; you may have to sign in for that. If something is left that you want to be deleted, reset the account again. If you cannot sign in, pass the report below on to the administrator of the server.',
    look: 'Look at the account',
    restart: 'Start the reset again',
    report: 'Report for the administrator',
    reportHelp: 'It holds no password and no code.',
    copy: 'Copy the report',
    copied: 'Copied',
    copyFailed: 'Select the report and copy it by hand',
  },
};
