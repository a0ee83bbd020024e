import type { login as english } from '../en/login.ts';

export const login: typeof english = {
  title: 'Anmelden',
  unlock: 'Entsperren',
  on: 'auf',
  user: 'Konto',
  passphraseUser: (user) => `${user} (Verschlüsselung)`,
  passphrase: 'Passphrase',
  passphraseHelp:
    'Sie öffnet Ihre Verschlüsselung und verlässt dieses Gerät nie. Es ist nicht Ihr Anmeldepasswort.',
  show: 'Passphrase anzeigen',
  hide: 'Passphrase verbergen',
  capsLock: 'Feststelltaste ist an',
  submit: 'Weiter',
  submitLast: 'Anmelden',
  checking: 'Passphrase wird geprüft …',
  tooShort: (length, min) =>
    `Das ist zu kurz: ${length} von mindestens ${min} Zeichen. Es wurde nichts gesendet.`,
  tooLong: (length, max) =>
    `Das ist zu lang: ${length} von höchstens ${max} Zeichen. Es wurde nichts gesendet.`,
  isLoginPassword:
    'Das ist Ihr Anmeldepasswort. Ihre Passphrase ist eine andere. Es wurde nichts gesendet und kein Versuch verbraucht.',
  tryAnyway: 'Trotzdem versuchen',
  notYou: 'Nicht Sie?',
  forgotten: {
    title: 'Vergessen?',
    ways: [
      { who: 'Auf Ihrem Notfallblatt', what: 'steht sie, falls Sie eines angelegt haben.' },
      { who: 'Ein Gerät, das noch angemeldet ist,', what: 'kann Ihre Passwörter exportieren.' },
      { who: 'Ihre Administration', what: 'kann Ihnen helfen, neu anzufangen.' },
    ],
    nobody:
      'Wiederherstellen kann die Passphrase niemand: nicht die Administration, und auch wir nicht.',
  },
  slowTier:
    'Dieser Browser erlaubt der Seite kein WebAssembly, deshalb dauert die Prüfung länger, bis zu einer Minute. Schneller geht es, wenn Sie WebAssembly für diese Seite erlauben oder sie vom Blockierungsmodus ausnehmen.',
  progress: (percent) => `Passphrase wird geprüft … ${percent} %`,
  slow: 'Das dauert länger als sonst.',
  cancel: 'Abbrechen',

  wrongPassphrase: 'Diese Passphrase öffnet dieses Konto nicht.',
  wrongPassphraseHint: 'Gemeint ist die Passphrase, nicht das Anmeldepasswort.',
  codeUsedUp:
    'Ihr Code war richtig und ist nun verbraucht: Geben Sie die Passphrase ein und besorgen Sie dann einen anderen Code.',
  totpUsedUp:
    'Ihr Code war richtig und ist nun verbraucht: Geben Sie die Passphrase ein, danach den nächsten Code, den Ihre App zeigt.',
  pushUsedUp:
    'Ihre Bestätigung ist nun verbraucht: Geben Sie die Passphrase ein und senden Sie dann eine neue Anfrage.',
  codeInDoubt:
    'Vielleicht hat der Server Ihren Code noch angenommen. Wenn er nun abgelehnt wird, besorgen Sie sich einen neuen.',
  wrongCode: 'Dieser Code wurde nicht angenommen.',
  wrongTotpHint:
    'Jeder Code gilt nur einmal: Warten Sie auf den nächsten. Ihre Passphrase bleibt erhalten.',
  passphraseKept: 'Ihre Passphrase bleibt erhalten: Nur nach dem Code wird noch einmal gefragt.',
  notApproved: 'Die Anfrage war nicht bestätigt.',
  notApprovedHint:
    'Sie ist nun verbraucht, sie nachträglich zu bestätigen hilft nicht. Senden Sie eine neue Anfrage und bestätigen Sie zuerst diese.',
  hashingFailed: 'Die Passphrase ließ sich in diesem Browser nicht prüfen.',
  hashingFailedHint:
    'Es wurde nichts gesendet. Schließen Sie andere Tabs, um Speicher freizugeben, oder laden Sie die Seite neu, und versuchen Sie es noch einmal.',
  tokenMissing: 'Der Server verlangt jetzt einen zweiten Schritt.',
  tokenMissingHint: 'Wählen Sie, wie Sie bestätigen, dass Sie es sind.',
  attempts: (left, of) =>
    `Höchstens ${left} von ${of} Versuchen übrig. Fehlversuche in Ihren anderen Apps zählen mit.`,
  lastTry:
    'Das wäre der letzte Versuch: Nach einem weiteren Fehler sperrt der Server die Anmeldung für dieses Konto. Nehmen Sie sich einen Moment: richtige Tastaturbelegung? Die Passphrase von vor der letzten Änderung?',
  lastTryWait: (seconds) => `Noch ${seconds} s bis zum letzten Versuch`,
  lastTryHeld: (seconds) => `Geht in ${seconds} s ab, außer Sie ändern etwas`,
  lost: 'Die Antwort ging verloren. Der Server wird gefragt, wie es steht …',

  retry: (seconds) =>
    `Zu viele Versuche in kurzer Zeit. In ${seconds === 1 ? '1 Sekunde' : `${seconds} Sekunden`} geht es weiter; verloren ist nichts.`,

  nothingNeeded: {
    title: 'Willkommen zurück',
    lead: 'Dieses Konto hat keine Passphrase, es wird also nichts weiter verlangt.',
    submit: 'Weiter',
  },

  token: {
    title: 'Wie möchten Sie bestätigen?',
    lead: 'Auf einem dieser Wege, zusätzlich zur Passphrase.',
    titleOf: {
      totp: 'Geben Sie Ihren Code ein',
      email: 'Lassen Sie sich einen Code senden',
      gateway: 'Lassen Sie sich einen Code senden',
      push: 'Auf einem anderen Gerät bestätigen',
      backup: 'Geben Sie einen Ersatzcode ein',
      code: 'Geben Sie Ihren Code ein',
      unsupported: 'Wie möchten Sie bestätigen?',
    },
    other: 'Anderen Weg nehmen',
    brokenBefore: 'Hat auf diesem Server zuletzt nicht funktioniert.',
    unsupported:
      'Wird hier nicht unterstützt. Nehmen Sie einen anderen Weg oder die Seiten des Servers.',
    code: 'Code',
    backupCode: 'Ersatzcode',
    codeHelp: {
      totp: 'Sechs Ziffern aus Ihrer Authenticator-App. Jeder Code gilt nur einmal.',
      sent: 'Die Ziffern aus der Nachricht.',
      backup: 'Einer der Codes, die Sie aufbewahrt haben. Jeder gilt einmal.',
    },
    codeMissing: 'Geben Sie den Code ein.',
    codeShape:
      'Diese Codes bestehen aus Ziffern, bei einer Authenticator-App aus mindestens sechs. Gesendet wurde nichts.',
    nextCode: (seconds) => `Der nächste Code kommt in etwa ${seconds} s. Jeder gilt nur einmal.`,
    totpUsed:
      'Dieser Code wurde schon verwendet. Warten Sie auf den nächsten. Gesendet wurde nichts.',
    codeUsed:
      'Dieser Code wurde schon verwendet. Besorgen Sie einen anderen. Gesendet wurde nichts.',
    send: 'Code senden',
    sendAgain: 'Weiteren Code senden',
    sending: 'Wird gesendet …',
    sendPush: 'Anfrage senden',
    sendPushAgain: 'Neue Anfrage senden',
    sent: 'Gesendet. Es kann eine Minute dauern. Nur der neueste Code gilt.',
    sentPush: 'Gesendet. Bestätigen Sie zuerst auf Ihrem anderen Gerät.',
    sendWait: (seconds) => `Der nächste kann in ${seconds} s gesendet werden.`,
    pushWarning:
      'Gehen Sie erst weiter, wenn Sie bestätigt haben. Der Server sieht nur einmal nach: Zu früh zählt als Fehlversuch, und es braucht eine neue Anfrage.',
    pushExpired:
      'Diese Anfrage ist älter als zehn Minuten und gilt nicht mehr. Senden Sie eine neue.',
    pushUsed: 'Die letzte Anfrage ist verbraucht. Senden Sie eine neue.',
    pushBroken: {
      title: 'Dieser Weg funktioniert auf diesem Server nicht',
      detail:
        'Vielleicht zeigt Ihr anderes Gerät eine Anfrage, aber der Server ließ diese Seite damit nicht weitermachen. Nehmen Sie einen anderen Weg. Mehr kann Ihnen die Administration sagen.',
    },
    approved: 'Ich habe bestätigt',
    submit: 'Anmelden',
    busy: 'Anmeldung läuft …',
    back: 'Zurück zur Passphrase',
  },

  blocked: {
    title: (tries) => `Die Anmeldung ist nach ${tries} Fehlversuchen gesperrt`,
    lead: 'Das schützt Sie: Es wurde nichts geändert oder gelöscht. Warten hebt die Sperre nicht auf, einer dieser Wege schon.',
    revoked: 'Das App-Token, das hier verwendet wurde, hat der Server widerrufen.',
    elsewhere: {
      title: 'Anderswo anmelden',
      detail:
        'Eine richtige Passphrase in einer anderen App oder einem anderen Browser, der schon verbunden ist, hebt die Sperre auf.',
    },
    checkAgain: 'Erledigt: noch einmal prüfen',
    checking: 'Wird geprüft …',
    still: 'Eben geprüft: Die Anmeldung ist noch gesperrt.',
    newToken: {
      title: 'Ein neues App-Token nehmen',
      detail:
        'Erstellen Sie eines auf Ihrem Server, unter Sicherheit, Geräte & Sitzungen. Verbinden Sie diese Seite dann damit.',
    },
    connectAgain: 'Neu verbinden',
    tokens: 'Einstellungen des Servers öffnen',
    administrator: {
      title: 'Die Administration fragen',
      detail:
        'Sie kann die Fehlversuche zurücksetzen. Die Nachricht an sie ist schon geschrieben, ohne Geheimnisse.',
    },
    copy: 'Nachricht kopieren',
    copied: 'Kopiert',
    copyFailed: 'Bitte von Hand markieren und kopieren',
    report: 'Nachricht anzeigen',
    care: 'Vorsicht beim nächsten Versuch: Bis einer gelingt, widerruft jeder weitere Fehlversuch auch das App-Token, mit dem er gemacht wurde.',
  },
};
