import * as z from 'zod/mini';
import { applicationErrorSchema, hostErrorSchema } from '#protocol/wire.ts';
import type { ApiErrorCode } from './errors.ts';

/** The calls of the API. A status means different things at different ones. */
export type Endpoint =
  | 'session/request'
  | 'session/open'
  | 'session/close'
  | 'session/keepalive'
  | 'token/request'
  | 'account/challenge/get'
  | 'account/challenge/set'
  | 'account/reset'
  | 'keychain/get'
  | 'keychain/set'
  | 'settings/get'
  | 'settings/set'
  | 'settings/reset'
  | 'item/list'
  | 'item/show'
  | 'item/find'
  | 'item/create'
  | 'item/update'
  | 'item/delete'
  | 'item/restore';

/** What a failed answer says, once parsed. */
export type FailedAnswer = {
  readonly endpoint: Endpoint;
  readonly status: number;
  /** The application's error id, lower case; null when the host answered. */
  readonly id: string | null;
  /** The host's message; null when the application answered or the body is not JSON. */
  readonly hostMessage: string | null;
  readonly isJson: boolean;
};

/** Ids are CRC-32 of the message: where releases word it differently, both are listed. */
const ID = {
  passphraseInvalid: ['ab6e13ba', 'a361c427'], // 2024 "Passphrase invalid", 2021 "Password invalid"
  loginPasswordInvalid: ['a361c427'],
  tokenInvalid: ['c0980e3c'],
  tokenVerificationFailed: ['8b4f02b4'],
  sessionRequired: ['4ad27488'],
  tooManyAttempts: ['b927b225'],
  challengeLost: ['1d21b905'],
  notEnabled: ['adca63f1'],
  loginNotAllowed: ['64a6cf1f'],
  resetCodeInvalid: ['7e130744'],
  notFound: ['135d4069'],
  keychainUnreadable: ['3476b978'],
  keychainWithoutChallenge: ['a6bb2388'],
  httpsRequired: ['6304571a'],
} as const;

const APP_TOKEN_MESSAGE = 'password login forbidden';
const REQUEST_TOKEN_MESSAGE = 'csrf check failed';

/** Whether a call changes something in the account; a session is none of that. */
export function isWrite(endpoint: Endpoint): boolean {
  return /\/(?:set|reset|create|update|delete|restore)$/.test(endpoint);
}

/**
 * Reads the body of a failed answer without trusting any of it.
 * @param text the body as it came
 */
export function readFailure(endpoint: Endpoint, status: number, text: string): FailedAnswer {
  let body: unknown;
  try {
    body = JSON.parse(text);
  } catch {
    return { endpoint, status, id: null, hostMessage: null, isJson: false };
  }
  const application = z.safeParse(applicationErrorSchema, body);
  if (application.success) {
    const id = String(application.data.id).toLowerCase();
    return { endpoint, status, id, hostMessage: null, isJson: true };
  }
  const host = z.safeParse(hostErrorSchema, body);
  const hostMessage = host.success ? host.data.message : null;
  return { endpoint, status, id: null, hostMessage, isJson: true };
}

/**
 * Turns a failed answer into one code, by status **and** id **and** endpoint (protocol.md,
 * "Transport"). An unknown id still gets the meaning of its status.
 */
