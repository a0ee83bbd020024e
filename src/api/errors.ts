/**
 * The one error that leaves the API layer. Its code says which failure it is; nothing secret and
 * no URL is ever in it. What the server wrote is not repeated either: only its status and id.
 */

/** What went wrong, told apart as far as status, id and endpoint allow (protocol.md, Transport). */
export type ApiErrorCode =
  | 'offline' //              the request never reached a server
  | 'timeout' //              no answer within the limit
  | 'aborted' //              the caller no longer wants the answer
  | 'not-a-passwords-server' // HTML, a redirect, a captive portal
  | 'connection-lost' //      the host's 401: no, wrong or revoked credentials
  | 'app-token-required' //   "Password login forbidden, use token instead"
  | 'wrong-passphrase'
  | 'token-missing'
  | 'token-wrong'
  | 'token-request-failed' // token/{id}/request: unknown or refused provider
  | 'attempts-used-up' //     403 b927b225: this was the fifth failure
  | 'blocked' //              403 64a6cf1f
  | 'rate-limited' //         429, with no Retry-After
  | 'session-required' //     412 4ad27488
  | 'request-token-refused' // 412 from the host: the page's request token is missing or stale
  | 'old-secret-wrong' //     challenge/set: oldSecret missing or not the current one
  | 'no-challenge' //         challenge/get: 404 135d4069
  | 'login-password-wrong' // account/reset
  | 'reset-code-wrong'
  | 'challenge-rejected' //   400 or 500 on challenge/set: the old challenge stays
  | 'keychain-unreadable' //  the session was overtaken by a change of passphrase elsewhere
  | 'keychain-without-challenge'
  | 'item-not-found' //       404 with the number 404: unknown, deleted, or somebody else's
  | 'item-outdated' //        409, or 400 at the second delete: another revision is the current one
  | 'item-shared' //          what is shared or received can be neither encrypted nor hidden
  | 'item-hash-rejected' //   400 5b9e3440
  | 'item-encryption-rejected' // type or key of its encryption
  | 'item-tag-unknown' //     saved all the same, without tags (items.md, F6)
  | 'item-incomplete' //      label, password or color is empty
  | 'item-read-only' //       422: the base folder
  | 'item-rejected' //        any other 400 about an item or what is searched for
  | 'setting-rejected'
  | 'https-required'
  | 'not-supported' //        405: this server does not know the call
  | 'challenge-lost' //       500 1d21b905: a reset that broke off has left a challenge that is gone
  | 'not-enabled' //          500 adca63f1: the administrator has not switched it on
  | 'maintenance' //          503 from the host
  | 'server-error'
  | 'unreadable-answer'; //   JSON, but not what the document says

/** An error of the API layer. Recognised by `name`, so that it also works across realms. */
export class ApiError extends Error {
  override readonly name = 'ApiError';
  readonly code: ApiErrorCode;
  /** HTTP status, 0 when there was no answer. */
  readonly status: number;
  /** The server's error id (8 hex digits), for a report. */
  readonly serverId: string | null;

  constructor(
    code: ApiErrorCode,
    options: { status?: number; serverId?: string | null; cause?: unknown } = {},
  ) {
    super(code, options.cause === undefined ? undefined : { cause: options.cause });
    this.code = code;
    this.status = options.status ?? 0;
    this.serverId = options.serverId ?? null;
  }
}

/** Tells an ApiError from anything else, in whatever realm it was made. */
export function isApiError(error: unknown): error is ApiError {
  return error instanceof Error && error.name === 'ApiError' && 'code' in error;
}

/** Passes by itself, whichever call met it: it is worth asking again. */
export function mayPass(code: ApiErrorCode): code is 'offline' | 'timeout' | 'maintenance' {
  return code === 'offline' || code === 'timeout' || code === 'maintenance';
}

/** Sign-in is blocked: nothing that a person can type helps. */
export function isBlock(code: ApiErrorCode): boolean {
  return code === 'blocked' || code === 'attempts-used-up';
}

/** The host does not take the login, or not for this. */
export function isLoginRefused(code: ApiErrorCode): boolean {
  return code === 'connection-lost' || code === 'app-token-required';
}

/**
 * Whether the server may have done what it was asked to, although the call failed. Then nothing is
 * sent again before it was asked what is true.
 */
export function isOutcomeUnknown({ code, serverId }: Pick<ApiError, 'code' | 'serverId'>): boolean {
  switch (code) {
    case 'offline':
    case 'timeout':
    case 'aborted':
    case 'unreadable-answer':
    case 'not-a-passwords-server':
      return true;
    case 'server-error':
    case 'maintenance':
      // From a gateway: what stands behind it may have done everything.
      return serverId === null;
    default:
      return false;
  }
}
