import { useEffect, useRef } from 'react';
import { useEncryptionNews, useEncryptionState } from '#account/encryption.ts';
import { useServices } from '#session/services.ts';
import { useMachine } from '#ui/use-machine.ts';
import { IDLE, next, type SaltSearch, type SaltSearchEvent } from './salt-search-machine.ts';

/** Looks for a flipped bit in the salt of the keychain that the server has. */
export function useSaltSearch(): {
  readonly search: SaltSearch;
  readonly start: (passphrase: string) => void;
  /** Ends the search, and the worker under it. */
  readonly back: () => void;
} {
  const { crypto } = useServices();
  const { sealed } = useEncryptionState();
  const news = useEncryptionNews();
  const [search, send] = useMachine<SaltSearch, SaltSearchEvent>(next, () => IDLE);
  const running = useRef<AbortController | null>(null);
  useEffect(() => () => running.current?.abort(), []);

  async function look(keychain: string, passphrase: string, { signal }: AbortController) {
    try {
      const mended = await crypto.mendSalt(keychain, passphrase, {
        signal,
        onProgress: ({ fraction }) => send({ type: 'progress', fraction }),
      });
      if (mended === null) send({ type: 'ended', how: 'not-found' });
      else news.foundDamage(keychain, { kind: 'one-place', mended });
    } catch {
      // An abort ends it too; nobody waits for that.
      if (!signal.aborted) send({ type: 'ended', how: 'failed' });
    }
  }

  return {
    search,
    start(passphrase) {
      if (sealed === null) return;
      running.current?.abort();
      running.current = new AbortController();
      send({ type: 'start' });
      void look(sealed, passphrase, running.current);
    },
    back() {
      running.current?.abort();
      send({ type: 'back' });
    },
  };
}
