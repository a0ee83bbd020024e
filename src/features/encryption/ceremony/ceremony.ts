/**
 * What set-up, change and repair have in common. Each prepares a plan, reading and computing only;
 * the writes that follow are the same for all three. README.md argues why their order loses no key.
 */
import { isApiError, type ApiError, type ApiErrorCode } from '#api/errors.ts';
import type { KnownKeys } from '#account/known-keys.ts';
import type { Keychain } from '#protocol/keychain.ts';
import type { Random } from '#protocol/primitives.ts';
import type { Salts } from '#protocol/wire.ts';
import type { Services } from '#session/services.ts';

export type CeremonyName = 'set-up' | 'change' | 'repair';

/** Everything a ceremony may touch. */
export type Io = {
  readonly client: Pick<
    Services['client'],
    'getChallenge' | 'setChallenge' | 'getKeychains' | 'setKeychain'
  >;
  readonly crypto: Pick<
    Services['crypto'],
    'solveChallenge' | 'createChallenge' | 'openKeychain' | 'sealKeychain'
  >;
  readonly random: Random;
  /** What this device has seen of the account's keys. */
  readonly known: KnownKeys;
};

/** Comes to a plan. Writes nothing; throws a {@link Stop} where there is none. */
export type Prepare<Input> = (input: Input, io: Io) => Promise<Plan>;

/** A challenge whose secret is known: it can be set, proved, and put back. */
export type SolvedChallenge = { readonly salts: Salts; readonly secret: string };

/** Everything that the writes need, computed before the first of them. */
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

/** What the person is told: `encryption-progress[data-step]`. */
export type Phase = 'prepare' | 'challenge' | 'keychain' | 'verify' | 'put-back';
export type OnPhase = (phase: Phase) => void;

/** Why a ceremony ended before its end. */
export type StopReason =
  /** A request failed; the {@link ApiError} says how. */
  | 'trouble'
  /** Set-up: there is a challenge by now. */
  | 'already-set'
  /** There is no challenge any more: another client has reset the account. */
  | 'no-challenge'
  /** Change: nobody ever stored a keychain, or it is gone. It is never made up for silently. */
  | 'keychain-missing'
  | 'keychain-damaged'
  /** The server's keychain lacks keys that this device has seen: the person has to agree first. */
  | 'keys-missing'
  /** The passphrase that should open the keychain does not. */
  | 'does-not-open'
  /** The passphrase that should be today's is not: the server refused its secret. */
  | 'not-todays'
  /** Challenge or keychain are not those that were read: another tab or device was faster. */
  | 'changed-elsewhere'
  /** The server does not take the challenge: encryption may be switched off there. */
  | 'refused'
  /** What was read back is not what was written. */
  | 'not-verified'
  /** Another tab of this browser is in the middle of a ceremony. */
  | 'busy-elsewhere'
  /** This device could not hash. */
  | 'device';

/** Ends a ceremony from inside. */
export class Stop extends Error {
  override readonly name = 'Stop';
  readonly reason: StopReason;
  readonly sealed: string | null;

  /** @param sealed what the server has stored, when it is no keychain */
  constructor(reason: StopReason, sealed: string | null = null) {
    super(reason);
    this.reason = reason;
    this.sealed = sealed;
  }
}

/** Why and how a ceremony or a check ended early. */
export type Stopped = {
  readonly reason: StopReason;
  readonly error: ApiError | null;
  /** What the server has stored, with the reason `keychain-damaged`. */
  readonly sealed: string | null;
};

/** Reads anything thrown in a ceremony. The ApiError is kept for its words; it holds no secret. */
export function stopOf(error: unknown): Stopped {
  if (error instanceof Stop) return { reason: error.reason, error: null, sealed: error.sealed };
  if (!isApiError(error)) return { reason: 'device', error: null, sealed: null };
  const reasons: Partial<Record<ApiErrorCode, StopReason>> = {
    'keychain-unreadable': 'changed-elsewhere',
    'challenge-rejected': 'refused',
  };
  return { reason: reasons[error.code] ?? 'trouble', error, sealed: null };
}
