import { useMemo } from 'react';
import { useServices } from '#queries/services.ts';
import type { Io } from './ceremony.ts';

/** What ceremonies may touch, of this mount. */
export function useIo(): Io {
  const { client, crypto } = useServices();
  return useMemo(
    () => ({
      client,
      crypto,
      random: (length) => globalThis.crypto.getRandomValues(new Uint8Array(length)),
    }),
    [client, crypto],
  );
}
