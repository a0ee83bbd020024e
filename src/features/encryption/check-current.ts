import type { ApiErrorCode } from '#api/errors.ts';
import { Stop, stopOf, type Io, type StopReason } from './ceremony.ts';
import { openWith } from './open-with.ts';
import { readKeychain } from './write-steps.ts';

/**
 * Tries a passphrase on the keychain, on this device: no attempt is counted anywhere.
 * @returns null when it opens
 */
export async function checkCurrent(
  passphrase: string,
  io: Io,
): Promise<{ readonly reason: StopReason; readonly code: ApiErrorCode | null } | null> {
  try {
    const sealed = await readKeychain(io);
    if (sealed === null) throw new Stop('keychain-missing');
    await openWith(sealed, passphrase, io);
    return null;
  } catch (error) {
    const stop = stopOf(error);
    return { reason: stop.reason, code: stop.error?.code ?? null };
  }
}
