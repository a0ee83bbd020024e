export const login = {
  title: 'Enter your encryption passphrase',
  lead: 'It opens your end-to-end encryption. It is not the password that you log in to the server with.',
  user: 'Account',
  passphrase: 'Encryption passphrase',
  show: 'Show passphrase',
  hide: 'Hide passphrase',
  capsLock: 'Caps Lock is on',
  submit: 'Continue',
  submitLast: 'Sign in',
  checking: 'Checking passphrase …',
  tooShort: (length: number, min: number) =>
    `That is too short: ${length} of at least ${min} characters. Nothing was sent.`,
  tooLong: (length: number, max: number) =>
    `That is too long: ${length} of at most ${max} characters. Nothing was sent.`,
  slowTier:
    'This browser does not let the page use WebAssembly, so checking takes longer, up to a minute. To speed it up, allow WebAssembly for this site, or leave the browser’s lockdown mode for it.',
  progress: (percent: number) => `Checking passphrase … ${percent} %`,
  slow: 'This takes longer than usual.',
  cancel: 'Cancel',

  wrongPassphrase: 'That passphrase does not open this account.',
  wrongPassphraseHint: 'It is the encryption passphrase, not your login password.',
  codeUsedUp:
    'The code was right and is now used up: enter the passphrase, then ask for a new code or take the next one.',
  codeInDoubt:
    'The server may have taken your code before it failed. If it is refused now, get a new one.',
  codeWasRight: 'The code was right. Enter the passphrase, then the code shown at that time.',
  wrongCode: 'That code was not accepted.',
  passphraseKept: 'Your passphrase is kept: only the code is asked for again.',
  notApproved: 'The request was not approved yet.',
  notApprovedHint: 'Approve it on the other device, then press again. You can also send a new one.',
  hashingFailed: 'The passphrase could not be checked in this browser.',
  hashingFailedHint:
    'Nothing was sent. Close other tabs to free memory, or reload the page, and try again.',
  tokenMissing: 'The server now asks for a second factor.',
  tokenMissingHint: 'Choose how to confirm that it is you.',
  attempts: (left: number, of: number) =>
    `At most ${left} of ${of} tries left. Failed tries in your other apps count too.`,
  lastTry:
    'This would be the last try: after one more failure the server blocks this account’s sign-in. Take a moment: right keyboard layout? The passphrase from before your last change?',
  lastTryWait: (seconds: number) => `Take a breath: ${seconds} s`,
  lastTryHeld: (seconds: number) => `Goes out in ${seconds} s, unless you change it`,
  lost: 'The answer got lost. Asking the server where things stand …',

  retry: (seconds: number) =>
    `Too many tries in a short time. You can go on in ${seconds === 1 ? '1 second' : `${seconds} seconds`}; nothing is lost.`,

  nothingNeeded: {
    title: 'Welcome back',
    lead: 'This account has no encryption passphrase, so nothing more is asked.',
    submit: 'Continue',
  },

  token: {
    title: 'Confirm that it is you',
    lead: 'Choose one way. The server checks the code first, then your passphrase.',
    leadSingle: 'One more step. The server checks the code first, then your passphrase.',
    legend: 'Second factor',
    unsupported: 'Not supported here. Use another method, or the server’s own pages.',
    code: 'Code',
    backupCode: 'Backup code',
    codeHelp: {
      totp: 'Six digits from your authenticator app. They change every 30 seconds.',
      sent: 'The digits from the message.',
      backup: 'One of the codes you kept. Each works once.',
    },
    codeMissing: 'Enter the code.',
    codeShape: 'These codes are digits, at least six for an authenticator app. Nothing was sent.',
    send: 'Send code',
    sendAgain: 'Send another code',
    sending: 'Sending …',
    sendPush: 'Send request',
    sendPushAgain: 'Send another request',
    sent: 'Sent. It can take a minute to arrive. Only the newest code works.',
    sentPush: 'Sent. Approve it on your other device first.',
    sendWait: (seconds: number) => `Another one can be sent in ${seconds} s.`,
    pushWarning:
      'Go on only after you approved it: pressing too early counts as a failed try, and the server has no way to tell.',
    approved: 'I have approved it',
    submit: 'Sign in',
    busy: 'Signing in …',
    back: 'Back to the passphrase',
    labels: {
      totp: 'Authenticator app',
      email: 'Email',
      gateway: 'Message',
      push: 'Approve on another device',
      backup: 'Backup code',
    },
    descriptions: {
      totp: 'A code from the app on your phone',
      email: 'A code sent to your mailbox',
      gateway: 'A code sent to your phone',
      push: 'Confirm with a device that is already signed in',
      backup: 'One of the codes you kept for emergencies',
    },
  },

  blocked: {
    title: 'Sign-in is blocked',
    lead: (tries: number) =>
      `After ${tries} failed tries the server blocks sign-in with this login. That protects your account; nothing in it was changed or deleted.`,
    scope:
      'The block belongs to the account, not to this device. Waiting does not lift it: it ends with the next successful sign-in of another client.',
    revoked: 'The app token that was used here has been revoked by the server.',
    stepsTitle: 'Ways out',
    steps: [
      'If another app or browser is still connected with its own token, sign in there with the right passphrase: that lifts the block.',
      'Make a new app token in your server’s settings (Security → Devices & sessions), and connect here with it.',
      'If neither works, ask the server’s administrator to clear the failed sign-in attempts.',
    ],
    care: 'Take care with the next try: until one succeeds, every further failure revokes the app token that it was made with.',
    connectAgain: 'Connect with another login',
    checkAgain: 'Check again',
    checking: 'Checking …',
    still: 'Checked just now: sign-in is still blocked.',
    tokens: 'Open the server’s settings',
    report: 'Report for the administrator',
    copy: 'Copy the report',
    copied: 'Copied',
    copyFailed: 'Select and copy it by hand',
  },
};
