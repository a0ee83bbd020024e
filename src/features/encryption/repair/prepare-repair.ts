import { newKeychain, withNewKey } from '#protocol/keychain.ts';
import { Stop, type Io, type Plan } from '../ceremony/ceremony.ts';
import { openWith, readKeychain, readSalts } from '../ceremony/read-account.ts';

/** What a repair starts from. */
export type RepairInput = {
  /** Today's passphrase: the one that signs in. */
  readonly current: string;
  /** The passphrase that opens the keychain; null when there is no keychain. */
  readonly previous: string | null;
};

/**
 * Makes a half-done account whole: an older keychain is opened and sealed with today's passphrase,
 * a missing one is made. Before that today's passphrase is proved by renewing the challenge with
 * it, because a keychain sealed with a mistyped passphrase would be lost (README.md, "Repair").
 */
export async function prepareRepair({ current, previous }: RepairInput, io: Io): Promise<Plan> {
  const salts = await readSalts(io);
  if (salts === null) throw new Stop('no-challenge');
  const sealed = await readKeychain(io);
  // One has appeared, or gone: another client was at work, and the person has to know first.
  if ((sealed === null) !== (previous === null)) throw new Stop('changed-elsewhere');
  const keychain =
    sealed === null || previous === null
      ? newKeychain(io.random)
      : withNewKey(await openWith(sealed, previous, io), io.random);
  const secret = await io.crypto.solveChallenge(current, salts);
  const challenge = await io.crypto.createChallenge(current);
  return {
    before: { challenge: { salts, secret }, keychain: sealed },
    after: { challenge, keychain: await io.crypto.sealKeychain(keychain, current) },
    passphrase: current,
    keys: keychain.keys,
    // Both challenges are today's passphrase: there is nothing to go back to.
    putBack: false,
  };
}
