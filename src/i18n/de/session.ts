import type { session as english } from '../en/session.ts';

export const session: typeof english = {
  ended: {
    expired: {
      title: 'Sie wurden abgemeldet',
      detail:
        'Einige Minuten lang gab es keine Aktivität. Melden Sie sich an, um dort weiterzumachen, wo Sie waren.',
    },
    locked: {
      title: 'Gesperrt',
      detail:
        'Die Sitzung ist geschlossen, auf dieser Seite ist nichts davon übrig. Melden Sie sich an, um dort weiterzumachen, wo Sie waren.',
    },
    lockedOpenToAll: {
      title: 'Gesperrt',
      detail:
        'Die Sitzung ist geschlossen. Dieses Konto verlangt weder Passphrase noch Code: Wer dieses Gerät benutzt, kommt ohne beides weiter.',
    },
    lockedElsewhere: {
      title: 'In einem anderen Tab gesperrt',
      detail:
        'Das sperrt alle Tabs dieses Kontos. Melden Sie sich an, um dort weiterzumachen, wo Sie waren.',
    },
    closed: {
      title: 'Sie sind abgemeldet',
      detail: 'Diese Seite hat Ihre Anmeldung und Ihre Sitzung vergessen.',
    },
    closedWithHost: {
      title: 'Sie sind abgemeldet',
      detail: 'Diese Seite hat Ihre Sitzung vergessen. Am Server selbst bleiben Sie angemeldet.',
    },
    closedElsewhere: {
      title: 'In einem anderen Tab abgemeldet',
      detail: 'Das meldet alle Tabs dieses Kontos ab.',
    },
    deauthorised: {
      title: 'Der Server hat diese Anmeldung gesperrt',
      detail:
        'Zu viele Fehlversuche, hier oder in einer anderen App, sperren die Anmeldung des Kontos. Geändert oder gelöscht wurde nichts.',
    },
    refused: {
      title: 'Der Server nimmt diese Anmeldung nicht mehr an',
      detail:
        'Das Anmeldepasswort wurde geändert oder das App-Token widerrufen. Verbinden Sie sich neu, um dort weiterzumachen, wo Sie waren.',
    },
    changed: {
      title: 'Die Passphrase wurde auf einem anderen Gerät geändert',
      detail:
        'Diese Sitzung öffnet die Schlüssel nicht mehr. Melden Sie sich mit der neuen Passphrase an.',
    },
    setUp: {
      title: 'Die Verschlüsselung wurde inzwischen eingeschaltet',
      detail:
        'Das Konto hat jetzt eine Passphrase, gewählt hier oder auf einem anderen Gerät. Melden Sie sich mit dieser an.',
    },
    reset: {
      title: 'Das Konto wurde zurückgesetzt',
      detail: 'Es hat jetzt keine Passphrase mehr. App-Token gelten weiter.',
    },
    untold:
      'Dem Server ließ sich das nicht mitteilen: Dort bleibt die Sitzung offen, bis ihre Zeit abgelaufen ist. Auf dieser Seite ist nichts mehr davon übrig.',
  },
  interrupted: {
    'as-before': {
      title: 'Sie wurden abgemeldet, bevor etwas geändert war',
      detail:
        'Diese Seite hat weder Passphrase noch Schlüssel geändert. Beginnen Sie hier noch einmal.',
    },
    'in-the-middle': {
      title: 'Sie wurden mittendrin abgemeldet',
      detail:
        'Einiges kann schon geschehen sein, und kein Schlüssel ist verloren. Diese Seite zeigt, wie es jetzt steht und was noch zu tun ist.',
    },
  },
  left: {
    dismiss: 'Gelesen',
    'set-up': {
      'going-on': {
        title: 'Ihre Einrichtung ist noch nicht fertig',
        detail: 'Behalten Sie Ihre neue Passphrase und das Blatt. Hier steht dann, wie es ausgeht.',
      },
      done: {
        title: 'Ihre Verschlüsselung ist an',
        detail:
          'Die Einrichtung wurde fertig, nachdem Sie die Seite verlassen hatten. Ab jetzt gilt Ihre neue Passphrase.',
      },
      'as-before': {
        title: 'Ihre Verschlüsselung ist noch aus',
        detail:
          'Es wurde nichts geändert. Das Blatt, das Sie gemacht haben, öffnet nichts: Vernichten Sie es.',
      },
      'in-the-middle': {
        title: 'Ihre Einrichtung wurde unterbrochen',
        detail:
          'Vielleicht gilt Ihre neue Passphrase schon: Behalten Sie sie. Der Rest lässt sich beim nächsten Besuch abschließen.',
      },
    },
    change: {
      'going-on': {
        title: 'Ihre Änderung ist noch nicht fertig',
        detail: 'Behalten Sie beide Passphrasen. Hier steht dann, welche gilt.',
      },
      done: {
        title: 'Ihre neue Passphrase gilt',
        detail:
          'Die Änderung wurde fertig, nachdem Sie die Seite verlassen hatten. Die alte Passphrase und das alte Blatt öffnen nichts mehr.',
      },
      'as-before': {
        title: 'Ihre alte Passphrase gilt noch',
        detail: 'Es wurde nichts geändert. Das neue Blatt öffnet nichts: Vernichten Sie es.',
      },
      'in-the-middle': {
        title: 'Behalten Sie beide Passphrasen',
        detail:
          'Ihre Änderung wurde unterbrochen. Mit einer der beiden melden Sie sich an, und kein Schlüssel ist verloren. Beim nächsten Besuch lässt sie sich abschließen.',
      },
    },
    repair: {
      'going-on': {
        title: 'Ihre Reparatur ist noch nicht fertig',
        detail: 'Behalten Sie beide Passphrasen. Hier steht dann, wie es ausgeht.',
      },
      done: {
        title: 'Ihre Schlüssel sind repariert',
        detail:
          'Das wurde fertig, nachdem Sie die Seite verlassen hatten. Ihre aktuelle Passphrase öffnet sie.',
      },
      'as-before': {
        title: 'Ihre Schlüssel sind, wie sie waren',
        detail:
          'Behalten Sie beide Passphrasen. Beim nächsten Besuch wird die Reparatur wieder angeboten.',
      },
      'in-the-middle': {
        title: 'Behalten Sie beide Passphrasen',
        detail:
          'Ihre Reparatur wurde unterbrochen, und kein Schlüssel ist verloren. Beim nächsten Besuch wird sie wieder angeboten.',
      },
    },
  },
  warning: {
    title: 'Sind Sie noch da?',
    tab: 'Noch da?',
    endsIn: (seconds) =>
      seconds === 1
        ? 'In 1 Sekunde werden Sie abgemeldet.'
        : `In ${seconds} Sekunden werden Sie abgemeldet.`,
    asking: 'Die Zeit ist abgelaufen. Der Server wird gefragt …',
    why: 'Was Sie eingegeben und nicht abgeschickt haben, ist dann vergessen.',
    stay: 'Angemeldet bleiben',
    staying: 'Der Server erfährt es …',
    failed: {
      title: 'Dem Server ließ sich das nicht mitteilen',
      detail: 'Prüfen Sie Ihre Verbindung und drücken Sie noch einmal „Angemeldet bleiben“.',
    },
  },
  keepAlive: {
    summary: (mode) => `Angemeldet bleiben: ${mode}`,
    legend: 'Auf diesem Gerät angemeldet bleiben',
    modes: {
      active: {
        short: 'solange ich aktiv bin',
        label: 'Solange ich aktiv bin',
        description: 'Solange Sie ab und zu klicken, tippen oder scrollen, gleich in welchem Tab.',
      },
      page: {
        short: 'solange diese Seite offen ist',
        label: 'Solange diese Seite offen ist',
        description:
          'Auch wenn niemand da ist. Nur dort, wo sonst niemand an dieses Gerät herankommt.',
      },
      never: {
        short: 'so lange, wie der Server es vorgibt',
        label: 'So lange, wie der Server es vorgibt',
        description:
          'Lesen und Tippen zählen nicht. Bevor Sie abgemeldet werden, werden Sie gewarnt.',
      },
    },
    shortcut: 'Mit Alt + Umschalt + L sperren',
    shortcutHelp: 'Gilt auf jeder Seite. Schalten Sie es ab, wenn es bei etwas anderem stört.',
  },
  end: {
    lock: 'Sperren',
    locking: 'Sperren …',
    logout: 'Abmelden',
    loggingOut: 'Abmelden …',
  },
  language: { label: 'Sprache', names: { en: 'English', de: 'Deutsch' } },
  connection: {
    retryIn: (seconds) =>
      seconds === 1 ? 'Nächster Versuch in 1 Sekunde.' : `Nächster Versuch in ${seconds} Sekunden.`,
    retrying: 'Neuer Versuch …',
    check: 'Prüfen Sie Ihre Verbindung und versuchen Sie es dann noch einmal.',
    waiting: 'Verloren ist nichts. Was fehlt, wird gelesen, sobald das Netz wieder da ist.',
    waitingForServer:
      'Verloren ist nichts. Was fehlt, wird gelesen, sobald der Server wieder da ist.',
    write: {
      title: 'Ihre Änderung wurde unterbrochen',
      detail:
        'Ob sie angekommen ist, war nicht zu sehen. Wir sehen nach, sobald der Server antwortet.',
    },
    retryNow: 'Jetzt versuchen',
    slow: {
      title: 'Der Server lässt sich Zeit',
      detail: 'Verloren ist nichts. Sie können weiter warten oder es später noch einmal versuchen.',
      leaving:
        'Sie können weiter auf seine Antwort warten oder gleich gehen. Die Sitzung endet dann von selbst.',
      cancel: 'Nicht länger warten',
    },
  },
};
