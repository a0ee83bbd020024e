/** The official client's own code, where it runs: on the main thread, with libsodium 0.7. */
import PWDv1Challenge from 'official/challenge';
import sodium from 'official/libsodium';

import type { Contender } from './contender.ts';

export const contender: Contender = {
  prepare: () => sodium.ready,
  async solve({ passphrase, salts }) {
    await sodium.ready;
    return new PWDv1Challenge({ salts }).setPassword(passphrase).solve();
  },
};
