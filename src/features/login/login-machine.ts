import type { ApiErrorCode } from '#api/errors.ts';
import type { Requirements } from '#protocol/wire.ts';
import { kindOfToken, type TokenKind } from './token-kind.ts';

/** The server blocks at this many failures in a row, of all clients together (protocol.md). */
export const MAX_ATTEMPTS = 5;

/** What stands between the person and the next try. */
export type Problem =
  | { readonly kind: 'wrong-passphrase'; readonly code: 'none' | 'used-up' | 'was-right' }
  | { readonly kind: 'wrong-code' }
  | { readonly kind: 'not-approved' }
  | { readonly kind: 'token-missing' }
  | { readonly kind: 'rate-limited' }
  | { readonly kind: 'hashing-failed' }
  | { readonly kind: 'trouble'; readonly code: ApiErrorCode };

/**
 * Sign-in as one union; a screen for each `at`.
 *
 *     passphrase ──given──▶ token ──given──▶ opening ──opened──▶ open
 *         │  (no second factor)                ▲│
 *         └───────────────given────────────────┘├─ wrong passphrase ─▶ passphrase
 *                                               ├─ wrong code ───────▶ token
 *                                               ├─ answer lost ──────▶ asking
 *                                               └─ blocked ──────────▶ blocked
 *
 * `asking`: whether the attempt arrived is not known, so the server is asked with
 * `session/request` before anything is said or sent again.
 */
export type LoginState = {
  readonly at:
    | 'nothing-needed'
    | 'passphrase'
    | 'token'
    | 'opening'
    | 'asking'
    | 'open'
    | 'blocked';
  /** Which screen the attempt was made from. */
  readonly from: 'nothing-needed' | 'passphrase' | 'token';
  /** The chosen token, kept over wrong passphrases; null before one is chosen. */
  readonly tokenId: string | null;
  /** Failures that this page has caused since the last success. */
  readonly failures: number;
  readonly problem: Problem | null;
};

export type LoginEvent =
  | { readonly type: 'passphrase-given' }
  | { readonly type: 'token-chosen'; readonly tokenId: string }
  | { readonly type: 'code-given' }
  | { readonly type: 'go-on' }
  | { readonly type: 'back' }
  | { readonly type: 'cancelled' }
  /** The server no longer blocks: somebody has signed in elsewhere. */
  | { readonly type: 'unblocked' }
  | { readonly type: 'opened' }
  | { readonly type: 'failed'; readonly code: ApiErrorCode }
  /** Nothing was sent. Offline, the hash itself may not have arrived yet. */
  | { readonly type: 'hashing-failed'; readonly isOffline: boolean }
  /** What `session/request` said after an answer was lost. */
  | { readonly type: 'asked'; readonly isOpen: boolean }
  | { readonly type: 'asking-failed'; readonly code: ApiErrorCode };

/** @param tokenId the method to begin with: the only one, or the last one used; null for none */
export function startLogin(requirements: Requirements, tokenId: string | null): LoginState {
  const from =
    requirements.challenge !== null
      ? 'passphrase'
      : requirements.tokens.length > 0
        ? 'token'
        : 'nothing-needed';
  return { at: from, from, tokenId, failures: 0, problem: null };
}

/** How many tries are left at most; other clients' failures are not known here. */
export function triesLeft({ failures }: LoginState): number {
  return Math.max(0, MAX_ATTEMPTS - failures);
}

/** An event that does not fit the state changes nothing: a second click of a double click, say. */
export function next(state: LoginState, event: LoginEvent, requirements: Requirements): LoginState {
  switch (event.type) {
    case 'passphrase-given':
      if (state.at !== 'passphrase') return state;
      return requirements.tokens.length > 0
        ? { ...state, at: 'token', problem: null }
        : { ...state, at: 'opening', from: 'passphrase', problem: null };
    case 'token-chosen':
      return state.at === 'token' ? { ...state, tokenId: event.tokenId, problem: null } : state;
    case 'code-given':
      return state.at === 'token' && state.tokenId !== null
        ? { ...state, at: 'opening', from: 'token', problem: null }
        : state;
    case 'go-on':
      return state.at === 'nothing-needed'
        ? { ...state, at: 'opening', from: 'nothing-needed', problem: null }
        : state;
    case 'back':
      return state.at === 'token' && requirements.challenge !== null
        ? { ...state, at: 'passphrase', problem: null }
        : state;
    case 'cancelled':
      return state.at === 'opening' || state.at === 'asking'
        ? { ...state, at: state.from, problem: null }
        : state;
    case 'unblocked':
      return state.at === 'blocked' ? startLogin(requirements, state.tokenId) : state;
    case 'opened':
      return state.at === 'opening' ? { ...state, at: 'open', failures: 0, problem: null } : state;
    case 'failed':
      return state.at === 'opening' ? afterFailure(state, event.code, requirements) : state;
    case 'hashing-failed':
      return state.at === 'opening'
        ? {
            ...state,
            at: 'passphrase',
            problem: event.isOffline
              ? { kind: 'trouble', code: 'offline' }
              : { kind: 'hashing-failed' },
          }
        : state;
    case 'asked':
      if (state.at !== 'asking') return state;
      return event.isOpen
        ? { ...state, at: 'open', failures: 0, problem: null }
        : { ...state, at: state.from, problem: { kind: 'trouble', code: 'offline' } };
    case 'asking-failed':
      if (state.at !== 'asking') return state;
      return isBlock(event.code)
        ? { ...state, at: 'blocked', problem: null }
        : { ...state, at: state.from, problem: { kind: 'trouble', code: event.code } };
  }
}

function afterFailure(
  state: LoginState,
  code: ApiErrorCode,
  requirements: Requirements,
): LoginState {
  const counted = { ...state, failures: state.failures + 1 };
  const kind = kindOfTokenId(state.tokenId, requirements);
  switch (code) {
    case 'wrong-passphrase':
      return {
        ...counted,
        at: requirements.challenge === null ? state.from : 'passphrase',
        problem: { kind: 'wrong-passphrase', code: codeAfterWrongPassphrase(state, kind) },
      };
    case 'token-wrong':
      return {
        ...counted,
        at: 'token',
        problem: { kind: kind === 'push' ? 'not-approved' : 'wrong-code' },
      };
    case 'token-missing':
      return { ...counted, at: 'token', problem: { kind: 'token-missing' } };
    case 'attempts-used-up':
      return { ...counted, at: 'blocked', failures: MAX_ATTEMPTS, problem: null };
    case 'blocked':
      return { ...state, at: 'blocked', problem: null };
    case 'rate-limited':
      return { ...state, at: state.from, problem: { kind: 'rate-limited' } };
    case 'offline':
    case 'timeout':
    case 'unreadable-answer':
    case 'not-a-passwords-server':
      return { ...state, at: 'asking', problem: null };
    default:
      return { ...state, at: state.from, problem: { kind: 'trouble', code } };
  }
}

/** The server checks the token first, so a wrong passphrase means that the code was right. */
function codeAfterWrongPassphrase(
  state: LoginState,
  kind: TokenKind | null,
): 'none' | 'used-up' | 'was-right' {
  if (state.from !== 'token' || kind === null) return 'none';
  return kind === 'totp' ? 'was-right' : 'used-up';
}

function kindOfTokenId(tokenId: string | null, requirements: Requirements): TokenKind | null {
  const token = requirements.tokens.find(({ id }) => id === tokenId);
  return token === undefined ? null : kindOfToken(token);
}

function isBlock(code: ApiErrorCode): boolean {
  return code === 'blocked' || code === 'attempts-used-up';
}
