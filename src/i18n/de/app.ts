import type { app as english } from '../en/app.ts';

export const app: typeof english = {
  name: 'Kontosicherheit',
  skipToContent: 'Zum Inhalt springen',
  loading: 'Wird geladen …',
  tryAgain: 'Erneut versuchen',
  home: 'Zur Übersicht',
  notFound: {
    title: 'Diese Seite gibt es nicht',
    lead: 'Vielleicht hat sich die Adresse geändert, oder ein Buchstabe ging unterwegs verloren.',
  },
  notFetched: {
    title: 'Diese Seite ist nicht angekommen',
    lead: 'Sie war vom Server nicht zu bekommen; verändert wurde nichts. Versuchen Sie es noch einmal, sobald das Netz wieder da ist. Kommt sie auch dann nicht, laden Sie neu: Vielleicht gibt es eine neuere Fassung.',
  },
  fatal: {
    title: 'Diese Seite funktioniert nicht mehr',
    lead: 'Laden Sie die Seite neu. Was in diesem Moment gespeichert wurde, kann gespeichert sein oder nicht. Wenn es wieder geschieht, geben Sie den Bericht unten weiter. Er enthält nichts Geheimes.',
    reload: 'Seite neu laden',
    report: 'Bericht',
    copy: 'Bericht kopieren',
    copied: 'Kopiert',
    copyFailed: 'Bitte von Hand markieren und kopieren',
  },
  hostLogin: {
    title: 'Melden Sie sich zuerst am Server an',
    lead: 'Diese Seite nutzt die Anmeldung des Servers, zu dem sie gehört, und die ist beendet.',
    action: 'Zur Anmeldung des Servers',
    refused: {
      title: 'Der Server akzeptiert diese Anmeldung nicht',
      lead: 'Die umgebende Seite hat Sie angemeldet, und der Server hat das abgelehnt: Das Passwort ist falsch oder wurde geändert, oder das App-Token wurde widerrufen.',
    },
  },
  insecure: {
    title: 'Diese Seite ist unterwegs nicht verschlüsselt',
    detail:
      'Die Adresse beginnt mit http. Wer im Netz dazwischensitzt, kann mitlesen, was Sie hier eingeben, auch Ihr Anmeldepasswort. Nehmen Sie die https-Adresse Ihres Servers.',
  },
};
