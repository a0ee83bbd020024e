import { newKeychain } from '#protocol/keychain.ts';
import { Stop, type Io, type Plan } from '../ceremony/ceremony.ts';
import { readSalts } from '../ceremony/read-account.ts';

/** What a set-up starts from. */
export type SetUpInput = { readonly passphrase: string };

/** An account without a challenge gets one, and a keychain with one fresh key. */
export async function prepareSetUp({ passphrase }: SetUpInput, io: Io): Promise<Plan> {
  const challenge = await io.crypto.createChallenge(passphrase);
  const keychain = newKeychain(io.random);
  const sealed = await io.crypto.sealKeychain(keychain, passphrase);
  // Last, so that as little time as possible lies between this look and the write.
  if ((await readSalts(io)) !== null) throw new Stop('already-set');
  return {
    before: { challenge: null, keychain: null },
    after: { challenge, keychain: sealed },
    passphrase,
    keys: keychain.keys,
    // There is no request that removes a challenge.
    putBack: false,
  };
}
