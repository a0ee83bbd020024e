import type { Messages } from '../messages.ts';

const things = (count: number) => (count === 1 ? '1 Eintrag' : `${count} Einträge`);

export const items: Messages['items'] = {
  counted: {
    password: (count) => (count === 1 ? '1 Passwort' : `${count} Passwörter`),
    folder: (count) => (count === 1 ? '1 Ordner' : `${count} Ordner`),
    tag: (count) => (count === 1 ? '1 Tag' : `${count} Tags`),
  },
  state: {
    title: 'Was der Server lesen kann',
    counting: 'Wird gezählt …',
    unknown: 'Nicht bekannt: Ihre Einträge ließen sich gerade nicht zählen.',
    more: 'Mehr dazu',
    countAgain: 'Noch einmal zählen',
    none: (total) =>
      `${total === 0 ? 'Es gibt keine Einträge.' : total === 1 ? 'Den einen Eintrag, der zu finden ist, nicht.' : `Keinen der ${total} Einträge, die zu finden sind.`} Ältere Fassungen und versteckte Einträge sind nicht mitgezählt.`,
    some: (readable, total) =>
      `${readable} von ${total === 1 ? '1 Eintrag' : `${total} Einträgen`}: ohne Verschlüsselung gespeichert oder von einer App, die nicht verschlüsselt.`,
  },
  encrypt: {
    title: 'Vorhandenes verschlüsseln',
    lead: 'Was schon vorher im Konto war, kann der Server lesen, bis es verschlüsselt ist. Nichts wird gelöscht: Ordner, Tags, Favoriten und Verlauf bleiben.',
    needed: 'Die Verschlüsselung ist nicht eingerichtet',
    neededDetail:
      'Richten Sie sie zuerst ein oder reparieren Sie sie. Danach lässt sich Vorhandenes verschlüsseln.',
    toEncryption: 'Zur Verschlüsselung',
    passphrase: 'Ihre Passphrase',
    passphraseHelp: 'Sie öffnet Ihre Schlüssel auf diesem Gerät. Sie wird nicht gesendet.',
    empty: 'Geben Sie Ihre Passphrase ein.',
    wrong: 'Diese Passphrase öffnet Ihre Schlüssel nicht.',
    start: 'Verschlüsseln',
    goOn: 'Weitermachen',
    show: 'Passphrase zeigen',
    hide: 'Passphrase verbergen',
    capsLock: 'Die Feststelltaste ist an',
    overview: 'Zur Übersicht',
    opening: 'Ihre Schlüssel werden geöffnet …',
    listing: 'Es wird gesucht, was der Server lesen kann …',
    progress: {
      password: 'Passwörter werden verschlüsselt',
      folder: 'Ordner werden verschlüsselt',
      tag: 'Tags werden verschlüsselt',
    },
    of: (done, total) => `${done} von ${total}`,
    running: 'Sie können jederzeit anhalten oder die Seite verlassen und später weitermachen.',
    pause: 'Anhalten',
    pausing: 'Wird angehalten …',
    leave: {
      title: 'Einträge werden gerade verschlüsselt',
      detail:
        'Was verschlüsselt ist, bleibt verschlüsselt. Den Rest kann der Server lesen, bis Sie weitermachen.',
      stay: 'Bleiben',
      leave: 'Verlassen',
    },
    done: {
      title: 'Alles, was zu finden ist, ist verschlüsselt',
      lead: (encrypted) =>
        encrypted === 0
          ? 'Es gab nichts mehr zu verschlüsseln.'
          : `${things(encrypted)} ${encrypted === 1 ? 'wurde' : 'wurden'} gerade verschlüsselt.`,
    },
    partly: {
      title: 'Manche Einträge bleiben lesbar',
      lead: (encrypted, readable) =>
        `${things(encrypted)} gerade verschlüsselt. ${things(readable)} kann der Server noch lesen.`,
    },
    uncounted: {
      title: 'Verschlüsselt, aber nicht nachgezählt',
      lead: (encrypted) =>
        `${things(encrypted)} gerade verschlüsselt. Was der Server noch lesen kann, ließ sich nicht zählen.`,
    },
    stopped: {
      title: 'Noch ist nicht alles verschlüsselt',
      lead: (encrypted, left) =>
        `${things(encrypted)} gerade verschlüsselt, ${things(left)} noch offen. Was verschlüsselt ist, bleibt verschlüsselt.`,
    },
    why: {
      paused: 'Angehalten. Machen Sie weiter, wann Sie möchten.',
      device:
        'Dieses Gerät konnte nicht verschlüsseln. Laden Sie die Seite neu oder nehmen Sie einen anderen Browser.',
      'not-verified':
        'Ein Eintrag kam anders zurück, als er geschrieben wurde. Danach wurde nichts mehr gesendet. Sagen Sie der Verwaltung des Servers Bescheid.',
      'keys-changed':
        'Ihre Schlüssel auf dem Server haben sich geändert, vielleicht auf einem anderen Gerät. Geben Sie zum Weitermachen Ihre Passphrase noch einmal ein.',
    },
    left: {
      title: 'Was blieb, wie es ist',
      shared: (what) =>
        `${what}: von Ihnen oder mit Ihnen geteilt. Geteiltes nimmt der Server nur unverschlüsselt.`,
      busy: (what) =>
        `${what}: anderswo immer wieder geändert. Versuchen Sie es später noch einmal.`,
      refused: (what) => `${what}: Der Server hat die Änderung abgelehnt.`,
    },
    stays: {
      title: 'Was der Server weiter lesen kann',
      older:
        'Ältere Fassungen Ihrer Einträge aus der Zeit vor der Verschlüsselung. Der Server behält sie.',
      hidden:
        'Versteckte Einträge: Keine App kann sie finden, also lassen sie sich hier nicht verschlüsseln.',
      always:
        'Wo ein Eintrag liegt, seine Tags, seine Zeiten und eine Prüfsumme jedes Passworts, an der gleiche und bekannt gewordene erkannt werden.',
    },
    problems: {
      'busy-elsewhere': {
        title: 'Ein anderer Tab ist dabei',
        detail: 'In einem anderen Tab dieses Browsers wird gerade verschlüsselt.',
      },
      'no-keychain': {
        title: 'Ihre Schlüssel ließen sich nicht öffnen',
        detail:
          'Auf dem Server liegt kein Schlüsselbund, oder er ist beschädigt. Nichts wurde geändert.',
      },
      'keys-missing': {
        title: 'Auf dem Server fehlen Schlüssel',
        detail:
          'Dieses Gerät hat Schlüssel gesehen, die der Server nicht mehr hat. Nichts wurde geändert. Wenn Sie das Konto zurückgesetzt haben, ist das richtig so.',
      },
      device: {
        title: 'Dieses Gerät kann gerade nicht verschlüsseln',
        detail:
          'Nichts wurde geändert. Laden Sie die Seite neu oder nehmen Sie einen anderen Browser.',
      },
      'server-setting': {
        title: 'Der Server lehnt jede Änderung ab',
        detail:
          'Seine Einstellung für die eigene Verschlüsselung (Stufe 2) funktioniert in dieser Version nicht. Nichts wurde geändert. Sagen Sie der Verwaltung Bescheid.',
      },
    },
    replace: {
      title: 'Passwörter durch Kopien ersetzen',
      offer: 'Lesbare ältere Fassungen loswerden',
      what: 'Ältere Fassungen allein kann der Server nicht löschen. Aber jedes Passwort lässt sich durch eine verschlüsselte Kopie ersetzen, die keine hat.',
      lost: [
        'Der Verlauf jedes Passworts geht verloren: Sie können nicht zu einer älteren Fassung zurück.',
        'Jedes Passwort bekommt eine neue Kennung und eine neue Zeit der Erstellung.',
        'Die Zuordnung zu versteckten Tags und zu Tags im Papierkorb geht verloren.',
      ],
      kept: 'Unverändert bleiben: geteilte Passwörter, solche im Papierkorb, Ordner und Tags. Wer die Datenbank verwaltet, findet Gelöschtes dort vielleicht noch.',
      agree: 'Ich habe gelesen, was verloren geht',
      start: 'Durch Kopien ersetzen',
      progress: 'Passwörter werden ersetzt',
      done: 'Passwörter wurden durch Kopien ersetzt',
      stopped: 'Noch ist nicht jedes Passwort ersetzt',
      replaced: (what) => `${what} gerade ersetzt.`,
      left: {
        shared: (what) => `${what} behalten: von Ihnen oder mit Ihnen geteilt.`,
        trashed: (what) => `${what} behalten: im Papierkorb.`,
        changed: (what) =>
          `${what} behalten: inzwischen anderswo geändert. Sehen Sie nach, ob eines doppelt da ist.`,
        locked: (what) =>
          `${what} behalten: mit einem Schlüssel verschlüsselt, der nicht in Ihrem Schlüsselbund ist.`,
      },
    },
    useAnyway: 'Sie stimmen, weitermachen',
    tryAgain: 'Noch einmal versuchen',
  },
  others: {
    title: 'Andere Apps verschlüsseln nicht',
    detail:
      'Eine Einstellung dieses Kontos sagt ihnen, dass sie es nicht sollen: Jemand hat das so gewählt. Was sie speichern, kann der Server lesen.',
    tell: 'Zum Verschlüsseln auffordern',
    unknown: {
      title: 'Nicht bekannt, ob andere Apps verschlüsseln',
      detail:
        'Die Einstellung dieses Kontos, die es ihnen sagt, ließ sich nicht lesen. Ihre Verschlüsselung ist an.',
      again: 'Noch einmal nachsehen',
    },
  },
};
