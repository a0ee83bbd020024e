import { Stop, stopOf, type Io, type Stopped } from '../ceremony/ceremony.ts';
import { openWith } from '../ceremony/open-with.ts';
import { readKeychain } from '../ceremony/write-steps.ts';

/**
 * Tries a passphrase on the keychain, on this device: no attempt is counted anywhere.
 * @returns null when it opens
 */
export async function checkCurrent(passphrase: string, io: Io): Promise<Stopped | null> {
  try {
    const sealed = await readKeychain(io);
    if (sealed === null) throw new Stop('keychain-missing');
    await openWith(sealed, passphrase, io);
    return null;
  } catch (error) {
    return stopOf(error);
  }
}
