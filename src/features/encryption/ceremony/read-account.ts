/** What ceremonies read of an account, and open on the device. */
import type { Keychain } from '#protocol/keychain.ts';
import { KEYCHAIN_TYPE, type Salts } from '#protocol/wire.ts';
import { Stop, type Io } from './ceremony.ts';

/** @returns the salts of the challenge, or null when there is none */
export async function readSalts(io: Io): Promise<Salts | null> {
  return (await io.client.getChallenge())?.salts ?? null;
}

/** @returns the sealed keychain, or null when there is none */
export async function readKeychain(io: Io): Promise<string | null> {
  return (await io.client.getKeychains())[KEYCHAIN_TYPE] ?? null;
}

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
