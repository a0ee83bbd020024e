import type { overview as english } from '../en/overview.ts';

export const overview: typeof english = {
  on: 'auf',
  scene: { you: 'Sie', server: 'Server' },
  status: {
    safe: {
      title: 'Nur Sie können Ihre Passwörter lesen',
      lead: (total) =>
        total === 0
          ? 'Noch gibt es keine. Jedes neue wird auf Ihrem Gerät verschlüsselt, bevor der Server es speichert.'
          : 'Alles, was wir gefunden haben, ist auf Ihren Geräten verschlüsselt, bevor der Server es speichert. Es ist nichts zu tun.',
    },
    serverCanRead: {
      title: 'Der Server kann Ihre Passwörter lesen',
      lead: 'Ebenso seine Administration und jeder, der dort einbricht. Mit der Verschlüsselung verschließt Ihr Gerät sie vorher. Das Einrichten dauert etwa drei Minuten.',
      action: 'Verschlüsselung einrichten',
    },
    partly: {
      title: 'Einige Ihrer Passwörter sind noch nicht verschlüsselt',
      lead: (readable, total) =>
        `Der Server kann noch ${readable} der ${total} Einträge lesen, die wir gefunden haben.`,
      action: 'Jetzt verschlüsseln',
    },
    needsYou: {
      missing: {
        title: 'Ihre Verschlüs\u00ADselung ist nicht fertig',
        lead: 'Eine Passphrase ist gesetzt, aber Ihre Schlüssel wurden nie gespeichert. Bis dahin kann keine App etwas verschlüsseln.',
        action: 'Einrichtung abschließen',
      },
      stale: {
        title: 'Ihre Verschlüs\u00ADselung braucht Ihre alte Passphrase',
        lead: 'Ihre aktuelle Passphrase öffnet Ihre Schlüssel nicht, am ehesten, weil eine Änderung abgebrochen wurde. Hier wurde nichts davon überschrieben.',
        action: 'Reparieren',
      },
      damaged: {
        title: 'Bei Ihren Schlüsseln muss die Administration helfen',
        lead: 'Was der Server gespeichert hat, ist beschädigt; keine Passphrase öffnet es. Hier wird es nicht überschrieben.',
        action: 'Was zu tun ist',
      },
    },
    unknown: {
      reading: {
        title: 'Ihr Konto wird angesehen …',
        lead: 'Gleich sehen Sie hier, ob Ihre Passwörter verschlüsselt sind.',
      },
      'not-read': {
        title: 'Ihre Verschlüs\u00ADselung ließ sich nicht ansehen',
        lead: 'Es wurde nichts geändert. Diese Seite sagt nichts über Ihre Passwörter, bis sie es weiß.',
      },
      counting: {
        title: 'Ihre Verschlüs\u00ADselung ist an',
        lead: 'Wir zählen, ob der Server noch Passwörter von Ihnen lesen kann.',
      },
      'not-counted': {
        title: 'Ihre Verschlüs\u00ADselung ist an',
        lead: 'Was der Server noch lesen kann, haben wir nicht gezählt. Passwörter, die älter sind als Ihre Verschlüsselung, bleiben lesbar, bis sie verschlüsselt werden.',
      },
    },
  },
  encryption: {
    // Where the column is narrower than the word, it is parted at a syllable.
    title: 'Verschlüs\u00ADselung',
    unknown: 'Ließ sich gerade nicht lesen.',
    loading: 'Wird nachgesehen …',
    details: {
      off: 'Aus. Ihre Passwörter schützt allein der Server.',
      on: 'An. Neue Passwörter werden mit Schlüsseln verschlüsselt, die nur Ihre Passphrase öffnet.',
      missing: 'Nicht fertig: Es gibt eine Passphrase, aber keine Schlüssel.',
      stale: 'Ihre aktuelle Passphrase öffnet Ihre Schlüssel nicht.',
      damaged: 'Ihre Schlüssel sind auf dem Server beschädigt.',
    },
    actions: {
      setUp: 'Verschlüsselung einrichten',
      change: 'Passphrase ändern',
      finish: 'Einrichtung abschließen',
      repair: 'Reparieren',
      look: 'Was zu tun ist',
    },
  },
  sheet: {
    title: 'Notfallblatt',
    detail:
      'Ihre Passphrase auf Papier. Nach jeder Änderung der Passphrase brauchen Sie ein neues.',
    action: 'Neues Notfallblatt',
  },
  secondStep: {
    title: 'Zweiter Schritt',
    used: (label) => `${label}, bei dieser Anmeldung verwendet.`,
    none: 'Bei dieser Anmeldung wurde keiner verlangt.',
    unknown: 'Welche eingerichtet sind, zeigen die Einstellungen Ihres Servers.',
    manage: 'Auf dem Server ändern',
  },
  session: {
    title: 'Angemeldet',
    ends: (seconds) =>
      seconds < 90
        ? `Nach ${seconds} Sekunden Inaktivität werden Sie abgemeldet.`
        : `Nach ${Math.round(seconds / 60)} Minuten Inaktivität werden Sie abgemeldet.`,
  },
  apps: {
    title: 'Verbundene Apps',
    detail: 'Jede meldet sich mit einem eigenen App-Token an.',
    action: 'Auf dem Server ansehen',
  },
  danger: {
    title: 'Dieses Konto zurücksetzen',
    detail:
      'Löscht alle Passwörter, Ordner und Tags. Sie bestätigen zweimal, und vor dem zweiten Mal wird nichts gelöscht.',
    action: 'Zurücksetzen …',
    actionName: 'Zurücksetzen … dieses Kontos',
  },
};
