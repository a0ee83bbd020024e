/**
 * What a ceremony is made of: a list of steps that are data, so that the progress shown, the runner
 * and the crash test all read the same list. README.md argues why their order loses no key.
 */
import { isApiError, type ApiError, type ApiErrorCode } from '#api/errors.ts';
import type { Random } from '#protocol/primitives.ts';
import type { Services } from '#session/services.ts';

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
};

/** What the person is told: `encryption-progress[data-step]`. */
export type Phase = 'prepare' | 'challenge' | 'keychain' | 'verify' | 'put-back';

/** The requests of the API that a ceremony may send. */
export type CeremonyRequest =
  | 'account/challenge/get'
  | 'account/challenge/set'
  | 'keychain/get'
  | 'keychain/set';

export type StepInfo = {
  readonly id: string;
  readonly phase: Phase;
  /** The one request that this step sends, or null: it happens on the device. */
  readonly request: CeremonyRequest | null;
};

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

/** Ends a ceremony from inside a step. */
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

/** Reads anything thrown in a step. The ApiError is kept for its words, and holds nothing secret. */
export function stopOf(error: unknown): Stopped {
  if (error instanceof Stop) return { reason: error.reason, error: null, sealed: error.sealed };
  if (!isApiError(error)) return { reason: 'device', error: null, sealed: null };
  const reasons: Partial<Record<ApiErrorCode, StopReason>> = {
    'keychain-unreadable': 'changed-elsewhere',
    'challenge-rejected': 'refused',
  };
  return { reason: reasons[error.code] ?? 'trouble', error, sealed: null };
}

export type OnStep = (step: StepInfo) => void;

/** One step of the preparation: it reads or computes, and adds to what is known. Writes nothing. */
type PrepareStep<Known, Added> = StepInfo & {
  readonly run: (known: Known, io: Io) => Promise<Added>;
};

/** A list of preparing steps that ends in everything the writes need. */
export type Preparation<Input, Known> = {
  readonly steps: readonly StepInfo[];
  readonly run: (input: Input, io: Io, onStep: OnStep) => Promise<Known>;
  readonly step: <Added>(step: PrepareStep<Known, Added>) => Preparation<Input, Known & Added>;
};

/** An empty list: nothing but the input is known. */
export function preparation<Input>(): Preparation<Input, Input> {
  return extend<Input, Input>([], (input) => Promise.resolve(input));
}

function extend<Input, Known>(
  steps: readonly StepInfo[],
  run: Preparation<Input, Known>['run'],
): Preparation<Input, Known> {
  return {
    steps,
    run,
    step: (step) =>
      extend([...steps, step], async (input, io, onStep) => {
        const known = await run(input, io, onStep);
        onStep(step);
        return { ...known, ...(await step.run(known, io)) };
      }),
  };
}
