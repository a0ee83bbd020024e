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
  next,
  type EncryptEvent,
  type EncryptState,
  type StartProblem,
} from './encrypt-machine.ts';
import { createRunIo } from './run-io.ts';
import { runEncryption, type RunIo } from './run.ts';
import { createSwitch, type Switch } from './pause-switch.ts';

/** A run takes as long as it takes; meanwhile the session is kept. */
const LONGEST_RUN_MS = 4 * 60 * 60 * 1000;

/** Encrypts what exists, for the page. Keys are kept outside of React's state, while it is shown. */
/** @param held the passphrase, where it was given a moment ago */
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
      return isApiError(error) ? { kind: 'trouble', code: error.code } : { kind: 'device' };
    }
    keys.current = null;
    if (typed === null) return null;
    return openKeys(typed, { client, crypto, known });
  }

  async function run(typed: string | null): Promise<void> {
    const opening = await prove(typed);
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
    const stop = createSwitch();
    pause.current = stop;
    const io = await prepare(opening.keys, stop);
    if ('kind' in io) {
      send({ type: 'stopped', problem: io });
      return;
    }
    send({ type: 'opened' });
    const release = deadlines.keepUntil(monotonicNow() + LONGEST_RUN_MS);
    try {
      const end = await runEncryption(io, (progress) => send({ type: 'progress', progress }));
      send({ type: 'ended', end });
    } finally {
      release();
      recount();
    }
  }

  async function prepare(open: OpenKeys, stop: Switch): Promise<RunIo | StartProblem> {
    try {
      const io = await createRunIo({ client, crypto, keys: open }, stop);
      return io ?? { kind: 'server-setting' };
    } catch (error) {
      return isApiError(error) ? { kind: 'trouble', code: error.code } : { kind: 'device' };
    }
  }

  /** @param typed null: what is known already is used */
  function start(typed: string | null): void {
    const { at } = read();
    if (at === 'opening' || at === 'running') return;
    const text = typed ?? passphrase.current ?? held.value;
    if (keys.current === null && (text === null || checkPassphrase(text) !== 'ok')) {
      const wrong = text === '' ? 'empty' : 'wrong';
      send({ type: 'refused', problem: text === null ? null : wrong });
      return;
    }
    passphrase.current = text;
    send({ type: 'start' });
    const lock = `${host.storageKey}:${connection.user ?? ''}:items`;
    void alone(lock, text);
  }

  async function alone(lock: string, typed: string | null): Promise<void> {
    const done = await exclusively(lock, async () => {
      await run(typed);
      return true;
    });
    if (done === null) send({ type: 'stopped', problem: { kind: 'busy-elsewhere' } });
  }

  return {
    state,
    start,
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
