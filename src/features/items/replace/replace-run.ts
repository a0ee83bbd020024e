/** Replaces all passwords that have older versions which the server can read, one after the other. */
import { isApiError, isOutcomeUnknown, mayPass } from '#api/errors.ts';
import { troubled, answered, pauseOf, START } from '../encrypt/pace.ts';
import { stopOf, type RunStop } from '../encrypt/run.ts';
import { replaceItem, type ReplaceEnd, type ReplaceIo } from './replace-item.ts';

export type ReplaceProgress = {
  readonly done: number;
  readonly total: number;
  readonly replaced: number;
  /** Passwords that keep their older versions, by reason. */
  readonly left: Readonly<Partial<Record<Kept, number>>>;
};

export type Kept = Exclude<ReplaceEnd, 'replaced' | 'not-needed' | 'gone'>;

export type ReplaceRunEnd = { readonly progress: ReplaceProgress; readonly stop: RunStop | null };

export type ReplaceRunIo = ReplaceIo & {
  /** Encrypted passwords of the list, and those of the trash that a run has left half-done. */
  readonly candidates: () => Promise<readonly string[]>;
  readonly wait: (ms: number) => Promise<void>;
  readonly isPaused: () => boolean;
};

/** Troubles in a row after which the run stops and the person decides. */
const PATIENCE = 5;

/** @param onProgress told after each item */
export async function runReplacement(
  io: ReplaceRunIo,
  onProgress: (progress: ReplaceProgress) => void,
): Promise<ReplaceRunEnd> {
  let progress: ReplaceProgress = { done: 0, total: 0, replaced: 0, left: {} };
  let pace = START;
  try {
    const left = [...(await io.candidates())];
    progress = { ...progress, total: left.length };
    onProgress(progress);
    for (let id = left.shift(); id !== undefined; id = left.shift()) {
      if (io.isPaused()) return { progress, stop: { kind: 'paused' } };
      try {
        progress = after(progress, await replaceItem(id, io));
        onProgress(progress);
        pace = answered(pace);
      } catch (error) {
        pace = troubled(pace);
        if (!mayGoOn(error) || pace.troubles >= PATIENCE) throw error;
        left.unshift(id);
        await io.wait(pauseOf(pace));
      }
    }
    return { progress, stop: null };
  } catch (error) {
    return { progress, stop: stopOf(error) };
  }
}

/** It begins with looking, so it can be called again whatever became of a write. */
function mayGoOn(error: unknown): boolean {
  if (!isApiError(error) || error.code === 'aborted') return false;
  return (
    mayPass(error.code) ||
    isOutcomeUnknown(error) ||
    error.code === 'server-error' ||
    error.code === 'rate-limited' ||
    error.code === 'item-outdated' ||
    error.code === 'item-not-found'
  );
}

function after(progress: ReplaceProgress, end: ReplaceEnd): ReplaceProgress {
  const { done, replaced, left } = progress;
  const next = { ...progress, done: done + 1 };
  switch (end) {
    case 'replaced':
      return { ...next, replaced: replaced + 1 };
    case 'not-needed':
    case 'gone':
      return next;
    default:
      return { ...next, left: { ...left, [end]: (left[end] ?? 0) + 1 } };
  }
}
