import type { Keychain } from '#protocol/keychain.ts';
import type { Salts } from '#protocol/wire.ts';
import type { Preparation, StepInfo } from './ceremony.ts';
import { WRITE_STEPS } from './write-steps.ts';

/** A challenge whose secret is known: it can be set, proved, and put back. */
export type SolvedChallenge = { readonly salts: Salts; readonly secret: string };

/**
 * Everything that the writes need, computed before the first of them. Set-up, change and repair
 * differ only in how they come to it; what follows is the same few requests for all three.
 */
export type Plan = {
  /** What the server held when it was read. */
  readonly before: {
    readonly challenge: SolvedChallenge | null;
    /** Sealed, as it came; null when there was none. */
    readonly keychain: string | null;
  };
  readonly after: {
    readonly challenge: SolvedChallenge;
    /** Sealed with {@link passphrase}. */
    readonly keychain: string;
  };
  /** The passphrase from then on. */
  readonly passphrase: string;
  /** What the sealed keychain has to hold when it is opened again. */
  readonly keys: Keychain['keys'];
  /** Whether the challenge of before comes back when the keychain cannot be stored. */
  readonly putBack: boolean;
};

export type CeremonyName = 'set-up' | 'change' | 'repair';

/** One of the three ceremonies. */
export type Ceremony<Input> = {
  readonly name: CeremonyName;
  readonly prepare: Preparation<Input, { readonly plan: Plan }>;
};

/** Every step in order, each request a boundary at which a crash may happen. */
export function stepsOf<Input>(ceremony: Ceremony<Input>): readonly StepInfo[] {
  return [...ceremony.prepare.steps, ...WRITE_STEPS];
}
