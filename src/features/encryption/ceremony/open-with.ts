import type { Keychain } from '#protocol/keychain.ts';
import { Stop, type Io } from './ceremony.ts';

/**
 * Opens a sealed keychain on the device: no server is asked, no attempt is spent.
 * @throws {Stop} `does-not-open` or `keychain-damaged`
 */
export async function openWith(sealed: string, passphrase: string, io: Io): Promise<Keychain> {
  const opening = await io.crypto.openKeychain(sealed, passphrase);
  switch (opening.kind) {
    case 'opened':
      return opening.keychain;
    case 'does-not-open':
      throw new Stop('does-not-open');
    case 'no-keychain':
      throw new Stop('keychain-damaged', sealed);
  }
}
