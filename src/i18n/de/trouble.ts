import type { trouble as english } from '../en/trouble.ts';

export const trouble: typeof english = {
  offline: {
    title: 'Der Server ist nicht erreichbar',
    detail: 'Prüfen Sie Ihre Verbindung. Verloren ist nichts.',
  },
  timeout: {
    title: 'Der Server braucht zu lange',
    detail: 'Vielleicht ist er ausgelastet. Versuchen Sie es gleich noch einmal.',
  },
  aborted: { title: 'Abgebrochen', detail: 'Sie können jederzeit neu beginnen.' },
  'not-a-passwords-server': {
    title: 'Das war nicht die Passwords-App',
    detail:
      'Stattdessen antwortete eine Webseite: die Anmeldeseite eines Netzes oder ein Server ohne Passwords-App. Prüfen Sie Adresse und Netz und versuchen Sie es noch einmal.',
  },
  'connection-lost': {
    title: 'Der Server nimmt diese Anmeldung nicht mehr an',
    detail:
      'Das Anmeldepasswort wurde geändert oder das App-Token widerrufen. Verbinden Sie sich neu.',
  },
  'app-token-required': {
    title: 'Dieses Konto braucht ein App-Token',
    detail:
      'Der Server nimmt hier keine Anmeldepasswörter. Verbinden Sie sich mit einem App-Token.',
  },
  'wrong-passphrase': {
    title: 'Diese Passphrase öffnet dieses Konto nicht',
    detail: 'Gemeint ist die Passphrase, nicht das Anmeldepasswort.',
  },
  'token-missing': {
    title: 'Ein zweiter Schritt ist nötig',
    detail: 'Wählen Sie, wie Sie bestätigen, dass Sie es sind.',
  },
  'token-wrong': {
    title: 'Dieser Code wurde nicht angenommen',
    detail: 'Geben Sie einen neuen ein.',
  },
  'token-request-failed': {
    title: 'Der Code konnte nicht gesendet werden',
    detail: 'Versuchen Sie es noch einmal oder wählen Sie einen anderen Weg.',
  },
  'attempts-used-up': {
    title: 'Die Anmeldung ist gesperrt',
    detail: 'Das war der letzte Versuch. Die Seite nennt die Auswege.',
  },
  blocked: { title: 'Die Anmeldung ist gesperrt', detail: 'Die Seite nennt die Auswege.' },
  'rate-limited': {
    title: 'Zu viele Anfragen in kurzer Zeit',
    detail: 'Warten Sie eine Minute, dann geht es weiter. Verloren ist nichts.',
  },
  'session-required': {
    title: 'Ihre Sitzung ist zu Ende',
    detail: 'Melden Sie sich neu an, um dort weiterzumachen, wo Sie waren.',
  },
  'request-token-refused': {
    title: 'Der Server hat die Anfragen dieser Seite abgelehnt',
    detail:
      'Die umgebende Seite hat kein gültiges Anfrage-Token weitergegeben. Laden Sie die Seite neu. Kommt es wieder vor, muss es beheben, wer die Seite betreibt.',
  },
  'old-secret-wrong': {
    title: 'Die Passphrase wurde inzwischen anderswo geändert',
    detail: 'Überschrieben wurde nichts. Melden Sie sich mit der jetzt gültigen Passphrase an.',
  },
  'no-challenge': {
    title: 'Dieses Konto hat keine Ende-zu-Ende-Verschlüsselung',
    detail: 'Vielleicht wurde es von einem anderen Programm zurückgesetzt.',
  },
  'login-password-wrong': {
    title: 'Das ist nicht Ihr Anmeldepasswort',
    detail: 'Gemeint ist das Passwort für den Server, nicht die Passphrase.',
  },
  'reset-code-wrong': {
    title: 'Dieser Code stimmt nicht',
    detail: 'Geben Sie ihn genau so ein, wie er dasteht.',
  },
  'challenge-rejected': {
    title: 'Der Server hat die neue Passphrase nicht angenommen',
    detail:
      'Die alte bleibt gültig. Vielleicht ist die Verschlüsselung auf diesem Server abgeschaltet.',
  },
  'keychain-unreadable': {
    title: 'Die Schlüssel sind in dieser Sitzung nicht lesbar',
    detail:
      'Die Passphrase wurde auf einem anderen Gerät geändert. Melden Sie sich mit der neuen an.',
  },
  'keychain-without-challenge': {
    title: 'Die Verschlüsselung wurde anderswo abgeschaltet',
    detail: 'Dieses Konto hat keine Passphrase mehr. Beginnen Sie neu.',
  },
  'item-not-found': {
    title: 'Dieser Eintrag ist nicht mehr da',
    detail: 'Er wurde gelöscht, hier oder auf einem anderen Gerät.',
  },
  'item-outdated': {
    title: 'Dieser Eintrag wurde anderswo geändert',
    detail: 'Auf dem Server ist eine neuere Fassung. Nichts wurde überschrieben.',
  },
  'item-shared': {
    title: 'Dieser Eintrag ist geteilt',
    detail: 'Was geteilt ist, lässt sich weder verschlüsseln noch verstecken.',
  },
  'item-hash-rejected': {
    title: 'Der Server hat die Prüfsumme eines Passworts nicht angenommen',
    detail: 'Sehen Sie sich das Passwort an, bevor Sie es noch einmal versuchen.',
  },
  'item-encryption-rejected': {
    title: 'Der Server hat die Verschlüsselung eines Eintrags nicht angenommen',
    detail: 'Der Eintrag ist, wie er war.',
  },
  'item-tag-unknown': {
    title: 'Ein Schlagwort ist nicht mehr da',
    detail: 'Vielleicht wurde das Passwort ohne seine Schlagwörter gespeichert.',
  },
  'item-incomplete': {
    title: 'In diesem Eintrag fehlt etwas',
    detail: 'Der Server nimmt keinen Eintrag ohne Namen, Passwort oder Farbe an.',
  },
  'item-read-only': {
    title: 'Dieser Ordner lässt sich nicht ändern',
    detail: 'Es ist der, in dem alle anderen liegen.',
  },
  'item-rejected': {
    title: 'Der Server hat das nicht angenommen',
    detail: 'Sehen Sie sich den Eintrag an, bevor Sie es noch einmal versuchen.',
  },
  'setting-rejected': {
    title: 'Der Server hat diese Einstellung nicht angenommen',
    detail: 'Sie ist, wie sie war.',
  },
  'https-required': {
    title: 'Der Server besteht auf einer sicheren Verbindung',
    detail: 'Öffnen Sie diese Seite mit einer Adresse, die mit https beginnt.',
  },
  'not-supported': {
    title: 'Dieser Server kennt den Aufruf nicht',
    detail: 'Seine Passwords-App ist vielleicht zu alt oder abgeschaltet.',
  },
  'challenge-lost': {
    title: 'Der Server kann nicht mehr nach Ihrer Passphrase fragen',
    detail:
      'Was er dafür braucht, ist weg, wahrscheinlich weil ein Zurücksetzen des Kontos abgebrochen ist. Das vergeht nicht von selbst: Die Administration muss helfen, mit der Fehlernummer 1d21b905.',
  },
  'not-enabled': {
    title: 'Die Administration hat das nicht eingeschaltet',
    detail:
      'Ein neuer Versuch hilft nicht. Fragen Sie die Administration, mit der Fehlernummer adca63f1.',
  },
  maintenance: {
    title: 'Der Server wird gerade gewartet',
    detail: 'Versuchen Sie es in ein paar Minuten noch einmal.',
  },
  'server-error': {
    title: 'Der Server hat ein Problem',
    detail:
      'Es liegt nicht an Ihnen. Versuchen Sie es noch einmal; bleibt es dabei, sagen Sie der Administration Bescheid.',
  },
  'unreadable-answer': {
    title: 'Die Antwort des Servers ergibt keinen Sinn',
    detail:
      'Auf diesem Gerät wurde nichts geändert. Versuchen Sie es noch einmal; bleibt es dabei, sagen Sie der Administration Bescheid.',
  },
};
