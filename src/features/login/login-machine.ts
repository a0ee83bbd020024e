import { isBlock, isOutcomeUnknown, type ApiError, type ApiErrorCode } from '#api/errors.ts';
import type { Requirements } from '#protocol/wire.ts';
import { kindOfToken, type TokenKind } from './second-factor/token-kind.ts';

/** The server blocks at this many failures in a row, of all clients together (protocol.md). */
export const MAX_ATTEMPTS = 5;

/** What stands between the person and the next try. */
export type Problem =
  /** `usedUp`: the right code that went with it, which cannot be used again. */
  | { readonly kind: 'wrong-passphrase'; readonly usedUp: 'nothing' | 'code' | 'totp' | 'push' }
  | { readonly kind: 'wrong-code'; readonly isTotp: boolean }
  | { readonly kind: 'not-approved' }
  | { readonly kind: 'token-missing' }
  | { readonly kind: 'rate-limited' }
  | { readonly kind: 'hashing-failed' }
  | {
      readonly kind: 'trouble';
      readonly code: ApiErrorCode;
      /** A code that works once was sent with it, and it is not known whether the server took it. */
      readonly isCodeInDoubt: boolean;
    };

/**
 * Sign-in as one union; a screen for each `at`.
 *
 *     passphrase ──given──▶ token ──given──▶ opening ──opened──▶ open
 *         │  (no second factor)                ▲│
 *         └───────────────given────────────────┘├─ wrong passphrase ─▶ passphrase
 *                                               ├─ wrong code ───────▶ token
 *                                               ├─ answer lost, or cancelled ──▶ asking
 *                                               └─ blocked ──────────▶ blocked
 *
 * `asking`: whether the attempt arrived is not known, so the server is asked with
 * `session/request` before anything is said or sent again. An open session answers the next
 * `session/open` with 200 whatever it holds (protocol.md), so a guess here would let a wrong
 * passphrase in. Where the asking fails, too, the doubt stays: the next attempt begins with asking.
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
  /** Why the outcome of the last attempt is not known; null when it is. */
  readonly doubt: ApiErrorCode | null;
};

export type LoginEvent =
  | { readonly type: 'passphrase-given' }
  /** @param tokenId null for none: to see the list */
  | { readonly type: 'token-chosen'; readonly tokenId: string | null }
  | { readonly type: 'code-given' }
  | { readonly type: 'go-on' }
  | { readonly type: 'back' }
  /** @param isSent whether the attempt had gone out */
  | { readonly type: 'cancelled'; readonly isSent: boolean }
  /** The server no longer blocks: there was a sign-in elsewhere. */
  | { readonly type: 'unblocked' }
  | { readonly type: 'opened' }
  | { readonly type: 'failed'; readonly error: Pick<ApiError, 'code' | 'serverId'> }
  /** Nothing was sent. Offline, the hash itself may not have arrived yet. */
  | { readonly type: 'hashing-failed'; readonly isOffline: boolean }
  /** What `session/request` said about an attempt in doubt. */
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
  return { at: from, from, tokenId, failures: 0, problem: null, doubt: null };
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
      if (state.at === 'opening' && event.isSent)
        return { ...state, at: 'asking', problem: null, doubt: 'aborted' };
      return state.at === 'opening' || state.at === 'asking'
        ? { ...state, at: state.from, problem: null }
        : state;
    case 'unblocked':
      return state.at === 'blocked' ? startLogin(requirements, state.tokenId) : state;
    case 'opened':
      return state.at === 'opening' ? opened(state) : state;
    case 'failed':
      return state.at === 'opening' ? afterFailure(state, event, requirements) : state;
    case 'hashing-failed':
      return state.at === 'opening'
        ? {
            ...state,
            at: 'passphrase',
            problem: event.isOffline
              ? { kind: 'trouble', code: 'offline', isCodeInDoubt: false }
              : { kind: 'hashing-failed' },
          }
        : state;
    case 'asked':
      if (state.at !== 'asking' && state.at !== 'opening') return state;
      if (event.isOpen) return opened(state);
      // The attempt of before is settled, and the one of now goes on.
      if (state.at === 'opening') return { ...state, doubt: null };
      return backWith(state, state.doubt, null, requirements);
    case 'asking-failed':
      if (state.at !== 'asking') return state;
      return isBlock(event.code)
        ? { ...state, at: 'blocked', problem: null, doubt: null }
        : backWith(state, event.code, state.doubt, requirements);
  }
}

function opened(state: LoginState): LoginState {
  return { ...state, at: 'open', failures: 0, problem: null, doubt: null };
}

/** Back to where the attempt was made, with what came in between. */
function backWith(
  state: LoginState,
  code: ApiErrorCode | null,
  doubt: ApiErrorCode | null,
  requirements: Requirements,
): LoginState {
  const kind = kindOfTokenId(state.tokenId, requirements);
  const isCodeInDoubt = state.from === 'token' && kind !== null;
  const problem: Problem | null =
    code === null || (code === 'aborted' && !isCodeInDoubt)
      ? null
      : { kind: 'trouble', code, isCodeInDoubt };
  return { ...state, at: state.from, problem, doubt };
}

function afterFailure(
  before: LoginState,
  { error }: Extract<LoginEvent, { type: 'failed' }>,
  requirements: Requirements,
): LoginState {
  const { code } = error;
  if (isOutcomeUnknown(error)) return { ...before, at: 'asking', problem: null, doubt: code };
  const state = { ...before, doubt: null };
  const counted = { ...state, failures: state.failures + 1 };
  const kind = kindOfTokenId(state.tokenId, requirements);
  switch (code) {
    case 'wrong-passphrase':
      return {
        ...counted,
        at: requirements.challenge === null ? state.from : 'passphrase',
        problem: { kind: 'wrong-passphrase', usedUp: usedUpBy(state, kind) },
      };
    case 'token-wrong':
      return {
        ...counted,
        at: 'token',
        problem:
          kind === 'push'
            ? { kind: 'not-approved' }
            : { kind: 'wrong-code', isTotp: kind === 'totp' },
      };
    case 'token-missing':
      return { ...counted, at: 'token', problem: { kind: 'token-missing' } };
    case 'rate-limited':
      return { ...state, at: state.from, problem: { kind: 'rate-limited' } };
    case 'server-error':
      // The application itself failed, perhaps after it had taken the code.
      return backWith(state, code, null, requirements);
    default:
      if (isBlock(code)) return { ...state, at: 'blocked', failures: MAX_ATTEMPTS, problem: null };
      return { ...state, at: state.from, problem: { kind: 'trouble', code, isCodeInDoubt: false } };
  }
}

/** The server checks the code first: with a wrong passphrase it was right, and is used up all the same. */
function usedUpBy(state: LoginState, kind: TokenKind | null): 'nothing' | 'code' | 'totp' | 'push' {
  if (state.from !== 'token' || kind === null) return 'nothing';
  return kind === 'totp' || kind === 'push' ? kind : 'code';
}

function kindOfTokenId(tokenId: string | null, requirements: Requirements): TokenKind | null {
  const token = requirements.tokens.find(({ id }) => id === tokenId);
  return token === undefined ? null : kindOfToken(token);
}
