import type { encryption as english } from '../en/encryption.ts';

export const encryption: typeof english = {
  title: 'Verschlüs\u00ADselung',
  loading: 'Ihr Konto wird angesehen …',
  unread: 'Ihre Verschlüsselung ließ sich gerade nicht lesen',
  tryAgain: 'Noch einmal versuchen',
  next: 'Weiter',
  back: 'Zurück',
  overview: 'Zur Übersicht',
  home: 'Übersicht',
  show: 'Passphrase anzeigen',
  hide: 'Passphrase verbergen',
  capsLock: 'Die Feststelltaste ist aktiv',
  account: 'Konto',

  trail: {
    count: (at, of) => `Schritt ${at} von ${of}`,
    setUp: {
      means: 'Was es heißt',
      choose: 'Passphrase',
      keep: 'Aufheben',
      repeat: 'Wiederholen',
      work: 'Verschlüsseln',
      done: 'Was sich jetzt ändert',
    },
    change: {
      current: 'Aktuelle Passphrase',
      choose: 'Neue Passphrase',
      keep: 'Aufheben',
      repeat: 'Wiederholen',
      work: 'Ändern',
      done: 'Was sich jetzt ändert',
    },
    sheet: { current: 'Aktuelle Passphrase', keep: 'Aufheben' },
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
    submit: 'Verschlüsselung einschalten',
    done: {
      title: 'Ihre Verschlüs\u00ADselung ist an',
      lead: 'Wir haben Ihre Schlüssel vom Server zurückgeholt, und Ihre Passphrase hat sie geöffnet.',
      points: [
        {
          title: 'Bei jeder Anmeldung',
          detail:
            'Sie geben Ihre Passphrase ein, hier und in jeder App, die Sie mit diesem Konto verwenden.',
        },
        {
          title: 'Auf Ihren anderen Geräten',
          detail: 'Sie fragen danach, wenn Sie sie das nächste Mal öffnen.',
        },
      ],
    },
  },

  change: {
    current: {
      title: 'Passphrase ändern',
      lead: 'Zuerst die aktuelle. Sie wird auf diesem Gerät geprüft und zählt nicht als Anmeldeversuch.',
      field: 'Aktuelle Passphrase',
      checking: 'Wird auf diesem Gerät geprüft …',
      missing: 'Geben Sie Ihre aktuelle Passphrase ein.',
      wrong:
        'Diese Passphrase öffnet Ihre Schlüssel nicht. Es wurde nichts gesendet und kein Anmeldeversuch verbraucht.',
      sure: 'Mit dieser melde ich mich an',
    },
    submit: 'Passphrase ändern',
    done: {
      title: 'Ihre Passphrase ist geändert',
      lead: 'Wir haben Ihre Schlüssel vom Server zurückgeholt, und die neue Passphrase hat alle geöffnet.',
      points: [
        {
          title: 'Ab jetzt',
          detail: 'Nur noch die neue Passphrase gilt. Alles, was Sie haben, bleibt für Sie lesbar.',
        },
        {
          title: 'Auf Ihren anderen Geräten',
          detail: 'Sie fragen nach der neuen Passphrase, wenn Sie sie das nächste Mal öffnen.',
        },
        {
          title: 'Ihr altes Notfallblatt',
          detail: 'Es öffnet nichts mehr. Vernichten Sie es, und heben Sie das neue auf.',
        },
      ],
    },
  },

  repair: {
    missing: {
      title: 'Einrichten der Verschlüs\u00ADselung abschließen',
      lead: 'Dieses Konto hat eine Passphrase, aber keine Schlüssel: Ein Einrichten wurde vor dem letzten Schritt abgebrochen, hier oder in einer anderen App.',
      detail:
        'Es werden neue Schlüssel angelegt. Zeigt ein anderes Ihrer Geräte noch verschlüsselte Passwörter, sehen Sie zuerst dort nach.',
      submit: 'Einrichten abschließen',
    },
    stale: {
      title: 'Geben Sie Ihre alte Passphrase ein',
      lead: 'Ihre Schlüssel verlangen eine andere, am ehesten die vor Ihrer letzten Änderung; oder sie sind beschädigt. Überschrieben wird nichts, bevor es geöffnet ist.',
      field: 'Alte Passphrase',
      help: 'Meist die von vor der letzten Änderung. Wurde eine Änderung zurückgenommen, die, zu der Sie wechseln wollten.',
      wrong: 'Auch diese Passphrase öffnet Ihre Schlüssel nicht. Es wurde nichts geändert.',
      unsure:
        'Vielleicht ist es noch eine andere Passphrase, oder Ihre Schlüssel sind beschädigt; von hier aus sieht beides gleich aus. Unter „Mehr“ finden Sie eine Kopie für sich und eine Nachricht für die Administration.',
      submit: 'Reparieren',
    },
    today: {
      field: 'Aktuelle Passphrase',
      help: 'Die, mit der Sie sich jetzt anmelden.',
      wrong:
        'Mit dieser Passphrase meldet man sich an diesem Konto derzeit nicht an. Es wurde nichts geändert und kein Anmeldeversuch verbraucht.',
    },
    missingText: 'Geben Sie eine Passphrase ein.',
    damaged: {
      title: 'Ihre Schlüssel sind beschädigt',
      lead: 'Was der Server gespeichert hat, ist abgeschnitten oder durch etwas anderes ersetzt worden. Keine Passphrase öffnet es.',
      detail:
        'Hier wird es nicht überschrieben. Vielleicht hat die Administration eine Sicherung des Servers; ein anderes Gerät, das noch angemeldet ist, kann Ihre Passwörter exportieren.',
      again: 'Noch einmal nachsehen',
    },
    save: 'Schlüssel sichern, wie sie sind',
    saveSummary: 'Mehr',
    saveDetail:
      'Ihre Schlüssel liegen auf dem Server als Schlüsselbund: ein Text, der mit einer Passphrase versiegelt ist. Sie können ihn sichern, wie er ist; ohne die Passphrase kann ihn niemand lesen.',
    message: {
      label: 'Nachricht an die Administration',
      copy: 'Nachricht kopieren',
      copied: 'Kopiert',
      copyFailed: 'Bitte von Hand markieren und kopieren',
      text: (account, time, length) =>
        [
          `Die Schlüssel von ${account} lassen sich nicht öffnen.`,
          `Zeit: ${time}`,
          `Schlüsselbund: Typ CSEv1r1, ${length} Zeichen (Tabelle passwords_keychain).`,
          'Gibt es eine Sicherung der Datenbank, in der diese Zeile anders ist? Bitte ändern Sie nichts daran, bevor wir gesprochen haben. In dieser Nachricht steht nichts Geheimes.',
        ].join('\n'),
    },
    done: {
      title: 'Ihre Verschlüs\u00ADselung ist wieder vollständig',
      lead: 'Wir haben Ihre Schlüssel vom Server zurückgeholt, und Ihre Passphrase hat alle geöffnet.',
      points: [
        {
          title: 'Eine Passphrase',
          detail:
            'Die, mit der Sie sich anmelden, öffnet Ihre Schlüssel wieder. Die ältere brauchen Sie nicht mehr.',
        },
        {
          title: 'Auf Ihren anderen Geräten',
          detail:
            'Melden Sie sich dort neu an, wenn sie noch Passwörter zeigen, die sie nicht lesen können.',
        },
      ],
    },
  },

  choice: {
    title: 'Wählen Sie Ihre Passphrase',
    lead: 'Mehrere Wörter hintereinander kann man sich gut merken und schlecht erraten.',
    field: 'Neue Passphrase',
    own: 'Selbst wählen',
    generate: 'Für mich auslosen',
    anyway: 'Trotzdem verwenden',
    weak: {
      title: 'Das lässt sich erraten',
      detail:
        'Wer an eine Kopie Ihrer Daten kommt, kann beliebig viele Passphrasen durchprobieren. Sechs ausgeloste Wörter sind für niemanden zu erraten.',
    },
    generated: {
      title: (count) => `Diese ${count === 6 ? 'sechs' : count} Wörter gehören Ihnen`,
      lead: 'Auf diesem Gerät ausgelost. Sonst hat sie niemand gesehen.',
      label: 'Ihre Wörter',
      drawing: 'Wörter werden ausgelost …',
      take: 'Diese Wörter verwenden',
      show: 'Anzeigen',
      hide: 'Verbergen',
      copy: 'Kopieren',
      copied: 'Kopiert',
      copyFailed: 'Bitte von Hand kopieren',
      another: 'Andere Wörter',
      failed:
        'Die Wörter ließen sich nicht laden. Versuchen Sie es noch einmal, oder wählen Sie selbst eine Passphrase.',
    },
    repeat: {
      title: 'Geben Sie sie noch einmal ein',
      lead: 'Vom Blatt ab, damit Sie wissen, dass es stimmt. Gesendet wurde noch nichts.',
      field: 'Neue Passphrase',
    },
    limits: (min, max, wise) => `${min} bis ${max} Zeichen; ratsam sind ${wise} oder mehr.`,
    counted: (length, max) => `${length} von ${max}`,
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
      sameAsCurrent: 'Das ist Ihre aktuelle Passphrase. Wählen Sie eine andere.',
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
    fine: 'Schwer zu erraten, auch für jemanden, der eine Kopie Ihrer Daten hat.',
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
    title: 'Heben Sie dieses Blatt auf',
    lead: 'Wenn Sie die Passphrase vergessen, ist es der einzige Weg zurück.',
    current: {
      title: 'Neues Notfallblatt',
      lead: 'Ihre Passphrase kommt darauf. Sie wird vorher auf diesem Gerät geprüft; ein Anmeldeversuch wird nicht verbraucht.',
    },
    byHand: 'Ohne Passphrase, ich trage sie von Hand ein',
    byHandHelp: 'Dann steht sie in keinem Drucker und in keiner Datei.',
    print: 'Drucken',
    save: 'Als Datei sichern',
    saved:
      'In Ihren Downloads gesichert. Drucken Sie es aus und löschen Sie die Datei: Sie gehört nicht auf dieses Gerät.',
    savedBlank: 'In Ihren Downloads gesichert.',
    printFailed: 'Dieser Browser lässt die Seite nicht drucken. Sichern Sie das Blatt stattdessen.',
    kept: 'Ich habe es aufgehoben',
    keepFirst:
      'Heben Sie das Blatt zuerst auf: Drucken Sie es, sichern Sie es, oder schreiben Sie die Passphrase auf.',
    fileName: 'notfallblatt',
    paper: {
      title: 'Notfallblatt',
      forUser: (user) => `Für die Passwörter von ${user}`,
      forYou: 'Für Ihre Passwörter',
      server: 'Server',
      date: 'Erstellt am',
      newer: 'Ein neueres Blatt macht dieses falsch: Vernichten Sie dieses dann.',
      passphrase: 'Passphrase',
      typeWords:
        'Tippen Sie die Wörter in dieser Reihenfolge, klein geschrieben und mit Bindestrichen dazwischen.',
      typeText: 'Tippen Sie sie genau so, wie sie hier steht, mit jedem Leerzeichen.',
      fold: 'Hier nach innen falten, damit niemand sie im Vorbeigehen liest.',
      whenNeeded: {
        title: 'Wenn Sie es brauchen',
        items: [
          'Öffnen Sie den Server oben und melden Sie sich mit Ihrem Anmeldepasswort an. Dieses Blatt ersetzt es nicht.',
          'Wo nach Ihrer Passphrase gefragt wird, tippen Sie sie ein, wie sie oben steht.',
          'Wird sie abgelehnt, suchen Sie nach einem neueren Blatt, bevor Sie es noch einmal versuchen: Fünf Fehlversuche sperren die Anmeldung.',
        ],
      },
      keeping: {
        title: 'So heben Sie es auf',
        items: [
          'Beim Reisepass, oder wo Sie sonst aufheben, was nicht verloren gehen darf.',
          'Nicht als Foto und nicht im Postfach: Wer es dort findet, kann alles lesen.',
          'Sagen Sie einem Menschen, dem Sie vertrauen, wo es liegt, wenn er nach Ihnen hineinkommen soll.',
        ],
      },
      footer:
        'Niemand kann diese Passphrase wiederherstellen: nicht die Administration des Servers und nicht, wer diese Seite gemacht hat.',
    },
  },

  work: {
    title: {
      'set-up': 'Verschlüs\u00ADselung wird eingeschaltet',
      change: 'Passphrase wird geändert',
      repair: 'Ihre Schlüssel werden repariert',
    },
    lead: 'Bitte lassen Sie diese Seite offen. Es dauert ein paar Sekunden.',
    phases: {
      prepare: 'Schlüssel auf diesem Gerät erzeugen',
      challenge: 'Passphrase auf dem Server setzen',
      keychain: 'Schlüssel verschlossen auf dem Server speichern',
      verify: 'Alles zurückholen und öffnen',
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
    title: 'Die Änderung läuft noch. Trotzdem verlassen?',
    details: {
      'set-up':
        'Es läuft noch einen Moment von selbst weiter und wird dann vielleicht abgeschnitten. Was dann fehlt, lässt sich beim nächsten Besuch mit dieser Passphrase abschließen: Heben Sie sie auf.',
      change:
        'Es läuft noch einen Moment von selbst weiter und wird dann vielleicht abgeschnitten. Kein Schlüssel geht dabei verloren, aber beim nächsten Besuch wird womöglich nach Ihrer alten Passphrase gefragt. Behalten Sie so lange beide.',
      repair:
        'Es läuft noch einen Moment von selbst weiter und wird dann vielleicht abgeschnitten. Kein Schlüssel geht dabei verloren; beim nächsten Besuch wird die Reparatur wieder angeboten.',
    },
    stay: 'Hierbleiben',
    leave: 'Verlassen',
  },

  stopped: {
    reasons: {
      'already-set': {
        title: 'Die Verschlüs\u00ADselung ist schon eingerichtet',
        detail:
          'Ein anderer Tab oder eine andere App war schneller und hat inzwischen eine Passphrase gesetzt. Es wurde nichts überschrieben.',
      },
      'no-challenge': {
        title: 'Die Verschlüs\u00ADselung wurde anderswo ausgeschaltet',
        detail:
          'Auf diesem Konto gibt es keine Passphrase mehr; vielleicht wurde es zurückgesetzt.',
      },
      'keychain-missing': {
        title: 'Auf dem Server sind keine Schlüssel',
        detail: 'Es wurde nichts geändert: Neue würden verdecken, dass die alten fehlen.',
      },
      'keychain-damaged': {
        title: 'Ihre Schlüssel sind beschädigt',
        detail: 'Was der Server gesendet hat, lässt sich nicht mehr öffnen. Es blieb, wie es ist.',
      },
      'keys-missing': {
        title: 'Auf dem Server fehlen Schlüssel, die dieses Gerät schon gesehen hat',
        detail:
          'Vielleicht hat der Server einen älteren Stand herausgegeben, oder keinen. Ihn jetzt zu speichern würde den neueren überschreiben, und was mit den fehlenden Schlüsseln verschlüsselt ist, wäre nicht mehr lesbar. Fragen Sie zuerst bei der Administration des Servers nach. Wurde das Konto zurückgesetzt, ist es richtig, dass die alten Schlüssel fehlen.',
      },
      'does-not-open': {
        title: 'Die Passphrase öffnet Ihre Schlüssel nicht mehr',
        detail:
          'Ein anderer Tab oder eine andere App hat sie inzwischen geändert. Es wurde nichts überschrieben.',
      },
      'not-todays': {
        title: 'Ihre Schlüssel haben eine andere Passphrase als Ihr Konto',
        detail:
          'Was Sie eingegeben haben, öffnet Ihre Schlüssel, aber damit melden Sie sich nicht an: Eine frühere Änderung wurde abgebrochen. Es wurde nichts geändert; das lässt sich reparieren.',
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
          'Die zurückgeholten Schlüssel gehen mit Ihrer Passphrase nicht auf. Sichern Sie unten beide Fassungen, bevor Sie irgendetwas anderes tun: Sie sind versiegelt und enthalten alle Schlüssel.',
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
          'Die Passphrase ist gesetzt, Ihre Schlüssel sind noch nicht gespeichert. Machen Sie hier weiter oder schließen Sie es beim nächsten Besuch ab.',
        change:
          'Sie melden sich jetzt mit der neuen Passphrase an, Ihre Schlüssel brauchen noch die alte. Kein Schlüssel ist verloren: Machen Sie hier weiter oder reparieren Sie sie beim nächsten Besuch. Behalten Sie so lange beide Passphrasen.',
        repair:
          'Ihre Schlüssel sind, wie sie waren. Machen Sie hier weiter oder beim nächsten Besuch.',
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
    saveOld: 'Alte Schlüssel sichern',
    saveNew: 'Neue Schlüssel sichern',
  },
};
