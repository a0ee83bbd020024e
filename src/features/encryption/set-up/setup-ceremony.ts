import { newKeychain } from '#protocol/keychain.ts';
import { preparation, Stop } from '../ceremony/ceremony.ts';
import type { Ceremony, Plan } from '../ceremony/plan.ts';

/** What a set-up starts from. */
export type SetupInput = { readonly passphrase: string };

/** An account without a challenge gets one, and a keychain with one fresh key. */
export const setupCeremony: Ceremony<SetupInput> = {
  name: 'set-up',
  prepare: preparation<SetupInput>()
    .step({
      id: 'make-challenge',
      phase: 'prepare',
      request: null,
      run: async ({ passphrase }, io) => ({
        challenge: await io.crypto.createChallenge(passphrase),
      }),
    })
    .step({
      id: 'seal-keychain',
      phase: 'prepare',
      request: null,
      run: async ({ passphrase }, io) => {
        const keychain = newKeychain(io.random);
        return { keychain, sealed: await io.crypto.sealKeychain(keychain, passphrase) };
      },
    })
    .step({
      // Last, so that as little time as possible lies between this look and the write.
      id: 'read-challenge',
      phase: 'prepare',
      request: 'account/challenge/get',
      run: async (known, io): Promise<{ plan: Plan }> => {
        if ((await io.client.getChallenge()) !== null) throw new Stop('already-set');
        const { passphrase, challenge, keychain, sealed } = known;
        return {
          plan: {
            before: { challenge: null, keychain: null },
            after: { challenge, keychain: sealed },
            passphrase,
            keys: keychain.keys,
            // There is no request that removes a challenge.
            putBack: false,
          },
        };
      },
    }),
};
