/** Carries a ceremony out, and says exactly where it left the account when it did not end well. */
import { isApiError, isOutcomeUnknown } from '#api/errors.ts';
import {
  Stop,
  stopOf,
  type Io,
  type OnPhase,
  type Plan,
  type Prepare,
  type Stopped,
} from './ceremony.ts';
import { PUT_BACK, WRITE_STEPS, type Check, type Write } from './write-steps.ts';

/** Where a ceremony that did not end well has left the account. */
export type Left =
  /** Nothing was changed, or all of it was put back. */
  | 'as-before'
  /** The challenge is the new one, the keychain is not: to be continued here, or repaired. */
  | 'half-done'
  /** No answer, or no proof: the server has one state or the other, and each can be repaired. */
  | 'unknown';

export type Outcome =
  | {
      readonly kind: 'done';
      /** The keychain as it was stored: sealed. */
      readonly keychain: string;
    }
  | {
      readonly kind: 'stopped';
      readonly why: Stopped;
      readonly left: Left;
      /** What to go on with; null when nothing was sent that changes anything. */
      readonly plan: Plan | null;
    };

/** Prepares and writes. Rejects never. */
export async function runCeremony<Input>(
  prepare: Prepare<Input>,
  input: Input,
  io: Io,
  onPhase: OnPhase,
): Promise<Outcome> {
  onPhase('prepare');
  let plan: Plan;
  try {
    plan = await prepare(input, io);
    if (io.known.lackedBy(plan.keys)) throw new Stop('keys-missing');
  } catch (error) {
    return { kind: 'stopped', why: stopOf(error), left: 'as-before', plan: null };
  }
  return carryOut(plan, io, onPhase, { askFirst: false });
}

/**
 * Sends the writes of a plan.
 * @param options.askFirst goes on after an interruption: what the server has already is not sent
 *   again
 */
export async function carryOut(
  plan: Plan,
  io: Io,
  onPhase: OnPhase,
  options: { readonly askFirst: boolean },
): Promise<Outcome> {
  let left: Left = 'as-before';
  for (const step of WRITE_STEPS) {
    onPhase(step.phase);
    const failure =
      step.kind === 'check'
        ? await check(step, plan, io, options.askFirst)
        : await write(step, plan, io, options.askFirst);
    if (failure !== null) return afterFailure(step, failure, left, plan, io, onPhase);
    if (step.kind === 'write') left = step.phase === 'challenge' ? 'half-done' : 'unknown';
  }
  io.known.remember(plan.keys);
  return { kind: 'done', keychain: plan.after.keychain };
}

type Failure = Stopped & {
  /** Whether the server surely did not carry this step out. */
  readonly known: boolean;
};

async function check(step: Check, plan: Plan, io: Io, askFirst: boolean): Promise<Failure | null> {
  try {
    await step.check(plan, io);
    return null;
  } catch (error) {
    // When going on, an earlier try may have stored the keychain: only an answer can tell.
    return { ...stopOf(error), known: !askFirst || error instanceof Stop };
  }
}

async function write(step: Write, plan: Plan, io: Io, askFirst: boolean): Promise<Failure | null> {
  try {
    if (askFirst) {
      const asked = await step.ask(plan, io);
      if (asked === 'done') return null;
      if (asked === 'elsewhere') throw new Stop('changed-elsewhere');
    }
  } catch (error) {
    // Asking failed: what an earlier try did is as unknown as before.
    return { ...stopOf(error), known: error instanceof Stop };
  }
  try {
    await step.send(plan, io);
    return null;
  } catch (error) {
    return settle(step, plan, io, error);
  }
}

/** After a write without a clear answer: asks what became of it before anything else is done. */
async function settle(step: Write, plan: Plan, io: Io, error: unknown): Promise<Failure | null> {
  // A write that failed inside the application may be half done; a refused secret may tell that an
  // earlier try of ours had arrived.
  const wantsReason = isApiError(error) && error.code === 'old-secret-wrong';
  const isRefused =
    isApiError(error) && !isOutcomeUnknown(error) && error.code !== 'server-error' && !wantsReason;
  if (isRefused) return { ...stopOf(error), known: true };
  try {
    const asked = await step.ask(plan, io);
    // `done` after a refused secret: an earlier try of ours had arrived after all.
    if (asked === 'done') return null;
    if (asked === 'elsewhere') {
      const reason = plan.before.challenge === null ? 'already-set' : 'changed-elsewhere';
      return { reason, error: null, sealed: null, known: true };
    }
    if (wantsReason) return { reason: 'not-todays', error: null, sealed: null, known: true };
    return { ...stopOf(error), known: true };
  } catch {
    return { ...stopOf(error), known: wantsReason };
  }
}

async function afterFailure(
  step: Write | Check,
  { known, ...why }: Failure,
  left: Left,
  plan: Plan,
  io: Io,
  onPhase: OnPhase,
): Promise<Outcome> {
  const stopped = (where: Left): Outcome => ({
    kind: 'stopped',
    why,
    left: where,
    plan: where === 'as-before' ? null : plan,
  });
  if (!known) return stopped('unknown');
  // Once the keychain is stored, going back would be the wrong way: only the proof is missing.
  const canGoBack = plan.putBack && step.phase === 'keychain';
  if (left !== 'half-done' || !canGoBack) return stopped(left);
  onPhase(PUT_BACK.phase);
  const failure = await write(PUT_BACK, plan, io, false);
  if (failure === null) return stopped('as-before');
  return stopped(failure.known ? 'half-done' : 'unknown');
}
