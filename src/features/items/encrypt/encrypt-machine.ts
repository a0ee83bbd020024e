/** The page that encrypts what exists: which state follows on which event. */
import type { ApiErrorCode } from '#api/errors.ts';
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
  | { readonly at: 'ended'; readonly end: RunEnd };

export type EncryptEvent =
  | { readonly type: 'refused'; readonly problem: 'empty' | 'wrong' | null }
  | { readonly type: 'start' }
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
      return state.at === 'opening' || state.at === 'running' ? state : { at: 'opening' };
    case 'opened':
      return state.at === 'opening' ? { at: 'running', progress: null, isPausing: false } : state;
    case 'progress':
      return state.at === 'running' ? { ...state, progress: event.progress } : state;
    case 'pause':
      return state.at === 'running' ? { ...state, isPausing: true } : state;
    case 'stopped':
      return { at: 'stopped', problem: event.problem };
    case 'ended':
      return { at: 'ended', end: event.end };
  }
}
