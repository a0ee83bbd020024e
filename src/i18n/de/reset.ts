import type { reset as english } from '../en/reset.ts';

const seconds = (n: number) => (n === 1 ? 'eine Sekunde' : `${n} Sekunden`);

export const reset: typeof english = {
  steps: {
    explain: 'Was geschieht',
    first: 'Bestätigen',
    waiting: 'Warten',
    second: 'Noch einmal bestätigen',
    code: 'Code eingeben',
    done: 'Fertig',
  },
  count: (at, of) => `Schritt ${at} von ${of}`,
  cancel: 'Abbrechen',
  nothingYet: 'Bisher wurde nichts gelöscht.',
  on: 'auf',
  password: 'Anmeldepasswort',
  passwordHelp: 'Das Passwort, mit dem Sie sich am Server anmelden. Nicht Ihre Passphrase.',
  passwordMissing: 'Geben Sie Ihr Anmeldepasswort ein.',
  show: 'Anmeldepasswort anzeigen',
  hide: 'Anmeldepasswort verbergen',
  capsLock: 'Die Feststelltaste ist aktiv',
  sending: 'Der Server wird gefragt …',
  deleting: 'Wird gelöscht …',

  explain: {
    title: 'Dieses Konto zurücksetzen',
    lead: 'Das leert das Konto, als wäre es neu. Dazu braucht es zwei Bestätigungen, und vor der zweiten wird nichts gelöscht.',
    deletedTitle: 'Was gelöscht wird',
    deleted: [
      'Alle Passwörter mit ihren Notizen, eigenen Feldern und früheren Fassungen',
      'Alle Ordner, Tags und Freigaben',
      'Was Apps in diesem Konto vermerkt haben',
    ],
    deletedEncryption: 'Die Ende-zu-Ende-Verschlüsselung: Passphrase und Schlüssel',
    keptTitle: 'Was bleibt',
    kept: [
      'Ihr Konto auf dem Server und sein Anmeldepasswort',
      'Die Einstellungen, die Sie selbst gewählt haben',
      'App- und Geräte-Tokens: Verbundene Apps bleiben verbunden',
    ],
    tokens: 'Tokens durchsehen oder widerrufen',
    tokensWhere:
      'Widerrufen können Sie sie in den Sicherheitseinstellungen Ihres Kontos auf dem Server.',
    backup: 'Nur eine Sicherung des Servers kann davon etwas zurückbringen.',
    exportFirst: 'Passwörter vorher exportieren',
    exportHere: 'Vorher alles in eine Datei exportieren',
    exportHint: 'Wenn Sie etwas davon noch brauchen könnten, exportieren Sie es jetzt.',
    counts: {
      counting: 'Es wird gezählt, was da ist …',
      unknown: 'Wie viele Einträge das sind, ließ sich gerade nicht zählen.',
      known: (what) =>
        `Soweit zu finden: ${what}, samt Papierkorb. Versteckte Einträge werden auch gelöscht und sind nicht mitgezählt.`,
    },
    understood: 'Mir ist klar, dass all das gelöscht wird und ich es nicht rückgängig machen kann.',
    understoodMissing: 'Setzen Sie zuerst dieses Häkchen. Nur damit geht es weiter.',
    next: 'Weiter',
    leave: 'Zurück zur Übersicht',
  },

  notice: {
    cancelled: { title: 'Abgebrochen', detail: 'Es wurde nichts gelöscht.' },
    'session-lost': {
      title: 'Das Zurücksetzen muss von vorn beginnen',
      detail:
        'Ihre Sitzung endete, während das Zurücksetzen lief, und der Server hat es mit ihr vergessen.',
    },
    unknown: {
      title: 'Ob das Konto zurückgesetzt wurde, ist nicht bekannt',
      detail:
        'Vom Server kam keine klare Antwort, und er ließ sich nicht fragen. Vielleicht ist nichts, einiges oder alles gelöscht. Sehen Sie nach Ihren Passwörtern, bevor Sie neu beginnen.',
    },
    'code-forgotten': {
      title: 'Hier war ein Zurücksetzen begonnen worden',
      detail:
        'Sein Code wurde vergessen, als die Seite verlassen wurde; es kann nur neu begonnen werden. Es wurde nichts gelöscht.',
    },
    'stopped-elsewhere': {
      title: 'Der andere Tab setzt dieses Konto nicht mehr zurück',
      detail: 'Es wurde nichts gelöscht.',
    },
  },

  first: {
    title: 'Mit dem Anmeldepasswort bestätigen',
    lead: 'Danach lässt der Server Sie kurz warten oder gibt Ihnen einen Code zum Eingeben. Abbrechen können Sie bis zum Schluss.',
    submit: 'Zurücksetzen anfordern',
    back: 'Zurück',
    passwordWrong: 'Das ist nicht Ihr Anmeldepasswort. Es wurde kein Zurücksetzen begonnen.',
    lost: {
      title: 'Vom Server kam keine klare Antwort',
      detail:
        'Vielleicht hat er Ihre Bestätigung angenommen, vielleicht nicht. Es wurde nichts gelöscht. Prüfen Sie Ihr Netz, und drücken Sie noch einmal.',
    },
  },

  waiting: {
    title: 'Der Server lässt Sie warten',
    lead: 'Danach bestätigen Sie ein zweites Mal. Von selbst geschieht nichts.',
    timer: 'Zeit, bis Sie bestätigen können',
    units: {
      second: 'Sekunde',
      seconds: 'Sekunden',
      minutes: 'Minuten',
      hours: 'Stunden',
      days: 'Tage',
    },
    sentence: 'Dann können Sie bestätigen. Sie haben dafür eine Minute.',
    sentenceUnsure: 'Dann können Sie bestätigen.',
    said: {
      start: (n) => `Warten Sie ${seconds(n)}. Es wurde nichts gelöscht.`,
      half: 'Die Hälfte der Wartezeit ist vorbei.',
      ten: 'Noch 10 Sekunden.',
    },
  },

  second: {
    title: 'Ein zweites Mal bestätigen',
    lead: 'Das ist der letzte Schritt. Der Knopf löscht alles in diesem Konto.',
    timer: 'Zeit, die zum Bestätigen bleibt',
    units: {
      second: 'Sekunde übrig',
      seconds: 'Sekunden übrig',
      minutes: 'Minuten übrig',
      hours: 'Stunden übrig',
      days: 'Tage übrig',
    },
    sentence: 'Wenn Sie nichts tun, wird nichts gelöscht.',
    sentenceUnsure:
      'Wie lange der Server diese Bestätigung annimmt, ist hier nicht bekannt. Kommt sie zu spät, verlangt er eine neue Wartezeit.',
    submit: 'Alles löschen',
    slept:
      'Das Gerät war im Ruhezustand, oder seine Uhr wurde verstellt. Die Minute ist vielleicht schon vorbei; dann verlangt der Server eine neue Wartezeit.',
    closing: {
      title: 'Die Minute ist vorbei',
      lead: 'Es wurde nichts gelöscht. Gleich können Sie den Server um eine neue Wartezeit bitten.',
    },
    lapsed: {
      title: 'Die Minute ist vorbei',
      lead: 'Es wurde nichts gelöscht. Wenn Sie weitermachen wollen, bitten Sie den Server um eine neue Wartezeit.',
      submit: 'Um neue Wartezeit bitten',
    },
    passwordWrong:
      'Das ist nicht Ihr Anmeldepasswort; vielleicht wurde es inzwischen geändert. Es wurde nichts gelöscht.',
    notReset: {
      title: 'Bisher wurde nichts gelöscht',
      detail:
        'Der Server hat Ihre Bestätigung nicht ausgeführt. Er wurde gefragt: Das Konto ist unverändert. Sie können noch einmal bestätigen.',
    },
    said: {
      ready: 'Sie können jetzt bestätigen. Sie haben eine Minute.',
      readyUnsure: 'Sie können jetzt bestätigen.',
      'window-ten': 'Noch 10 Sekunden zum Bestätigen.',
      closed: 'Die Minute ist vorbei. Es wurde nichts gelöscht.',
    },
  },

  why: {
    rerolled: {
      title: 'Der Server verlangt eine neue Wartezeit',
      detail:
        'Er hat das nicht als Ihre zweite Bestätigung gezählt: Sie kam zu spät, zu früh oder in einer anderen Sitzung. Es wurde nichts gelöscht.',
    },
    'asked-again': {
      title: 'Der Server hat Ihnen eine neue Wartezeit gegeben',
      detail: 'Es wurde nichts gelöscht.',
    },
    reloaded: {
      title: 'Als Sie diese Seite verließen, lief eine Wartezeit',
      detail:
        'Ihr Anmeldepasswort wurde dabei vergessen und wird deshalb noch einmal verlangt. Wenn Sie sich seither neu angemeldet haben, verlangt der Server womöglich eine weitere Wartezeit. Es wurde nichts gelöscht.',
    },
    earlier: {
      title: 'Die Wartezeit des abgebrochenen Zurücksetzens läuft noch',
      detail:
        'Jetzt gefragt, hielte der Server das für die zweite Bestätigung und löschte sofort alles. Deshalb wurde nichts gesendet, und Sie bestätigen nach dieser Wartezeit.',
    },
    lost: {
      title: 'Vielleicht wartet der Server schon',
      detail:
        'Von ihm kam keine klare Antwort. Jetzt noch einmal gefragt, könnte er sofort alles löschen. Deshalb wurde nichts gesendet, und Sie bestätigen nach dieser Wartezeit.',
    },
  },

  code: {
    title: 'Mit dem Code bestätigen',
    lead: 'Das ist der letzte Schritt. Der richtige Code löscht alles in diesem Konto.',
    code: 'Code vom Server',
    input: 'Derselbe Code',
    help: 'Groß- und Kleinschreibung zählt; die Zeichen -, + und / gehören dazu.',
    missing: 'Geben Sie zuerst den Code ein.',
    wrong:
      'Das ist nicht der Code. Geben Sie ihn genau so ein, wie er oben steht. Es wurde nichts gelöscht.',
    submit: 'Alles löschen',
    renewed: {
      title: 'Der Server hat Ihnen einen neuen Code gegeben',
      detail:
        'Den vorigen hat er nicht gezählt. Es wurde nichts gelöscht. Geben Sie den neuen ein.',
    },
  },

  checking: {
    title: 'Es kam keine klare Antwort. Der Server wird gefragt, was gilt …',
    detail: 'Bitte warten Sie. Bis er antwortet, weiß niemand, ob das Konto zurückgesetzt wurde.',
  },

  elsewhere: {
    title: 'In einem anderen Tab läuft ein Zurücksetzen',
    lead: 'Dieses Konto wird in einem anderen Tab oder Fenster dieses Browsers zurückgesetzt. Machen Sie dort weiter, oder brechen Sie es von hier aus ab.',
    byCode: 'Es geht im anderen Tab weiter.',
    sentence: 'Dann kann es dort bestätigt werden.',
    cancel: 'Dort abbrechen',
  },

  done: {
    title: 'Das Konto ist zurückgesetzt',
    lead: 'Der Server meldet, dass alles darin gelöscht ist. Sie wurden abgemeldet.',
    leadElsewhere:
      'Bestätigt wurde es in einem anderen Tab. Der Server meldet, dass alles darin gelöscht ist. Auch hier wurden Sie abgemeldet.',
    wipedTitle: 'Gelöscht',
    keptTitle: 'Noch da',
    signIn: 'Wieder anmelden',
    importFile: 'Anmelden und Ihre Datei importieren',
    importAny: 'Eine exportierte Datei importieren',
    checked: {
      looking: 'Es wird nachgesehen, ob noch etwas da ist …',
      none: 'Es wurde nachgesehen: Kein Passwort, kein Ordner und kein Tag ist mehr zu finden.',
      unknown: 'Ob noch etwas da ist, ließ sich nicht nachsehen. Melden Sie sich dazu an.',
      again: 'Noch einmal nachsehen',
    },
    setUp: 'Verschlüsselung einrichten',
  },

  partly: {
    title: 'Nicht alles ist gelöscht',
    lead: 'Nach dem Zurücksetzen wurde im Konto nachgesehen.',
  },

  unclear: {
    title: 'Vom Server kam keine klare Antwort',
    lead: 'Ihre Bestätigung wurde gesendet. Ob alles gelöscht ist, ließ sich von hier aus nicht prüfen.',
    begun: {
      title: 'Der Server hat zu löschen begonnen',
      detail:
        'Ihre Passphrase ist auf dem Server nicht mehr da. Passwörter, Ordner und Tags können gelöscht oder noch da sein: Ein Zurücksetzen kann mittendrin stehen bleiben.',
    },
    unclear: {
      title: 'Was gelöscht ist, ist nicht bekannt',
      detail:
        'Ein Zurücksetzen beendet zuerst die Sitzung; eine Sitzung kann aber auch aus anderen Gründen enden. Vielleicht ist nichts, einiges oder alles gelöscht.',
    },
    partly: {
      title: 'Ein Teil des Kontos ist noch da',
      detail:
        'Das Zurücksetzen blieb mittendrin stehen oder läuft noch, oder eine andere App hat seither etwas gespeichert.',
    },
    gone: {
      title: 'Kein Passwort, kein Ordner und kein Tag ist mehr zu finden',
      detail:
        'Es wurde nachgesehen. Der Server hat aber nicht gemeldet, dass alles gelöscht ist: Freigaben, Schlüssel oder was Apps vermerkt haben, können noch da sein. Um sicherzugehen, setzen Sie das Konto noch einmal zurück.',
    },
    left: (what) => `Gerade gefunden: ${what}.`,
    next: 'Sehen Sie nach Ihren Passwörtern; vielleicht müssen Sie sich dazu anmelden. Ist noch etwas da, das gelöscht werden soll, setzen Sie das Konto noch einmal zurück. Wenn Sie sich nicht anmelden können, geben Sie den Bericht unten an die Administration des Servers weiter.',
    look: 'Nach dem Konto sehen',
    restart: 'Neu beginnen',
    report: 'Bericht für die Administration',
    reportHelp: 'Er enthält weder Passwort noch Code.',
    copy: 'Bericht kopieren',
    copied: 'Kopiert',
    copyFailed: 'Bericht markieren und von Hand kopieren',
  },
};
