/** The import as the page sees it. The file's content and the keys are kept outside of it. */
import type { ApiErrorCode } from '#api/errors.ts';
import type { FileProblem } from '../file/read-file.ts';
import type { ImportCounts, ImportProgress, ImportStop } from './import-report.ts';

/** What is known of a file that was opened. */
export type FileSummary = {
  readonly counts: ImportCounts;
  readonly unreadable: number;
  readonly hidden: number;
};

/** Why nothing was begun. */
export type StartProblem =
  | ApiErrorCode
  | 'busy-elsewhere'
  | 'no-keychain'
  | 'keys-missing'
  | 'device';

export type ImportState =
  | {
      readonly at: 'choose';
      readonly isBusy: boolean;
      readonly needsPassphrase: boolean;
      readonly problem: FileProblem | 'passphrase-empty' | 'passphrase-wrong' | null;
    }
  | {
      readonly at: 'ready';
      readonly summary: FileSummary;
      readonly isBusy: boolean;
      readonly problem: 'empty' | 'wrong' | null;
    }
  | { readonly at: 'refused'; readonly problem: StartProblem }
  | {
      readonly at: 'running';
      /** null: the account is being looked at. */
      readonly progress: ImportProgress | null;
      readonly isPausing: boolean;
    }
  | { readonly at: 'ended'; readonly stop: ImportStop | null; readonly progress: ImportProgress };

export type ImportEvent =
  | { readonly type: 'again' }
  | { readonly type: 'read' }
  | { readonly type: 'unread'; readonly problem: FileProblem | 'passphrase-wrong' }
  | { readonly type: 'passphrase-needed'; readonly isAsked: boolean }
  | { readonly type: 'opened'; readonly summary: FileSummary }
  | { readonly type: 'start' }
  | { readonly type: 'account'; readonly problem: 'empty' | 'wrong' }
  | { readonly type: 'refused'; readonly problem: StartProblem }
  | { readonly type: 'progress'; readonly progress: ImportProgress }
  | { readonly type: 'running' }
  | { readonly type: 'pause' }
  | {
      readonly type: 'ended';
      readonly stop: ImportStop | null;
      readonly progress: ImportProgress;
    };

export const CHOOSE: Extract<ImportState, { at: 'choose' }> = {
  at: 'choose',
  isBusy: false,
  needsPassphrase: false,
  problem: null,
};

export function next(state: ImportState, event: ImportEvent): ImportState {
  switch (event.type) {
    case 'again':
      return CHOOSE;
    case 'read':
      return state.at === 'choose' ? { ...state, isBusy: true } : state;
    case 'unread':
      return state.at === 'choose' ? { ...state, isBusy: false, problem: event.problem } : state;
    case 'passphrase-needed': {
      const problem = event.isAsked ? 'passphrase-empty' : null;
      return state.at === 'choose' ? { ...CHOOSE, needsPassphrase: true, problem } : state;
    }
    case 'opened':
      return { at: 'ready', summary: event.summary, isBusy: false, problem: null };
    case 'start':
      return state.at === 'ready' ? { ...state, isBusy: true } : state;
    case 'account':
      return state.at === 'ready' ? { ...state, isBusy: false, problem: event.problem } : state;
    case 'refused':
      return { at: 'refused', problem: event.problem };
    case 'running':
      return { at: 'running', progress: null, isPausing: false };
    case 'progress':
      return state.at === 'running' ? { ...state, progress: event.progress } : state;
    case 'pause':
      return state.at === 'running' ? { ...state, isPausing: true } : state;
    case 'ended':
      return { at: 'ended', stop: event.stop, progress: event.progress };
  }
}
