/** The page that encrypts what exists: which state follows on which event. */
import type { ApiErrorCode } from '#api/errors.ts';
import type { ReplaceProgress, ReplaceRunEnd } from '../replace/replace-run.ts';
import type { Progress, RunEnd } from './run.ts';

/** Why nothing could be started. Nothing was written. */
export type StartProblem =
  | { readonly kind: 'busy-elsewhere' | 'no-keychain' | 'keys-missing' | 'device' }
  /** The server's own setting makes it refuse every write (items.md, F13). */
  | { readonly kind: 'server-setting' }
  | { readonly kind: 'trouble'; readonly code: ApiErrorCode };

export type EncryptState =
  | { readonly at: 'ask'; readonly problem: 'empty' | 'wrong' | null }
  /** The keys are read back and opened. */
  | { readonly at: 'opening' }
  | { readonly at: 'running'; readonly progress: Progress | null; readonly isPausing: boolean }
  | { readonly at: 'stopped'; readonly problem: StartProblem }
  | { readonly at: 'ended'; readonly end: RunEnd }
  /** Passwords are replaced by copies without history. */
  | {
      readonly at: 'replacing';
      readonly progress: ReplaceProgress | null;
      readonly isPausing: boolean;
    }
  | { readonly at: 'replaced'; readonly end: ReplaceRunEnd };

export type EncryptEvent =
  | { readonly type: 'refused'; readonly problem: 'empty' | 'wrong' | null }
  | { readonly type: 'start' }
  | { readonly type: 'replace' }
  | { readonly type: 'replacing'; readonly progress: ReplaceProgress }
  | { readonly type: 'replaced'; readonly end: ReplaceRunEnd }
  | { readonly type: 'opened' }
  | { readonly type: 'progress'; readonly progress: Progress }
  | { readonly type: 'pause' }
  | { readonly type: 'stopped'; readonly problem: StartProblem }
  | { readonly type: 'ended'; readonly end: RunEnd };

export function next(state: EncryptState, event: EncryptEvent): EncryptState {
  switch (event.type) {
    case 'refused':
      return { at: 'ask', problem: event.problem };
    case 'start':
      return isBusy(state) ? state : { at: 'opening' };
    case 'opened':
      return state.at === 'opening' ? { at: 'running', progress: null, isPausing: false } : state;
    case 'progress':
      return state.at === 'running' ? { ...state, progress: event.progress } : state;
    case 'pause':
      return state.at === 'running' || state.at === 'replacing'
        ? { ...state, isPausing: true }
        : state;
    case 'stopped':
      return { at: 'stopped', problem: event.problem };
    case 'ended':
      return { at: 'ended', end: event.end };
    case 'replace':
      return isBusy(state) && state.at !== 'opening'
        ? state
        : { at: 'replacing', progress: null, isPausing: false };
    case 'replacing':
      return state.at === 'replacing' ? { ...state, progress: event.progress } : state;
    case 'replaced':
      return { at: 'replaced', end: event.end };
  }
}

/** Whether something is under way. */
export function isBusy({ at }: EncryptState): boolean {
  return at === 'opening' || at === 'running' || at === 'replacing';
}
