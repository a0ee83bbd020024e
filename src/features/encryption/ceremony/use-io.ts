import { useMemo } from 'react';
import { useKnownKeys } from '#account/known-keys.ts';
import { useServices } from '#session/use-services.ts';
import { useSessionWrites } from '#session/use-session.ts';
import type { Io } from './ceremony.ts';

/** What ceremonies may touch, of this mount. */
export function useIo(): Io {
  const { crypto } = useServices();
  const client = useSessionWrites();
  const known = useKnownKeys();
  return useMemo(
    () => ({
      client,
      crypto,
      random: (length) => globalThis.crypto.getRandomValues(new Uint8Array(length)),
      known,
    }),
    [client, crypto, known],
  );
}
