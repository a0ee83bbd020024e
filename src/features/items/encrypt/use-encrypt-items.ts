import { useEffect, useRef } from 'react';
import { useReadableItems } from '#account/use-readable-items.ts';
import { areKeysStored, openKeys, type KeysOpening, type OpenKeys } from '#account/item-keys.ts';
import { useKnownKeys } from '#account/known-keys.ts';
import { isApiError } from '#api/errors.ts';
import { checkPassphrase } from '#protocol/passphrase.ts';
import type { HeldPassphrase } from '#session/held-passphrase.ts';
import { exclusively } from '#session/tabs/exclusively.ts';
import { useServices } from '#session/use-services.ts';
import { useConnection, useSessionWrites } from '#session/use-session.ts';
import { useMachine } from '#ui/use-machine.ts';
import {
  isBusy,
  next,
  type EncryptEvent,
  type EncryptState,
  type StartProblem,
} from './encrypt-machine.ts';
import { createRunIo } from './run-io.ts';
import { runEncryption } from './run.ts';
import { createReplaceIo } from '../replace/replace-io.ts';
import { runReplacement } from '../replace/replace-run.ts';
import { createSwitch, type Switch } from './pause-switch.ts';

/** A run takes as long as it takes; meanwhile the session is kept. */
const LONGEST_RUN_MS = 4 * 60 * 60 * 1000;

/** What is done with the open keys, until it is done or the switch is pulled. */
type Work = (keys: OpenKeys, stop: Switch) => Promise<void>;

/**
 * Encrypts what exists, and replaces passwords by copies, for the page. Keys are kept outside of
 * React's state, while the page is shown.
 * @param held the passphrase, where it was given a moment ago
 */
export function useEncryptItems(held: HeldPassphrase) {
  const { host, crypto, deadlines, monotonicNow } = useServices();
  const client = useSessionWrites();
  const known = useKnownKeys();
  const { connection } = useConnection();
  const { recount } = useReadableItems({ enabled: false });
  const passphrase = useRef<string | null>(null);
  const [state, send, read] = useMachine<EncryptState, EncryptEvent>(next, () => ({
    at: 'ask',
    problem: null,
  }));
  const keys = useRef<OpenKeys | null>(null);
  const pause = useRef<Switch | null>(null);
  useEffect(
    () => () => {
      keys.current = null;
      passphrase.current = null;
      pause.current?.pull();
    },
    [],
  );

  function forget(): void {
    passphrase.current = null;
    held.clear();
  }

  /**
   * The keys, proved now: those that are open are used only if the server still has them.
   * @returns null when the passphrase is needed
   */
  async function prove(typed: string | null): Promise<KeysOpening | null> {
    const open = keys.current;
    try {
      if (open !== null && (await areKeysStored(open, client))) {
        return { kind: 'opened', keys: open };
      }
    } catch (error) {
      return problemOf(error);
    }
    keys.current = null;
    if (typed === null) return null;
    return openKeys(typed, { client, crypto, known });
  }

  async function withKeys(typed: string | null, stop: Switch, work: Work): Promise<void> {
    const opening = await prove(typed);
    if (stop.isPaused()) return;
    if (opening === null || opening.kind === 'wrong-passphrase') {
      forget();
      send({ type: 'refused', problem: opening === null ? null : 'wrong' });
      return;
    }
    if (opening.kind !== 'opened') {
      send({ type: 'stopped', problem: opening });
      return;
    }
    forget();
    keys.current = opening.keys;
    const release = deadlines.keepUntil(monotonicNow() + LONGEST_RUN_MS);
    try {
      await work(opening.keys, stop);
    } catch (error) {
      send({ type: 'stopped', problem: problemOf(error) });
    } finally {
      release();
      recount();
    }
  }

  async function encrypt(open: OpenKeys, stop: Switch): Promise<void> {
    const io = await createRunIo({ client, crypto, keys: open }, stop);
    if (io === null) {
      send({ type: 'stopped', problem: { kind: 'server-setting' } });
      return;
    }
    send({ type: 'opened' });
    const end = await runEncryption(io, (progress) => send({ type: 'progress', progress }));
    send({ type: 'ended', end });
    host.notify({ type: 'items-encrypted', readable: end.readable });
  }

  async function replaceAll(open: OpenKeys, stop: Switch): Promise<void> {
    const io = await createReplaceIo({ client, crypto, keys: open }, stop);
    send({ type: 'replace' });
    const end = await runReplacement(io, (progress) => send({ type: 'replacing', progress }));
    send({ type: 'replaced', end });
  }

  /** @param typed null: what is known already is used */
  function begin(typed: string | null, work: Work): void {
    if (isBusy(read())) return;
    const text = typed ?? passphrase.current ?? held.value;
    if (keys.current === null && (text === null || checkPassphrase(text) !== 'ok')) {
      // What was handed on and cannot be right is asked for.
      forget();
      const wrong = text === '' ? 'empty' : 'wrong';
      send({ type: 'refused', problem: text === null ? null : wrong });
      return;
    }
    passphrase.current = text;
    send({ type: 'start' });
    const stop = createSwitch();
    pause.current = stop;
    void alone(() => withKeys(text, stop, work));
  }

  /** In one tab of this browser at a time. */
  async function alone(work: () => Promise<void>): Promise<void> {
    const lock = `${host.storageKey}:${connection.user ?? ''}:items`;
    const done = await exclusively(lock, async () => {
      await work();
      return true;
    });
    if (done === null) send({ type: 'stopped', problem: { kind: 'busy-elsewhere' } });
  }

  return {
    state,
    /** @param typed the passphrase; null: what is known already is used */
    start: (typed: string | null) => begin(typed, encrypt),
    replace: () => begin(null, replaceAll),
    /** Whether going on needs the passphrase. */
    needsPassphrase: () =>
      keys.current === null && passphrase.current === null && held.value === null,
    pause: () => {
      send({ type: 'pause' });
      pause.current?.pull();
    },
    acceptMissingKeys: known.forget,
  };
}

function problemOf(
  error: unknown,
): Extract<StartProblem, { kind: 'trouble' }> | { kind: 'device' } {
  return isApiError(error) ? { kind: 'trouble', code: error.code } : { kind: 'device' };
}
