import { useEncryptionUpdates } from '#account/encryption.ts';
import { checkPassphrase } from '#protocol/passphrase.ts';
import { useIo } from '../ceremony/use-io.ts';
import type { CurrentProblem } from './change-machine.ts';
import { checkCurrent } from './prepare-change.ts';

/** Checks the current passphrase on this device. No attempt is counted anywhere. */
export function useCurrentCheck() {
  const io = useIo();
  const updates = useEncryptionUpdates();
  /** @returns null when it opens the keychain */
  return async (current: string): Promise<CurrentProblem | null> => {
    if (current === '') return { kind: 'empty' };
    // A text outside the limits can be no passphrase of this account: nothing needs to be computed.
    if (checkPassphrase(current) !== 'ok') return { kind: 'wrong' };
    const stop = await checkCurrent(current, io);
    if (stop === null) return null;
    const { reason, error, sealed } = stop;
    if (reason === 'does-not-open') return { kind: 'wrong' };
    // The page has a panel of its own for that.
    if (sealed !== null) updates.foundDamage(sealed);
    return { kind: 'stopped', reason, code: error?.code ?? null };
  };
}
