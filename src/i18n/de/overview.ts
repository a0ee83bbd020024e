import type { overview as english } from '../en/overview.ts';

export const overview: typeof english = {
  title: 'Ihr Konto',
  signedInAs: (user, server) => `${user} auf ${server}`,
  signedInOn: (server) => `Auf ${server}`,
  encryption: {
    // Where the column is narrower than the word, it is parted at a syllable.
    title: 'Ende-zu-Ende-Verschlüs\u00ADselung',
    unknown: 'Ließ sich gerade nicht lesen.',
    loading: 'Wird nachgesehen …',
    states: { off: 'Aus', on: 'An', incomplete: 'Nicht fertig', damaged: 'Beschädigt' },
    details: {
      off: 'Ihre Passwörter schützt allein der Server.',
      on: 'Nur Ihre Passphrase öffnet, was verschlüsselt ist. Einträge aus der Zeit vor dem Einschalten kann der Server lesen, bis sie verschlüsselt werden.',
      missing: 'Eine Passphrase ist gesetzt, aber es gibt noch keinen Schlüsselbund.',
      stale: 'Die heutige Passphrase öffnet den Schlüsselbund nicht.',
      damaged: 'Der Schlüsselbund auf dem Server ist beschädigt.',
    },
    actions: {
      setUp: 'Einrichten',
      change: 'Ändern',
      finish: 'Abschließen',
      repair: 'Reparieren',
      look: 'Ansehen',
    },
    actionNames: {
      setUp: 'Einrichten der Ende-zu-Ende-Verschlüsselung',
      change: 'Ändern der Verschlüsselungs-Passphrase',
      finish: 'Abschließen der Einrichtung',
      repair: 'Reparieren des Schlüsselbunds',
      look: 'Ansehen des Schlüsselbunds',
    },
  },
  secondFactor: {
    title: 'Zweiter Faktor',
    used: (label) => `Bei dieser Anmeldung verwendet: ${label}.`,
    none: 'Bei dieser Anmeldung wurde keiner verlangt.',
    unknown: 'Welche eingerichtet sind, zeigen die Einstellungen Ihres Servers.',
    manage: 'Auf dem Server verwalten',
  },
  session: {
    title: 'Sitzung',
    open: (seconds) =>
      seconds < 90
        ? `Offen. Sie endet nach ${seconds} Sekunden Stille.`
        : `Offen. Sie endet nach ${Math.round(seconds / 60)} Minuten Stille.`,
  },
  danger: {
    title: 'Zurücksetzen',
    state: 'Löscht alle Passwörter, Ordner, Tags und Einstellungen dieses Kontos.',
    action: 'Zurücksetzen …',
    actionName: 'Zurücksetzen … des Kontos',
  },
};
