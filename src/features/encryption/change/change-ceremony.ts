import { withNewKey } from '#protocol/keychain.ts';
import { preparation, Stop } from '../ceremony/ceremony.ts';
import { openWith } from '../ceremony/open-with.ts';
import type { Ceremony, Plan } from '../ceremony/plan.ts';
import { readKeychain } from '../ceremony/write-steps.ts';

/** What a change starts from. The current passphrase is checked anew, on the device. */
export type ChangeInput = { readonly current: string; readonly next: string };

/**
 * Another passphrase: a new challenge, and the keychain sealed anew with every old key and a new
 * one. A missing keychain is not made up for.
 */
export const changeCeremony: Ceremony<ChangeInput> = {
  name: 'change',
  prepare: preparation<ChangeInput>()
    .step({
      id: 'read-challenge',
      phase: 'prepare',
      request: 'account/challenge/get',
      run: async (_known, io) => {
        const challenge = await io.client.getChallenge();
        if (challenge === null) throw new Stop('no-challenge');
        return { salts: challenge.salts };
      },
    })
    .step({
      id: 'read-keychain',
      phase: 'prepare',
      request: 'keychain/get',
      run: async (_known, io) => {
        const sealed = await readKeychain(io);
        if (sealed === null) throw new Stop('keychain-missing');
        return { sealed };
      },
    })
    .step({
      id: 'open-keychain',
      phase: 'prepare',
      request: null,
      run: async ({ sealed, current }, io) => ({ opened: await openWith(sealed, current, io) }),
    })
    .step({
      id: 'solve-challenge',
      phase: 'prepare',
      request: null,
      run: async ({ salts, current }, io) => ({
        solved: { salts, secret: await io.crypto.solveChallenge(current, salts) },
      }),
    })
    .step({
      id: 'make-challenge',
      phase: 'prepare',
      request: null,
      run: async ({ next }, io) => ({ challenge: await io.crypto.createChallenge(next) }),
    })
    .step({
      id: 'seal-keychain',
      phase: 'prepare',
      request: null,
      run: async (known, io): Promise<{ plan: Plan }> => {
        const keychain = withNewKey(known.opened, io.random);
        return {
          plan: {
            before: { challenge: known.solved, keychain: known.sealed },
            after: {
              challenge: known.challenge,
              keychain: await io.crypto.sealKeychain(keychain, known.next),
            },
            passphrase: known.next,
            keys: keychain.keys,
            putBack: true,
          },
        };
      },
    }),
};
