import { createCrypto } from '#crypto/crypto.ts';

import type { Contender } from './contender.ts';

const crypto = createCrypto();

export const contender: Contender = {
  prepare: () =>
    new Promise((resolve) => {
      crypto.onTier(() => {
        resolve();
      });
      crypto.warmUp();
    }),
  solve: ({ passphrase, salts }) => crypto.solveChallenge(passphrase, salts),
};
