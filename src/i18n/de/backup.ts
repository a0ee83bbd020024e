import type { Messages } from '../messages.ts';

const KINDS = {
  password: ['Passwort', 'Passwörter'],
  folder: ['Ordner', 'Ordner'],
  tag: ['Tag', 'Tags'],
} as const;
type Kind = keyof typeof KINDS;

const counted = (count: number, kind: Kind) => `${count} ${KINDS[kind][count === 1 ? 0 : 1]}`;
const things = (count: number) => (count === 1 ? '1 Eintrag' : `${count} Einträge`);

export const backup: Messages['backup'] = {
  all: (passwords, folders, tags) =>
    `${counted(passwords, 'password')}, ${counted(folders, 'folder')} und ${counted(tags, 'tag')}`,
  row: {
    title: 'Export und Import',
    detail: 'Eine Kopie von allem in einer Datei, und zurück in ein Konto.',
    export: 'Exportieren …',
    import: 'Importieren …',
  },
  show: 'Passphrase zeigen',
  hide: 'Passphrase verbergen',
  capsLock: 'Feststelltaste ist an',
  overview: 'Zur Übersicht',
  file: 'Datei',
  account: 'Ihre Passphrase',
  accountHelp: 'Sie öffnet Ihre Schlüssel auf diesem Gerät. Sie wird nicht gesendet.',
  accountEmpty: 'Geben Sie Ihre Passphrase ein.',
  accountWrong: 'Diese Passphrase öffnet Ihre Schlüssel nicht.',
  filePassphrase: 'Export-Passphrase der Datei',
  filePassphraseEmpty: 'Geben Sie die Passphrase ein, mit der die Datei gespeichert wurde.',
  filePassphraseWrong: 'Diese Passphrase öffnet die Datei nicht.',
  fileProblems: {
    none: 'Wählen Sie zuerst eine Datei.',
    unreadable: 'Die Datei ließ sich von diesem Gerät nicht lesen.',
    'too-long': 'Die Datei ist zu groß, um hier gelesen zu werden.',
    'not-json': 'Das ist kein Export: Es ist keine JSON-Datei.',
    'not-a-backup': 'Das ist eine JSON-Datei, aber kein Export der Passwords-App.',
    'newer-version': 'Diese Datei stammt von einer neueren Version, als diese Seite kennt.',
    'server-backup':
      'Das ist die Sicherung eines ganzen Servers. Nur seine Verwaltung kann sie verwenden.',
    damaged: 'Die Passphrase stimmt, aber ein Teil der Datei ist beschädigt.',
    device:
      'Dieses Gerät konnte sie nicht lesen. Schließen Sie andere Tabs oder Programme und versuchen Sie es noch einmal.',
  },

  export: {
    title: 'Exportieren',
    lead: 'Alles, was zu finden ist, wird auf diesem Gerät entschlüsselt und als Datei gespeichert. Die Passwords-App und diese Seite können sie importieren.',
    how: 'Wie die Datei gespeichert wird',
    sealed: 'Verschlüsselt',
    sealedDetail: 'Nur die Export-Passphrase öffnet die Datei.',
    plain: 'Für alle lesbar',
    plainDetail: 'Nur, wenn ein anderes Programm keine verschlüsselte lesen kann.',
    passphrase: 'Export-Passphrase',
    plainWarning: 'Wer diese Datei bekommt, hat alle Ihre Passwörter',
    plainWarningDetail:
      'Auch wer eine Sicherung dieses Geräts bekommt oder einen Ordner, der synchronisiert wird. Löschen Sie die Datei, sobald sie ihren Zweck erfüllt hat.',
    plainUnderstood: 'Ich möchte eine Datei, die alle lesen können.',
    plainMissing: 'Bestätigen Sie das zuerst, oder wählen Sie eine verschlüsselte Datei.',
    keysGone: 'Ihre Schlüssel lassen sich nicht öffnen',
    keysGoneDetail:
      'Das Konto hat keinen lesbaren Schlüsselbund. Verschlüsselte Einträge werden in der Datei fehlen.',
    save: 'Datei erstellen und speichern',
    saving: 'Die Datei wird erstellt …',
    opening: 'Ihre Schlüssel werden geöffnet …',
    reading: 'Ihr Konto wird gelesen',
    found: (count) => `${things(count)} gefunden`,
    writing: 'Die Datei wird erstellt',
    percent: (percent) => `${percent} %`,
    cancel: 'Abbrechen',
    stopped: 'Es wurde keine Datei erstellt',
    device:
      'Dieses Gerät konnte sie nicht erstellen. Schließen Sie andere Tabs oder Programme und versuchen Sie es noch einmal.',
    offline: 'Die Verschlüsselung dieses Kontos ließ sich gerade nicht lesen.',
    tryAgain: 'Noch einmal versuchen',
    done: 'Die Datei ist erstellt',
    doneDetail: (name) =>
      `Sie wurde Ihrem Browser als ${name} übergeben. Sehen Sie in Ihren Downloads nach: Hier bleibt nichts davon.`,
    holds: (what) => `Inhalt: ${what}.`,
    anybody: 'Alle können sie lesen. Löschen Sie sie, sobald sie ihren Zweck erfüllt hat.',
    missing: 'Was nicht darin ist',
    missingReasons: {
      'unknown-key': (count) =>
        `${things(count)}, deren Schlüssel nicht in Ihrem Schlüsselbund ist.`,
      'wrong-key': (count) => `${things(count)} mit beschädigtem Inhalt.`,
      'unknown-encryption': (count) =>
        `${things(count)} mit einer Verschlüsselung, die diese Seite nicht kennt.`,
      unreadable: (count) => `${things(count)}, die der Server unvollständig gesendet hat.`,
    },
    missingAlways: [
      'Versteckte Einträge, und was einzeln im Papierkorb liegt, während auch sein Ordner dort liegt: Keine App kann sie finden.',
      'Frühere Fassungen, der Zeitpunkt der Erstellung, und mit wem Einträge geteilt sind.',
    ],
    changes: 'Was ein Import anders machen wird',
    trashed: (count) =>
      `${things(count)} aus dem Papierkorb: nach dem Import wieder unter allen anderen.`,
    shared: (count) =>
      `${counted(count, 'password')}, von Ihnen oder mit Ihnen geteilt: nach dem Import nur noch Ihre Kopien.`,
    labels: (count) => `${things(count)} ohne Namen: Sie haben einen bekommen.`,
    colors: (count) => `${counted(count, 'tag')} ohne Farbe: jetzt grau.`,
    places: (count) =>
      `${things(count)}, deren Ordner nicht zu finden ist oder in sich selbst liegt: nach dem Import ganz oben.`,
    refusable: (count) =>
      `${counted(count, 'password')} mit leerem Passwort oder nur 0: Neuere Server nehmen das nicht an.`,
    again: 'Noch einmal exportieren',
  },

  check: {
    title: 'Die gespeicherte Datei prüfen',
    lead: 'Wählen Sie sie aus und geben Sie ihre Passphrase ein: Dann wissen Sie, dass Sie beides haben.',
    plainLead: 'Damit Sie wissen, dass sie vollständig ist.',
    submit: 'Prüfen',
    checking: 'Wird geprüft …',
    right: 'Die Datei ist vollständig',
    rightDetail: (what) => `Sie enthält ${what}.`,
    other: 'Das ist eine andere Datei',
    otherDetail: (what) =>
      `Sie ist lesbar, enthält aber ${what}: nicht das, was gerade exportiert wurde.`,
  },

  import: {
    title: 'Importieren',
    lead: 'Legt neue Einträge an, aus einer Datei, die hier oder in der Passwords-App exportiert wurde. Was schon da ist, wird ausgelassen; nichts wird überschrieben und nichts gelöscht.',
    holds: (what) => `In der Datei: ${what}.`,
    unreadable: (count) => `Davon nicht lesbar, und daher ausgelassen: ${things(count)}.`,
    hidden: (count) => `Davon versteckt: ${counted(count, 'password')}. Nach dem Import sichtbar.`,
    encrypts: 'Was importiert wird, wird verschlüsselt.',
    plain:
      'Dieses Konto hat keine Ende-zu-Ende-Verschlüsselung: Der Server kann lesen, was importiert wird.',
    needsRepair: 'Die Verschlüsselung dieses Kontos ist nicht fertig',
    needsRepairDetail:
      'Stellen Sie sie zuerst fertig oder reparieren Sie sie. Dann kann diese Seite verschlüsseln, was sie importiert.',
    toEncryption: 'Zur Verschlüsselung',
    start: 'Importieren',
    opening: 'Ihre Schlüssel werden geöffnet …',
    readingFile: 'Die Datei wird gelesen …',
    looking: 'Es wird nachgesehen, was schon da ist',
    kinds: {
      tag: 'Tags werden importiert',
      folder: 'Ordner werden importiert',
      password: 'Passwörter werden importiert',
    },
    of: (done, total) => `${done} von ${total}`,
    running:
      'Sie können jederzeit anhalten und weitermachen. Wer die Seite verlässt, beginnt mit derselben Datei noch einmal: Nichts entsteht doppelt.',
    pause: 'Anhalten',
    pausing: 'Wird angehalten …',
    goOn: 'Weitermachen',
    another: 'Eine andere Datei importieren',
    done: 'Die Datei ist importiert',
    partly: 'Importiert, aber nicht alles',
    paused: 'Angehalten',
    stopped: 'Der Import wurde unterbrochen',
    stoppedDevice:
      'Dieses Gerät konnte nicht weitermachen. Laden Sie die Seite neu oder nehmen Sie einen anderen Browser.',
    busyElsewhere: 'Ein anderer Tab importiert gerade',
    busyElsewhereDetail: 'Lassen Sie ihn zuerst fertig werden.',
    keysMissing: 'Auf dem Server fehlen Schlüssel',
    keysMissingDetail:
      'Dieses Gerät hat Schlüssel gesehen, die der Server nicht mehr hat. Nichts wurde importiert. Wenn Sie das Konto zurückgesetzt haben, ist das richtig so.',
    useAnyway: 'Sie stimmen, weitermachen',
    noKeychain:
      'Auf dem Server ist kein Schlüsselbund, oder er ist beschädigt. Nichts wurde importiert.',
    made: (what) => `Angelegt: ${what}.`,
    skipped: (what) => `Schon vorhanden und so gelassen: ${what}.`,
    left: (count) => `Noch zu tun: ${things(count)}.`,
    failed: (count) => `Nicht angelegt: ${things(count)}`,
    failure: {
      password: (label) => `Passwort „${label}“`,
      folder: (label) => `Ordner „${label}“`,
      tag: (label) => `Tag „${label}“`,
    },
    failures: {
      'empty-password': 'hat kein Passwort, und dieser Server verlangt eines.',
      refused: 'wurde vom Server abgelehnt.',
    },
    more: (count) => `… und ${count} weitere.`,
    leave: {
      title: 'Der Import läuft noch',
      detail:
        'Was importiert ist, bleibt. Um später weiterzumachen, wählen Sie dieselbe Datei: Nichts entsteht doppelt.',
      stay: 'Bleiben',
      leave: 'Verlassen',
    },
  },

  off: {
    title: 'Verschlüsselung ausschalten',
    lead: 'Das kann ein Server nicht selbst: Er hat keine Schlüssel. Deshalb wird alles exportiert, das Konto zurückgesetzt, und Ihre Datei ohne Verschlüsselung wieder importiert.',
    already: 'Sie ist schon aus: Dieses Konto hat keine Ende-zu-Ende-Verschlüsselung.',
    steps: {
      means: 'Was es bedeutet',
      export: 'Exportieren',
      check: 'Prüfen',
      reset: 'Zurücksetzen',
    },
    count: (at, of) => `Schritt ${at} von ${of}`,
    after: 'Danach',
    afterDetail: 'Der Server, und wer über ihn verfügt, kann dann alle Ihre Passwörter lesen.',
    lost: 'Was nicht zurückkommt',
    losses: [
      'Frühere Fassungen Ihrer Einträge, und wann sie angelegt wurden.',
      'Versteckte Einträge. Keine App kann sie finden, daher lassen sie sich nicht exportieren.',
      'Freigaben: Was Sie mit anderen geteilt haben, verlieren diese; was Sie bekommen haben, wird zu Ihrer eigenen Kopie.',
      'Verweise anderer Programme auf einzelne Einträge: Jeder Eintrag bekommt eine neue Kennung.',
      'Was Apps in diesem Konto vermerkt haben.',
    ],
    kept: 'Was im Papierkorb liegt, kommt zurück, aber nicht in den Papierkorb.',
    next: 'Weiter',
    back: 'Zurück',
    skip: 'Ohne Prüfung weiter',
    exportTitle: 'Zuerst: eine Kopie von allem',
    exportLead: 'Ohne sie wäre nach dem Zurücksetzen alles weg.',
    checkTitle: 'Ist die Datei vollständig?',
    checkLead:
      'Das Zurücksetzen lässt sich nicht rückgängig machen. Jetzt ist der Moment, sicherzugehen.',
    resetTitle: 'Jetzt das Konto zurücksetzen',
    resetLead: 'Mit zwei Bestätigungen, wie immer. Die letzte Seite führt Sie zum Import.',
    reset: 'Zum Zurücksetzen',
    offered: 'Verschlüsselung ausschalten …',
    offeredDetail: 'Mit einem Export, dem Zurücksetzen und einem Import.',
  },
};
