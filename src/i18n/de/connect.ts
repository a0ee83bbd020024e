import type { connect as english } from '../en/connect.ts';

export const connect: typeof english = {
  title: 'Mit Ihrem Konto verbinden',
  lead: 'Ihre Anmeldung bleibt in diesem Tab und wird vergessen, sobald Sie ihn schließen.',
  user: 'Benutzername',
  password: 'Anmeldepasswort oder App-Token',
  passwordHelp:
    'Nicht die Passphrase: Danach wird erst anschließend gefragt, falls Ihr Konto eine hat.',
  show: 'Passwort anzeigen',
  hide: 'Passwort verbergen',
  capsLock: 'Feststelltaste ist an',
  submit: 'Verbinden',
  busy: 'Verbindung wird hergestellt …',
  userMissing: 'Geben Sie Ihren Benutzernamen ein.',
  passwordMissing: 'Geben Sie Ihr Anmeldepasswort oder ein App-Token ein.',
  refused: {
    title: 'Der Server hat diese Anmeldung nicht angenommen',
    detail:
      'Prüfen Sie Benutzername und Anmeldepasswort. Ein App-Token kann widerrufen worden sein: Erstellen Sie dann ein neues.',
  },
  token: {
    title: 'Der Server kennt dieses App-Token nicht',
    detail:
      'Es ist vertippt oder widerrufen: Auch nach fünf Fehlversuchen bei der Anmeldung widerruft der Server es. Kopieren Sie es noch einmal oder erstellen Sie ein neues.',
  },
  appToken: {
    title: 'Dieses Konto braucht ein App-Token',
    detail:
      'Sein Server verlangt einen zweiten Schritt und nimmt hier deshalb keine Anmeldepasswörter an. Ein App-Token ist ein Passwort für nur ein Programm:',
    steps: [
      'Öffnen Sie die Einstellungen Ihres Servers und dort „Sicherheit“.',
      'Geben Sie unter „Geräte & Sitzungen“ einen Namen ein und erstellen Sie ein neues App-Passwort.',
      'Kopieren Sie es, kommen Sie zurück und fügen Sie es hier anstelle des Anmeldepassworts ein.',
    ],
    link: 'Einstellungen des Servers öffnen',
  },
};
