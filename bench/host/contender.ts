/** What every contender has to do: solve the same `PWDv1r1` challenge. */
import type { Salts } from '#protocol/wire.ts';

export type Task = { readonly passphrase: string; readonly salts: Salts };

export type Contender = {
  /** Loads and starts everything that can be ready before the passphrase is known. */
  readonly prepare: () => Promise<void>;
  readonly solve: (task: Task) => Promise<string>;
};
