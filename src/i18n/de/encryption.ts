import type { encryption as english } from '../en/encryption.ts';

export const encryption: typeof english = {
  title: 'Ende-zu-Ende-Verschlüsselung',
  loading: 'Ihr Konto wird angesehen …',
  unread: 'Ihre Verschlüsselung ließ sich gerade nicht lesen',
  tryAgain: 'Noch einmal versuchen',
  next: 'Weiter',
  back: 'Zurück',
  cancel: 'Abbrechen',
  overview: 'Zur Übersicht',
  show: 'Passphrase anzeigen',
  hide: 'Passphrase verbergen',
  capsLock: 'Die Feststelltaste ist aktiv',
  account: 'Konto',

  trail: {
    count: (at, of) => `Schritt ${at} von ${of}`,
    setUp: {
      means: 'Was es heißt',
      choose: 'Wählen',
      prove: 'Prüfen',
      keep: 'Aufheben',
      done: 'Fertig',
    },
    change: { current: 'Bisherige', next: 'Neue', done: 'Fertig' },
  },

  setUp: {
    means: {
      title: 'Ein Schloss, das nur Sie öffnen',
      lead: 'Drei Dinge, bevor Sie eine Passphrase wählen.',
      points: [
        {
          title: 'Ihr Gerät verschließt',
          detail:
            'Neue Passwörter werden hier verschlüsselt, mit einer Passphrase, die dieses Gerät nie verlässt. Sie ist nicht Ihr Anmeldepasswort.',
        },
        {
          title: 'Der Server sieht Punkte',
          detail:
            'Er bewahrt auf, was er nicht lesen kann, und reicht es an Ihre anderen Geräte weiter.',
        },
        {
          title: 'Niemand kann sie wiederherstellen',
          detail:
            'Wir nicht und die Administration auch nicht. Darum machen Sie ein Blatt Papier; es ist der einzige Weg zurück.',
        },
      ],
      existing:
        'Die Passwörter, die schon da sind, kann der Server lesen, bis auch sie verschlüsselt werden. Bei jeder Anmeldung geben Sie Ihre Passphrase ein, hier und in Ihren anderen Apps.',
      submit: 'Passphrase wählen',
    },
    choose: {
      title: 'Wählen Sie Ihre Verschlüsselungs-Passphrase',
      lead: 'Mehrere Wörter hintereinander kann man sich gut merken und schlecht erraten.',
    },
    prove: {
      title: 'Geben Sie sie noch einmal ein',
      lead: 'Damit ein Tippfehler Sie nicht aussperrt. Gesendet wurde noch nichts.',
      field: 'Verschlüsselungs-Passphrase, noch einmal',
    },
    keep: {
      title: 'Heben Sie sie gut auf',
      lead: 'Schreiben Sie die Passphrase auf und legen Sie sie zu Ihrem Reisepass. Das Blatt entsteht auf diesem Gerät und wird nirgends gespeichert.',
      submit: 'Verschlüsselung einschalten',
    },
    done: {
      title: 'Die Ende-zu-Ende-Verschlüsselung ist an',
      lead: 'Der Schlüsselbund wurde vom Server zurückgeholt, und Ihre Passphrase hat ihn geöffnet. Die Einträge von vorher kann der Server lesen, bis sie verschlüsselt werden.',
    },
  },

  change: {
    current: {
      title: 'Verschlüsselungs-Passphrase ändern',
      lead: 'Zuerst die bisherige. Sie wird auf diesem Gerät geprüft und zählt nicht als Anmeldeversuch.',
      field: 'Bisherige Verschlüsselungs-Passphrase',
      checking: 'Wird auf diesem Gerät geprüft …',
      missing: 'Geben Sie Ihre bisherige Passphrase ein.',
      wrong:
        'Diese Passphrase öffnet Ihren Schlüsselbund nicht. Es wurde nichts gesendet und kein Anmeldeversuch verbraucht.',
      sure: 'Mit dieser melde ich mich an',
    },
    next: {
      title: 'Wählen Sie eine neue Passphrase',
      lead: 'Alles, was Sie haben, bleibt lesbar. Für alles Weitere kommt ein neuer Schlüssel dazu.',
      submit: 'Passphrase ändern',
    },
    done: {
      title: 'Ihre Passphrase ist geändert',
      lead: 'Der Schlüsselbund wurde vom Server zurückgeholt, und die neue Passphrase hat ihn mit allen Schlüsseln geöffnet. Ihre anderen Apps werden nach der neuen Passphrase fragen.',
    },
  },

  repair: {
    missing: {
      title: 'Einrichten der Verschlüsselung abschließen',
      lead: 'Dieses Konto hat eine Verschlüsselungs-Passphrase, aber keinen Schlüsselbund: Ein Einrichten wurde vor dem letzten Schritt abgebrochen, hier oder in einer anderen App.',
      detail:
        'Es wird ein neuer Schlüsselbund mit einem frischen Schlüssel angelegt. Zeigt ein anderes Ihrer Geräte noch verschlüsselte Passwörter, sehen Sie zuerst dort nach.',
      submit: 'Einrichten abschließen',
    },
    stale: {
      title: 'Die heutige Passphrase öffnet Ihren Schlüsselbund nicht',
      lead: 'Entweder hat der Schlüsselbund noch eine andere Passphrase, am ehesten die vor Ihrer letzten Änderung, oder er wurde auf dem Server beschädigt. Geben Sie die frühere Passphrase ein, um es herauszufinden. Überschrieben wird nichts, bevor er geöffnet ist.',
      field: 'Vorige Verschlüsselungs-Passphrase',
      help: 'Meist die von vor der letzten Änderung. Wurde eine Änderung zurückgenommen, die, zu der Sie wechseln wollten.',
      wrong: 'Auch diese Passphrase öffnet den Schlüsselbund nicht. Es wurde nichts geändert.',
      unsure:
        'Vielleicht ist es noch eine andere Passphrase, oder der Schlüsselbund ist beschädigt; von hier aus sieht beides gleich aus. Sichern Sie ihn unten und suchen Sie nach einer Kopie: in einer Sicherung des Servers oder auf einem Gerät, das noch angemeldet ist.',
      submit: 'Reparieren',
    },
    today: {
      field: 'Heutige Verschlüsselungs-Passphrase',
      help: 'Die, mit der Sie sich jetzt anmelden.',
      wrong:
        'Mit dieser Passphrase meldet man sich an diesem Konto derzeit nicht an. Es wurde nichts geändert und kein Anmeldeversuch verbraucht.',
    },
    missingText: 'Geben Sie eine Passphrase ein.',
    damaged: {
      title: 'Ihr Schlüsselbund ist beschädigt',
      lead: 'Was der Server gespeichert hat, ist kein Schlüsselbund: Er ist abgeschnitten oder durch etwas anderes ersetzt worden. Keine Passphrase öffnet ihn.',
      detail:
        'Hier wird er nicht überschrieben. Sichern Sie ihn, wie er ist, und suchen Sie nach einer Kopie: einem Export, einer Sicherung des Servers oder einem anderen Gerät, das noch angemeldet ist.',
      again: 'Noch einmal nachsehen',
    },
    save: 'Schlüsselbund sichern, wie er ist',
    saveSummary: 'Zuerst eine Kopie aufheben',
    saveDetail: 'Was Sie sichern, ist versiegelt: Ohne die Passphrase kann es niemand lesen.',
    done: {
      title: 'Ihre Verschlüsselung ist wieder vollständig',
      lead: 'Der Schlüsselbund wurde vom Server zurückgeholt, und die heutige Passphrase hat ihn mit allen Schlüsseln geöffnet.',
    },
  },

  choice: {
    field: 'Neue Verschlüsselungs-Passphrase',
    repeat: 'Neue Passphrase, noch einmal',
    limits: (min, max, wise) => `${min} bis ${max} Zeichen; ratsam sind ${wise} oder mehr.`,
    counted: (length, max) => `${length} von ${max}`,
    suggest: 'Eine vorschlagen',
    suggestAgain: 'Eine andere vorschlagen',
    suggested: (words) =>
      `${words} Wörter, auf diesem Gerät ausgelost. Schreiben Sie sie auf, bevor Sie weitergehen.`,
    suggestFailed: 'Die Wortliste ließ sich nicht laden. Wählen Sie selbst eine Passphrase.',
    checking: 'Wird geprüft …',
    problems: {
      tooShort: (length, min) => `Das ist zu kurz: ${length} von mindestens ${min} Zeichen.`,
      tooLong: (length, max) =>
        `Das ist zu lang: ${length} von höchstens ${max} Zeichen. Emojis zählen doppelt oder mehr.`,
      loginPassword:
        'Das ist Ihr Anmeldepasswort. Der Server kennt es, hier würde es also nichts schützen.',
      userName: 'Ihr Benutzername kommt darin vor; der wird mit als Erstes probiert.',
      common:
        'Sie steht auf der Liste häufiger und geleakter Passwörter; die werden zuerst probiert.',
      sameAsCurrent: 'Das ist Ihre bisherige Passphrase. Wählen Sie eine andere.',
      mismatch: 'Die beiden stimmen nicht überein. Es wurde nichts gesendet.',
    },
    oddities: {
      title: 'Andere Geräte tippen das womöglich anders',
      'not-nfc':
        'Sie enthält einen Buchstaben, dessen Akzent ein eigenes Zeichen ist. Eine andere Tastatur macht daraus vielleicht eines.',
      invisible: 'Sie enthält ein unsichtbares Zeichen oder ein besonderes Leerzeichen.',
      'edge-space': 'Sie beginnt oder endet mit einem Leerzeichen.',
      detail:
        'Sie wird genau so übernommen. Stellen Sie sicher, dass Sie sie überall tippen können.',
    },
  },

  strength: {
    label: 'Stärke',
    none: 'noch nicht beurteilt',
    unavailable: 'hier nicht zu beurteilen',
    levels: ['sehr schwach', 'schwach', 'mäßig', 'gut', 'stark'],
    more: 'Fügen Sie noch ein, zwei Wörter an, am besten seltene.',
    fine: 'Schwer zu erraten, auch für jemanden, der eine Kopie Ihres Schlüsselbunds hat.',
    reasons: {
      straightRow: 'Tasten in einer Reihe sind leicht zu erraten.',
      keyPattern: 'Kurze Muster auf der Tastatur sind leicht zu erraten.',
      simpleRepeat: 'Wiederholte Zeichen wie „aaa“ sind leicht zu erraten.',
      extendedRepeat: 'Wiederholungen wie „abcabcabc“ sind kaum schwerer zu erraten als „abc“.',
      sequences: 'Folgen wie „abc“ oder „6543“ sind leicht zu erraten.',
      recentYears: 'Jahreszahlen aus jüngerer Zeit sind leicht zu erraten.',
      dates: 'Daten sind leicht zu erraten.',
      topTen: 'Das ist eines der zehn häufigsten Passwörter.',
      topHundred: 'Das ist eines der hundert häufigsten Passwörter.',
      common: 'Das ist ein häufiges Passwort.',
      similarToCommon: 'Das ähnelt einem häufigen Passwort.',
      wordByItself: 'Ein einzelnes Wort ist leicht zu erraten.',
      namesByThemselves: 'Namen allein sind leicht zu erraten.',
      commonNames: 'Verbreitete Namen sind leicht zu erraten.',
      userInputs: 'Sie enthält etwas, das über dieses Konto bekannt ist.',
      pwned: 'Das ist aus einem Datenleck bekannt.',
    },
  },

  sheet: {
    title: 'Notfallblatt',
    save: (user) => (user === null ? 'Notfallblatt sichern' : `Notfallblatt für ${user} sichern`),
    print: 'Drucken',
    include: 'Meine Passphrase daraufdrucken',
    includeHelp:
      'Sonst gibt es eine Zeile, um sie von Hand einzutragen; die merkt sich kein Drucker.',
    saved:
      'In Ihren Downloads gesichert. Eine Datei mit der Passphrase gehört nicht auf dieses Gerät.',
    savedBlank: 'In Ihren Downloads gesichert.',
    printFailed: 'Dieser Browser lässt die Seite nicht drucken. Sichern Sie das Blatt stattdessen.',
    lines: {
      account: 'Konto',
      server: 'Server',
      date: 'Datum',
      passphrase: 'Verschlüsselungs-Passphrase',
      notes: [
        'Diese Passphrase öffnet die Ende-zu-Ende-Verschlüsselung dieses Kontos.',
        'Niemand kann sie wiederherstellen: nicht der Server, nicht seine Administration.',
        'Bewahren Sie dieses Blatt beim Reisepass auf und nicht bei Ihrem Gerät.',
        'Nach einer Änderung der Passphrase vernichten Sie dieses Blatt und machen ein neues.',
      ],
    },
    fileName: 'notfallblatt',
  },

  work: {
    title: {
      'set-up': 'Verschlüsselung wird eingeschaltet',
      change: 'Passphrase wird geändert',
      repair: 'Schlüsselbund wird repariert',
    },
    lead: 'Bitte lassen Sie diese Seite offen. Es dauert ein paar Sekunden.',
    phases: {
      prepare: 'Auf diesem Gerät rechnen',
      challenge: 'Passphrase auf dem Server setzen',
      keychain: 'Schlüsselbund speichern',
      verify: 'Beides zurückholen und öffnen',
      'put-back': 'Alte Passphrase zurücksetzen',
    },
    states: {
      pending: 'steht noch aus',
      active: 'läuft',
      done: 'erledigt',
      failed: 'fehlgeschlagen',
    },
  },

  leave: {
    title: 'Mittendrin weggehen?',
    details: {
      'set-up':
        'Es läuft noch einen Moment von selbst weiter und wird dann vielleicht abgeschnitten. Was dann fehlt, lässt sich beim nächsten Besuch mit dieser Passphrase abschließen: Heben Sie sie auf.',
      change:
        'Es läuft noch einen Moment von selbst weiter und wird dann vielleicht abgeschnitten. Kein Schlüssel geht dabei verloren, aber beim nächsten Besuch wird womöglich nach Ihrer vorigen Passphrase gefragt. Behalten Sie so lange beide.',
      repair:
        'Es läuft noch einen Moment von selbst weiter und wird dann vielleicht abgeschnitten. Kein Schlüssel geht dabei verloren; beim nächsten Besuch wird die Reparatur wieder angeboten.',
    },
    stay: 'Hierbleiben',
    leave: 'Weggehen',
  },

  stopped: {
    reasons: {
      'already-set': {
        title: 'Die Verschlüsselung ist schon eingerichtet',
        detail:
          'Ein anderer Tab oder eine andere App war schneller und hat inzwischen eine Passphrase gesetzt. Es wurde nichts überschrieben.',
      },
      'no-challenge': {
        title: 'Die Verschlüsselung wurde anderswo ausgeschaltet',
        detail:
          'Auf diesem Konto gibt es keine Passphrase mehr; vielleicht wurde es zurückgesetzt.',
      },
      'keychain-missing': {
        title: 'Auf dem Server ist kein Schlüsselbund',
        detail: 'Es wurde nichts geändert: Ein neuer würde verdecken, dass der alte fehlt.',
      },
      'keychain-damaged': {
        title: 'Der Schlüsselbund ist beschädigt',
        detail: 'Was der Server gesendet hat, lässt sich nicht mehr öffnen. Es blieb, wie es ist.',
      },
      'keys-missing': {
        title: 'Im Schlüsselbund des Servers fehlen Schlüssel, die dieses Gerät schon gesehen hat',
        detail:
          'Vielleicht hat der Server einen älteren Schlüsselbund herausgegeben, oder keinen. Ihn jetzt zu speichern würde den neueren überschreiben, und was mit den fehlenden Schlüsseln verschlüsselt ist, wäre nicht mehr lesbar. Fragen Sie zuerst bei der Administration des Servers nach. Wurde das Konto zurückgesetzt, ist es richtig, dass die alten Schlüssel fehlen.',
      },
      'does-not-open': {
        title: 'Die Passphrase öffnet den Schlüsselbund nicht mehr',
        detail:
          'Ein anderer Tab oder eine andere App hat sie inzwischen geändert. Es wurde nichts überschrieben.',
      },
      'not-todays': {
        title: 'Der Schlüsselbund hat eine andere Passphrase als Ihr Konto',
        detail:
          'Was Sie eingegeben haben, öffnet den Schlüsselbund, aber damit melden Sie sich nicht an: Eine frühere Änderung wurde abgebrochen. Es wurde nichts geändert; das lässt sich reparieren.',
      },
      'changed-elsewhere': {
        title: 'Es wurde inzwischen anderswo geändert',
        detail:
          'Ein anderer Tab oder ein anderes Gerät war schneller. Davon wurde nichts überschrieben.',
      },
      refused: {
        title: 'Der Server hat die neue Passphrase nicht angenommen',
        detail:
          'Vielleicht ist die Verschlüsselung auf diesem Server ausgeschaltet; das weiß seine Administration. Es wurde nichts überschrieben.',
      },
      'not-verified': {
        title: 'Der Server hat etwas anderes zurückgegeben, als er bekommen hat',
        detail:
          'Der zurückgeholte Schlüsselbund geht mit Ihrer Passphrase nicht auf. Sichern Sie unten beide Fassungen, bevor Sie irgendetwas anderes tun: Sie sind versiegelt und enthalten alle Schlüssel.',
      },
      'busy-elsewhere': {
        title: 'Ein anderer Tab ist gerade dabei',
        detail:
          'In einem anderen Tab dieses Browsers wird die Verschlüsselung gerade geändert. Lassen Sie ihn fertig werden.',
      },
      device: {
        title: 'Dieses Gerät konnte das nicht berechnen',
        detail:
          'Zum Verschlüsseln braucht es 64 MiB Speicher. Schließen Sie andere Tabs oder Programme und versuchen Sie es noch einmal. Es wurde nichts gesendet.',
      },
    },
    left: {
      'as-before': 'Ihr Konto ist, wie es vorher war.',
      'half-done': {
        'set-up':
          'Die Passphrase ist gesetzt, der Schlüsselbund noch nicht gespeichert. Machen Sie hier weiter oder schließen Sie es beim nächsten Besuch ab.',
        change:
          'Sie melden sich jetzt mit der neuen Passphrase an, der Schlüsselbund braucht noch die alte. Kein Schlüssel ist verloren: Machen Sie hier weiter oder reparieren Sie ihn beim nächsten Besuch. Behalten Sie so lange beide Passphrasen.',
        repair:
          'Ihr Schlüsselbund ist, wie er war. Machen Sie hier weiter oder beim nächsten Besuch.',
      },
      unknown: {
        'set-up':
          'Ob es angekommen ist, ist nicht bekannt. Beim Weitermachen wird zuerst der Server gefragt.',
        change:
          'Ob es angekommen ist, ist nicht bekannt. So oder so ist kein Schlüssel verloren. Beim Weitermachen wird zuerst der Server gefragt; behalten Sie so lange beide Passphrasen.',
        repair:
          'Ob es angekommen ist, ist nicht bekannt. Kein Schlüssel ist verloren. Beim Weitermachen wird zuerst der Server gefragt.',
      },
    },
    goOn: 'Weitermachen',
    look: 'Nachsehen, wie es steht',
    acceptMissing: 'Ohne die fehlenden Schlüssel weitermachen',
    saveOld: 'Alten Schlüsselbund sichern',
    saveNew: 'Neuen Schlüsselbund sichern',
  },
};
