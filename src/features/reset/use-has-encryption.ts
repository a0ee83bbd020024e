import { useState } from 'react';
import { useEncryptionState } from '#account/encryption.ts';

/**
 * Whether the account has end-to-end encryption to lose. Remembered beyond the reset, which takes
 * everything away that could tell; true while nobody knows.
 */
export function useHasEncryption(): boolean {
  const { state } = useEncryptionState({ enabled: false });
  const [known, setKnown] = useState(true);
  if (state === null) return known;
  const has = state.kind !== 'off';
  if (has !== known) setKnown(has);
  return has;
}
