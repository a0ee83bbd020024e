import { useEffect, useRef } from 'react';
import { openKeys, type OpenKeys } from '#account/item-keys.ts';
import { useKnownKeys } from '#account/known-keys.ts';
import { useReadableItems } from '#account/use-readable-items.ts';
import { checkPassphrase } from '#protocol/passphrase.ts';
import type { BackupContent } from '#protocol/backup-read.ts';
import { exclusively } from '#session/tabs/exclusively.ts';
import { useServices } from '#session/use-services.ts';
import { useConnection, useSessionWrites } from '#session/use-session.ts';
import { useMachine } from '#ui/use-machine.ts';
import { createSwitch, type Switch } from '../encrypt/pause-switch.ts';
import { countsOf, readChosenFile } from '../file/read-file.ts';
import { createImportIo } from './import-io.ts';
import {
  CHOOSE,
  next,
  type FileSummary,
  type ImportEvent,
  type ImportState,
} from './import-machine.ts';
import { ImportRun } from './import-run.ts';

/** An import takes as long as it takes; meanwhile the session is kept. */
const LONGEST_RUN_MS = 4 * 60 * 60 * 1000;

/** Imports a file. Its content and the keys are kept outside of React's state, while it is shown. */
export function useImport() {
  const { host, crypto, deadlines, monotonicNow, wallNow } = useServices();
  const client = useSessionWrites();
  const known = useKnownKeys();
  const { connection } = useConnection();
  const { recount } = useReadableItems({ enabled: false });
  const [state, send, read] = useMachine<ImportState, ImportEvent>(next, () => CHOOSE);
  const content = useRef<BackupContent | null>(null);
  const run = useRef<ImportRun | null>(null);
  const pause = useRef<Switch | null>(null);
  const isShown = useRef(true);

  function forget(): void {
    content.current = null;
    run.current = null;
  }

  useEffect(() => {
    isShown.current = true;
    return () => {
      isShown.current = false;
      content.current = null;
      run.current = null;
      pause.current?.pull();
    };
  }, []);

  async function open(file: File | null, passphrase: string | null): Promise<void> {
    send({ type: 'read' });
    const found = await readChosenFile(file, passphrase === '' ? null : passphrase, crypto);
    if (!isShown.current) return;
    switch (found.kind) {
      case 'refused':
        send({ type: 'unread', problem: found.problem });
        return;
      case 'passphrase-wrong':
        send({ type: 'unread', problem: 'passphrase-wrong' });
        return;
      case 'passphrase-needed':
        send({ type: 'passphrase-needed', isAsked: passphrase !== null });
        return;
      case 'read':
        content.current = found.content;
        send({ type: 'opened', summary: summaryOf(found.content) });
    }
  }

  /** @returns whether the keys are there; otherwise it was said why not */
  async function prepare(account: string | null): Promise<boolean> {
    if (content.current === null) return false;
    let keys: OpenKeys | null = null;
    if (account !== null) {
      const isPossible = checkPassphrase(account) === 'ok';
      const opening = isPossible
        ? await openKeys(account, { client, crypto, known })
        : { kind: 'wrong-passphrase' as const };
      if (opening.kind === 'wrong-passphrase') {
        send({ type: 'account', problem: account === '' ? 'empty' : 'wrong' });
        return false;
      }
      if (opening.kind !== 'opened') {
        const problem = opening.kind === 'trouble' ? opening.code : opening.kind;
        send({ type: 'refused', problem });
        return false;
      }
      keys = opening.keys;
    }
    const clock = {
      wait: (ms: number) => pause.current?.wait(ms) ?? Promise.resolve(),
      isPaused: () => pause.current?.isPaused() ?? true,
      now: () => Math.floor(wallNow() / 1000),
    };
    const io = createImportIo({ client, crypto, keys }, clock);
    if (!isShown.current) return false;
    run.current = new ImportRun(content.current, io, (progress) =>
      send({ type: 'progress', progress }),
    );
    content.current = null;
    return true;
  }

  async function go(): Promise<void> {
    const current = run.current;
    if (current === null) return;
    pause.current = createSwitch();
    send({ type: 'running' });
    const release = deadlines.keepUntil(monotonicNow() + LONGEST_RUN_MS);
    const lock = `${host.storageKey}:${connection.user ?? ''}:items`;
    try {
      const end = await exclusively(lock, async () => ({ stop: await current.go() }));
      if (end === null) {
        send({ type: 'refused', problem: 'busy-elsewhere' });
        return;
      }
      send({ type: 'ended', stop: end.stop, progress: current.progress() });
      if (end.stop === null) forget();
    } finally {
      release();
      recount();
    }
  }

  async function begin(account: string | null): Promise<void> {
    send({ type: 'start' });
    if (await prepare(account)) await go();
  }

  return {
    state,
    /** @param passphrase null: it was not asked for */
    open: (file: File | null, passphrase: string | null) => {
      const before = read();
      if (before.at === 'choose' && !before.isBusy) void open(file, passphrase);
    },
    /** @param account the passphrase of the account, null where there is no encryption */
    start: (account: string | null) => {
      const before = read();
      if (before.at === 'ready' && !before.isBusy) void begin(account);
    },
    goOn: () => {
      if (read().at !== 'running') void go();
    },
    pause: () => {
      send({ type: 'pause' });
      pause.current?.pull();
    },
    again: () => {
      forget();
      send({ type: 'again' });
    },
    acceptMissingKeys: () => {
      known.forget();
      send({ type: 'again' });
    },
  };
}

function summaryOf(content: BackupContent): FileSummary {
  return {
    counts: countsOf(content),
    unreadable: content.unreadable.length,
    hidden: content.passwords.filter(({ hidden }) => hidden === true).length,
  };
}
