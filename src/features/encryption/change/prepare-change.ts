import { withNewKey } from '#protocol/keychain.ts';
import { Stop, stopOf, type Io, type Plan, type Stopped } from '../ceremony/ceremony.ts';
import { openWith, readKeychain, readSalts } from '../ceremony/read-account.ts';

/** What a change starts from. The current passphrase is checked anew, on the device. */
export type ChangeInput = { readonly current: string; readonly next: string };

/**
 * Another passphrase: a new challenge, and the keychain sealed anew with every old key and a new
 * one. A missing keychain is not made up for.
 */
export async function prepareChange({ current, next }: ChangeInput, io: Io): Promise<Plan> {
  const salts = await readSalts(io);
  if (salts === null) throw new Stop('no-challenge');
  const { sealed, opened } = await openCurrent(current, io);
  const secret = await io.crypto.solveChallenge(current, salts);
  const challenge = await io.crypto.createChallenge(next);
  const keychain = withNewKey(opened, io.random);
  return {
    before: { challenge: { salts, secret }, keychain: sealed },
    after: { challenge, keychain: await io.crypto.sealKeychain(keychain, next) },
    passphrase: next,
    keys: keychain.keys,
    putBack: true,
  };
}

/**
 * Tries a passphrase on the keychain, on this device: no attempt is counted anywhere.
 * @returns null when it opens
 */
export async function checkCurrent(passphrase: string, io: Io): Promise<Stopped | null> {
  try {
    await openCurrent(passphrase, io);
    return null;
  } catch (error) {
    return stopOf(error);
  }
}

async function openCurrent(passphrase: string, io: Io) {
  const sealed = await readKeychain(io);
  if (sealed === null) throw new Stop('keychain-missing');
  return { sealed, opened: await openWith(sealed, passphrase, io) };
}
