export const login = {
  title: 'Sign in',
  unlock: 'Unlock',
  /** Between the account and its server. */
  on: 'on',
  user: 'Account',
  /** How password managers file the passphrase, beside the login password of the same account. */
  passphraseUser: (user: string) => `${user} (encryption)`,
  passphrase: 'Passphrase',
  passphraseHelp:
    'It opens your encryption and never leaves this device. It is not your login password.',
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
  isLoginPassword:
    'That is your login password. Your passphrase is another one. Nothing was sent, and no try was spent.',
  tryAnyway: 'Try it anyway',
  notYou: 'Not you?',
  forgotten: {
    title: 'Forgotten?',
    ways: [
      { who: 'Your recovery sheet', what: 'has it, if you made one.' },
      { who: 'A device that is still open', what: 'can export your passwords.' },
      { who: 'Your administrator', what: 'can help you to start over.' },
    ],
    nobody: 'Nobody can recover the passphrase: not your administrator, and not we.',
  },
  slowTier:
    'This browser does not let the page use WebAssembly, so checking takes longer, up to a minute. To speed it up, allow WebAssembly for this site, or leave the browser’s lockdown mode for it.',
  progress: (percent: number) => `Checking passphrase … ${percent} %`,
  slow: 'This takes longer than usual.',
  cancel: 'Cancel',

  wrongPassphrase: 'That passphrase does not open this account.',
  wrongPassphraseHint: 'It is the passphrase, not your login password.',
  codeUsedUp:
    'Your code was right and is used up now: enter the passphrase, then get another code.',
  totpUsedUp:
    'Your code was right and is used up now: enter the passphrase, then the next code that your app shows.',
  pushUsedUp: 'Your approval is used up now: enter the passphrase, then send a new request.',
  codeInDoubt:
    'The server may have taken your code before it failed. If it is refused now, get a new one.',
  wrongCode: 'That code was not accepted.',
  wrongTotpHint: 'Each code works once: wait for the next one. Your passphrase is kept.',
  passphraseKept: 'Your passphrase is kept: only the code is asked for again.',
  notApproved: 'The request was not approved.',
  notApprovedHint:
    'It is used up now, and approving it later does not help. Send a new request, and approve that one first.',
  hashingFailed: 'The passphrase could not be checked in this browser.',
  hashingFailedHint:
    'Nothing was sent. Close other tabs to free memory, or reload the page, and try again.',
  tokenMissing: 'The server now asks for a second step.',
  tokenMissingHint: 'Choose how to confirm that it is you.',
  attempts: (left: number, of: number) =>
    `At most ${left} of ${of} tries left. Failed tries in your other apps count too.`,
  lastTry:
    'This would be the last try: after one more failure the server blocks this account’s sign-in. Take a moment: right keyboard layout? The passphrase from before your last change?',
  lastTryWait: (seconds: number) => `Wait ${seconds} s before the last try`,
  lastTryHeld: (seconds: number) => `Goes out in ${seconds} s, unless you change it`,
  lost: 'The answer got lost. Asking the server where things stand …',

  retry: (seconds: number) =>
    `Too many tries in a short time. You can go on in ${seconds === 1 ? '1 second' : `${seconds} seconds`}; nothing is lost.`,

  nothingNeeded: {
    title: 'Welcome back',
    lead: 'This account has no passphrase, so nothing more is asked.',
    submit: 'Continue',
  },

  token: {
    title: 'How will you confirm?',
    lead: 'One of these, besides your passphrase.',
    titleOf: {
      totp: 'Enter your code',
      email: 'Get a code',
      gateway: 'Get a code',
      push: 'Approve on another device',
      backup: 'Enter a backup code',
      code: 'Enter your code',
      unsupported: 'How will you confirm?',
    },
    other: 'Use another way',
    brokenBefore: 'Did not work on this server the last time.',
    unsupported: 'Not supported here. Use another method, or the server’s own pages.',
    code: 'Code',
    backupCode: 'Backup code',
    codeHelp: {
      totp: 'Six digits from your authenticator app. Each code works once.',
      sent: 'The digits from the message.',
      backup: 'One of the codes you kept. Each works once.',
    },
    codeMissing: 'Enter the code.',
    codeShape: 'These codes are digits, at least six for an authenticator app. Nothing was sent.',
    nextCode: (seconds: number) => `The next code comes in about ${seconds} s. Each works once.`,
    totpUsed: 'That code was used already. Wait for the next one. Nothing was sent.',
    codeUsed: 'That code was used already. Get another one. Nothing was sent.',
    send: 'Send code',
    sendAgain: 'Send another code',
    sending: 'Sending …',
    sendPush: 'Send request',
    sendPushAgain: 'Send a new request',
    sent: 'Sent. It can take a minute to arrive. Only the newest code works.',
    sentPush: 'Sent. Approve it on your other device first.',
    sendWait: (seconds: number) => `Another one can be sent in ${seconds} s.`,
    pushWarning:
      'Go on only after you approved it. The server looks once: too early counts as a failed try, and a new request is needed.',
    pushExpired: 'That request is older than ten minutes and no longer works. Send a new one.',
    pushUsed: 'The last request is used up. Send a new one.',
    pushBroken: {
      title: 'This method does not work on this server',
      detail:
        'Your other device may show a request, but the server did not let this page go on with it. Use another way. Your administrator can tell you more.',
    },
    approved: 'I have approved it',
    submit: 'Sign in',
    busy: 'Signing in …',
    back: 'Back to the passphrase',
  },

  blocked: {
    title: (tries: number) => `Sign-in is blocked after ${tries} failed tries`,
    lead: 'That protects you: nothing was changed or deleted. Waiting does not lift the block. One of these does.',
    revoked: 'The app token that was used here has been revoked by the server.',
    elsewhere: {
      title: 'Sign in somewhere else',
      detail:
        'One right passphrase in another app or browser that is already connected lifts the block.',
    },
    checkAgain: 'I did: check again',
    checking: 'Checking …',
    still: 'Checked just now: sign-in is still blocked.',
    newToken: {
      title: 'Use a new app token',
      detail:
        'Make one on your server, under Security, Devices & sessions. Then connect this page with it.',
    },
    connectAgain: 'Connect again',
    tokens: 'Open the server’s settings',
    administrator: {
      title: 'Ask your administrator',
      detail:
        'They can clear the failed tries. The message for them is written: no secret is in it.',
    },
    copy: 'Copy the message',
    copied: 'Copied',
    copyFailed: 'Select and copy it by hand',
    report: 'Show the message',
    care: 'Take care with the next try: until one succeeds, each wrong one also revokes the app token that it was made with.',
  },
};