export function codeOf(answer: FailedAnswer): ApiErrorCode {
  const { endpoint, status, id, hostMessage, isJson } = answer;
  const has = (ids: readonly string[]) => id !== null && ids.includes(id);
  if (has(ID.httpsRequired)) return 'https-required';
  if (has(ID.sessionRequired)) return 'session-required';
  if (has(ID.keychainUnreadable)) return 'keychain-unreadable';
  if (has(ID.keychainWithoutChallenge)) return 'keychain-without-challenge';
  if (has(ID.tooManyAttempts)) return 'attempts-used-up';
  if (has(ID.challengeLost)) return 'challenge-lost';
  if (has(ID.notEnabled)) return 'not-enabled';
  if (has(ID.loginNotAllowed)) return 'blocked';
  if (isJson && endpoint.startsWith('item/')) {
    const code = codeOfItem(answer);
    if (code !== null) return code;
  }

  switch (status) {
    case 400:
      return codeOfBadRequest(answer);
    case 401:
      return codeOfUnauthorised(answer);
    case 403:
      if (endpoint === 'account/reset') {
        if (has(ID.resetCodeInvalid)) return 'reset-code-wrong';
        if (id !== null) return 'login-password-wrong';
      }
      if (endpoint === 'account/challenge/set' && id !== null) return 'challenge-rejected';
      return isJson ? 'server-error' : 'not-a-passwords-server';
    case 404:
      if (endpoint === 'account/challenge/get' && has(ID.notFound)) return 'no-challenge';
      return id === null ? 'not-a-passwords-server' : 'server-error';
    case 405:
      return 'not-supported';
    case 412:
      return hostMessage?.toLowerCase().startsWith(REQUEST_TOKEN_MESSAGE) === true
        ? 'request-token-refused'
        : 'session-required';
    case 429:
      return 'rate-limited';
    case 500:
      return endpoint === 'account/challenge/set' && id !== null
        ? 'challenge-rejected'
        : 'server-error';
    case 503:
      return id === null ? 'maintenance' : 'server-error';
    default:
      if (status >= 500) return 'server-error';
      return isJson ? 'server-error' : 'not-a-passwords-server';
  }
}

/** Ids of items.md, "Errors": a 400 says no more than its id. */
const ITEM_ID: Readonly<Record<string, ApiErrorCode>> = {
  '7c31eb4d': 'item-incomplete', // label
  '2cf30fe7': 'item-incomplete', // password
  '2aff026c': 'item-incomplete', // color
  '5b9e3440': 'item-hash-rejected',
  '4e8162e6': 'item-encryption-rejected', // unknown type, or a type that does not go with the key
  fce89df4: 'item-encryption-rejected', // no key
  f43e7b82: 'item-encryption-rejected', // no type
  '57b4fe05': 'item-tag-unknown',
  '54131ad4': 'item-shared', // encrypting
  '7269e742': 'item-shared', // hiding
  '9c5d2ad8': 'item-outdated',
};

/** @returns null where the status alone has a meaning that items share with all calls */
function codeOfItem({ endpoint, status, id }: FailedAnswer): ApiErrorCode | null {
  switch (status) {
    case 400:
    case 420:
      return (id === null ? undefined : ITEM_ID[id]) ?? 'item-rejected';
    case 404:
      if (id === null) return null;
      // The only thing that a create names and that may not be there (2021).
      return endpoint === 'item/create' ? 'item-tag-unknown' : 'item-not-found';
    case 409:
      return 'item-outdated';
    case 422:
      return 'item-read-only';
    default:
      return null;
  }
}

function codeOfBadRequest({ endpoint, id }: FailedAnswer): ApiErrorCode {
  if (endpoint === 'account/challenge/set' && id !== null) return 'challenge-rejected';
  if (endpoint === 'token/request') return 'token-request-failed';
  if (endpoint.startsWith('settings/') && id !== null) return 'setting-rejected';
  return 'server-error';
}

function codeOfUnauthorised({ endpoint, id, hostMessage }: FailedAnswer): ApiErrorCode {
  if (id === null) {
    return hostMessage?.toLowerCase().startsWith(APP_TOKEN_MESSAGE) === true
      ? 'app-token-required'
      : 'connection-lost';
  }
  const has = (ids: readonly string[]) => ids.includes(id);
  if (has(ID.tokenInvalid)) return 'token-missing';
  if (has(ID.tokenVerificationFailed)) return 'token-wrong';
  if (endpoint === 'account/challenge/set') return 'old-secret-wrong';
  if (has(ID.passphraseInvalid) || endpoint === 'session/open') return 'wrong-passphrase';
  return 'connection-lost';
}
