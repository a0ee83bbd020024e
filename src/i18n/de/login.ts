import type { login as english } from '../en/login.ts';

export const login: typeof english = {
  title: 'Geben Sie Ihre Verschlüsselungs-Passphrase ein',
  lead: 'Sie öffnet Ihre Ende-zu-Ende-Verschlüsselung. Es ist nicht das Passwort, mit dem Sie sich am Server anmelden.',
  user: 'Konto',
  passphrase: 'Verschlüsselungs-Passphrase',
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
  slowTier:
    'Dieser Browser erlaubt der Seite kein WebAssembly, deshalb dauert die Prüfung länger, bis zu einer Minute. Schneller geht es, wenn Sie WebAssembly für diese Seite erlauben oder sie vom Blockierungsmodus ausnehmen.',
  progress: (percent) => `Passphrase wird geprüft … ${percent} %`,
  slow: 'Das dauert länger als sonst.',
  cancel: 'Abbrechen',

  wrongPassphrase: 'Diese Passphrase öffnet dieses Konto nicht.',
  wrongPassphraseHint: 'Gemeint ist die Verschlüsselungs-Passphrase, nicht das Anmeldepasswort.',
  codeUsedUp:
    'Der Code war richtig und ist nun verbraucht: Geben Sie die Passphrase ein und fordern Sie dann einen neuen Code an oder nehmen Sie den nächsten.',
  codeInDoubt:
    'Vielleicht hat der Server Ihren Code noch angenommen. Wenn er nun abgelehnt wird, besorgen Sie sich einen neuen.',
  codeWasRight:
    'Der Code war richtig. Geben Sie die Passphrase ein, danach den dann angezeigten Code.',
  wrongCode: 'Dieser Code wurde nicht angenommen.',
  passphraseKept: 'Ihre Passphrase bleibt erhalten: Nur nach dem Code wird noch einmal gefragt.',
  notApproved: 'Die Anfrage war noch nicht bestätigt.',
  notApprovedHint:
    'Bestätigen Sie sie auf dem anderen Gerät und drücken Sie dann noch einmal. Sie können auch eine neue senden.',
  hashingFailed: 'Die Passphrase ließ sich in diesem Browser nicht prüfen.',
  hashingFailedHint:
    'Es wurde nichts gesendet. Schließen Sie andere Tabs, um Speicher freizugeben, oder laden Sie die Seite neu, und versuchen Sie es noch einmal.',
  tokenMissing: 'Der Server verlangt jetzt einen zweiten Faktor.',
  tokenMissingHint: 'Wählen Sie, wie Sie bestätigen, dass Sie es sind.',
  attempts: (left, of) =>
    `Höchstens ${left} von ${of} Versuchen übrig. Fehlversuche in Ihren anderen Apps zählen mit.`,
  lastTry:
    'Das wäre der letzte Versuch: Nach einem weiteren Fehler sperrt der Server die Anmeldung für dieses Konto. Nehmen Sie sich einen Moment: richtige Tastaturbelegung? Die Passphrase von vor der letzten Änderung?',
  lastTryWait: (seconds) => `Kurz durchatmen: ${seconds} s`,
  lastTryHeld: (seconds) => `Geht in ${seconds} s ab, außer Sie ändern etwas`,
  lost: 'Die Antwort ging verloren. Der Server wird gefragt, wie es steht …',

  retry: (seconds) =>
    `Zu viele Versuche in kurzer Zeit. In ${seconds === 1 ? '1 Sekunde' : `${seconds} Sekunden`} geht es weiter; verloren ist nichts.`,

  nothingNeeded: {
    title: 'Willkommen zurück',
    lead: 'Dieses Konto hat keine Verschlüsselungs-Passphrase, es wird also nichts weiter verlangt.',
    submit: 'Weiter',
  },

  token: {
    title: 'Bestätigen Sie, dass Sie es sind',
    lead: 'Wählen Sie einen Weg. Der Server prüft erst den Code, dann Ihre Passphrase.',
    leadSingle: 'Noch ein Schritt. Der Server prüft erst den Code, dann Ihre Passphrase.',
    legend: 'Zweiter Faktor',
    unsupported:
      'Wird hier nicht unterstützt. Nehmen Sie einen anderen Weg oder die Seiten des Servers.',
    code: 'Code',
    backupCode: 'Ersatzcode',
    codeHelp: {
      totp: 'Sechs Ziffern aus Ihrer Authenticator-App. Sie wechseln alle 30 Sekunden.',
      sent: 'Die Ziffern aus der Nachricht.',
      backup: 'Einer der Codes, die Sie aufbewahrt haben. Jeder gilt einmal.',
    },
    codeMissing: 'Geben Sie den Code ein.',
    codeShape:
      'Diese Codes bestehen aus Ziffern, bei einer Authenticator-App aus mindestens sechs. Gesendet wurde nichts.',
    send: 'Code senden',
    sendAgain: 'Weiteren Code senden',
    sending: 'Wird gesendet …',
    sendPush: 'Anfrage senden',
    sendPushAgain: 'Weitere Anfrage senden',
    sent: 'Gesendet. Es kann eine Minute dauern. Nur der neueste Code gilt.',
    sentPush: 'Gesendet. Bestätigen Sie zuerst auf Ihrem anderen Gerät.',
    sendWait: (seconds) => `Der nächste kann in ${seconds} s gesendet werden.`,
    pushWarning:
      'Gehen Sie erst weiter, wenn Sie bestätigt haben: Zu früh gedrückt zählt als Fehlversuch, und der Server kann es nicht sagen.',
    approved: 'Ich habe bestätigt',
    submit: 'Anmelden',
    busy: 'Anmeldung läuft …',
    back: 'Zurück zur Passphrase',
    labels: {
      totp: 'Authenticator-App',
      email: 'E-Mail',
      gateway: 'Nachricht',
      push: 'Auf einem anderen Gerät bestätigen',
      backup: 'Ersatzcode',
    },
    descriptions: {
      totp: 'Ein Code aus der App auf Ihrem Telefon',
      email: 'Ein Code in Ihr Postfach',
      gateway: 'Ein Code auf Ihr Telefon',
      push: 'Mit einem Gerät bestätigen, das schon angemeldet ist',
      backup: 'Einer der Codes, die Sie für Notfälle aufbewahrt haben',
    },
  },

  blocked: {
    title: 'Die Anmeldung ist gesperrt',
    lead: (tries) =>
      `Nach ${tries} Fehlversuchen sperrt der Server die Anmeldung mit diesem Zugang. Das schützt Ihr Konto; darin wurde nichts geändert oder gelöscht.`,
    scope:
      'Die Sperre gehört zum Konto, nicht zu diesem Gerät. Warten hebt sie nicht auf: Sie endet mit der nächsten gelungenen Anmeldung eines anderen Programms.',
    revoked: 'Das App-Token, das hier verwendet wurde, hat der Server widerrufen.',
    stepsTitle: 'Auswege',
    steps: [
      'Ist eine andere App oder ein anderer Browser noch mit eigenem Token verbunden, melden Sie sich dort mit der richtigen Passphrase an: Das hebt die Sperre auf.',
      'Erstellen Sie in den Einstellungen Ihres Servers ein neues App-Token (Sicherheit → Geräte & Sitzungen) und verbinden Sie sich hier damit.',
      'Hilft beides nicht, bitten Sie die Administration des Servers, die Fehlversuche zurückzusetzen.',
    ],
    care: 'Vorsicht beim nächsten Versuch: Bis einer gelingt, widerruft jeder weitere Fehlversuch das App-Token, mit dem er gemacht wurde.',
    connectAgain: 'Mit anderem Zugang verbinden',
    checkAgain: 'Noch einmal prüfen',
    checking: 'Wird geprüft …',
    still: 'Eben geprüft: Die Anmeldung ist noch gesperrt.',
    tokens: 'Einstellungen des Servers öffnen',
    report: 'Bericht für die Administration',
    copy: 'Bericht kopieren',
    copied: 'Kopiert',
    copyFailed: 'Bitte von Hand markieren und kopieren',
  },
};
