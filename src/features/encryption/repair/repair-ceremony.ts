import { newKeychain, withNewKey } from '#protocol/keychain.ts';
import { preparation, Stop } from '../ceremony/ceremony.ts';
import { openWith } from '../ceremony/open-with.ts';
import type { Ceremony, Plan } from '../ceremony/plan.ts';
import { readKeychain } from '../ceremony/write-steps.ts';

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
export const repairCeremony: Ceremony<RepairInput> = {
  name: 'repair',
  prepare: preparation<RepairInput>()
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
      run: async ({ previous }, io) => {
        const sealed = await readKeychain(io);
        // One has appeared, or gone: another client was at work, and the person has to know first.
        if ((sealed === null) !== (previous === null)) throw new Stop('changed-elsewhere');
        return { sealed };
      },
    })
    .step({
      id: 'open-keychain',
      phase: 'prepare',
      request: null,
      run: async ({ sealed, previous }, io) => ({
        opened: sealed === null || previous === null ? null : await openWith(sealed, previous, io),
      }),
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
      run: async ({ current }, io) => ({ challenge: await io.crypto.createChallenge(current) }),
    })
    .step({
      id: 'seal-keychain',
      phase: 'prepare',
      request: null,
      run: async ({ opened, current, solved, challenge, sealed }, io): Promise<{ plan: Plan }> => {
        const keychain = opened === null ? newKeychain(io.random) : withNewKey(opened, io.random);
        return {
          plan: {
            before: { challenge: solved, keychain: sealed },
            after: {
              challenge,
              keychain: await io.crypto.sealKeychain(keychain, current),
            },
            passphrase: current,
            keys: keychain.keys,
            // Both challenges are today's passphrase: there is nothing to go back to.
            putBack: false,
          },
        };
      },
    }),
};
