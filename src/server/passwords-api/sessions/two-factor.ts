/**
 * The host's two-factor providers of an account, and those among them that the application knows.
 */
import { Secret, TOTP } from 'otpauth';
import * as z from 'zod/mini';
import { WronglyTyped } from '../answer.ts';
import { hashCode, isCode, sameText } from '../accounts/credentials.ts';
import { markCodeUsed, sendMessage, spendPush } from './messages.ts';
import { tellsPush } from '../host.ts';
import { looseString } from '../parameters.ts';
import { randomText } from '../random-text.ts';
import type { SessionData } from './sessions.ts';
import { blob, type Store } from '../store/store.ts';
import type { Random } from '../store/vault.ts';

const NOTIFICATION = 'twofactor_nextcloud_notification';
const BACKUP = 'backup_codes';
const EMAIL = 'email';
const DIGITS = '0123456789';
const ALPHANUMERIC = `${DIGITS}ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz`;
/** Periods of 30 seconds by which an authenticator app's clock may differ. */
const DRIFT = 3;

const LABELS: Readonly<Record<string, readonly [label: string, description: string]>> = {
  totp: ['TOTP (Authenticator app)', 'Authenticate with a TOTP app'],
  email: ['Two-Factor Email', 'Send an authentication code to your email address'],
  gateway_sms: ['SMS verification', 'Authenticate via SMS'],
  gateway_signal: ['Signal verification', 'Authenticate via Signal'],
  [NOTIFICATION]: [
    'Nextcloud Notification',
    'Authenticate using a device that is already logged in to your Nextcloud',
  ],
  admin: ['Admin code', 'Use a code that your administrator gave you'],
  [BACKUP]: ['Backup code', 'Use backup code'],
};

const providerRow = z.object({
  id: z.string(),
  totp_secret: z.nullable(z.string()),
  fixed_code: z.nullable(z.string()),
  last_counter: z.nullable(z.number()),
});
type Provider = z.infer<typeof providerRow>;

/** How a provider of an account checks its codes. Those that send a code need neither. */
export type ProviderSetup = {
  readonly id: string;
  /** Base32 secret of an authenticator app. */
  readonly totpSecret?: string;
  /** One code that always passes: only for providers set by `POST /__control`. */
  readonly fixedCode?: string;
};

/** Replaces the account's providers. */
export function setProviders(
  store: Store,
  user: string,
  providers: readonly ProviderSetup[],
): void {
  store.run('delete from providers where user = ?', user);
  for (const [position, { id, totpSecret, fixedCode }] of providers.entries()) {
    store.run(
      `insert or ignore into providers (user, position, id, totp_secret, fixed_code)
       values (?, ?, ?, ?, ?)`,
      user,
      position,
      id,
      totpSecret ?? null,
      fixedCode ?? null,
    );
  }
}

/** Replaces the account's backup codes. */
export function setBackupCodes(
  store: Store,
  user: string,
  codes: readonly string[],
  random: Random,
): void {
  store.run('delete from backup_codes where user = ?', user);
  for (const code of codes) {
    const { salt, hash } = hashCode(code, random);
    store.run('insert into backup_codes (user, salt, hash) values (?, ?, ?)', user, salt, hash);
  }
}

function allProviders(store: Store, user: string): Provider[] {
  return store.all(
    providerRow,
    'select id, totp_secret, fixed_code, last_counter from providers where user = ? order by position',
    user,
  );
}

/** Whether the host asks for a second factor: then it refuses login passwords. */
export function refusesLoginPassword(store: Store, user: string): boolean {
  return allProviders(store, user).some(({ id }) => id !== BACKUP);
}

/** Providers the application can use; backup codes come last and never alone. */
export function usableProviders(store: Store, user: string): Provider[] {
  const all = allProviders(store, user);
  const usable = all.filter(({ id }) => isKnown(id));
  const backup = usable.length === 0 ? [] : all.filter(({ id }) => id === BACKUP);
  return [...usable, ...backup];
}

function isKnown(id: string): boolean {
  return ['totp', NOTIFICATION, 'admin', EMAIL].includes(id) || isGateway(id);
}

function isGateway(id: string): boolean {
  return id.includes('gateway');
}

/** The providers as `session/request` lists them. */
export function describeProviders(store: Store, user: string) {
  return usableProviders(store, user).map(({ id }) => {
    const [label, description] = LABELS[id] ?? ['Message gateway', 'Authenticate with a message'];
    return {
      type: id === NOTIFICATION ? 'request-token' : 'user-token',
      id,
      label,
      description,
      request: isGateway(id) || id === NOTIFICATION || id === EMAIL,
    };
  });
}

export type TokenScope = {
  readonly store: Store;
  readonly random: Random;
  readonly user: string;
  /** Milliseconds since the epoch. */
  readonly nowMs: number;
  /** Data of the session: a sent code is good only there. */
  readonly session: SessionData;
};

/**
 * Asks a provider for a code.
 * @returns the `data` of the answer, or null when the account has no such provider
 * @throws WronglyTyped on hosts that ask the phone, but then fail
 */
export function requestCode(scope: TokenScope, id: string): { token?: string } | null {
  const { store, user, random, nowMs: created } = scope;
  if (!usableProviders(store, user).some((provider) => provider.id === id)) return null;
  if (id === NOTIFICATION) {
    const token = randomText(random, ALPHANUMERIC, 40);
    sendMessage(store, { user, kind: 'push', secret: token, created });
    if (!tellsPush(store)) throw new WronglyTyped('the push cannot be told');
    return { token };
  }
  if (id === EMAIL || isGateway(id)) {
    const code = randomText(random, DIGITS, 6);
    scope.session.codes[id] = code;
    sendMessage(store, { user, kind: id === EMAIL ? 'mail' : 'text', secret: code, created });
  }
  return {};
}

/**
 * Checks the `token` argument of `session/open`. One wrong of several fails all; what was right
 * before it and can be used once is used up nevertheless.
 * @throws WronglyTyped when it, or a value in it, has a type that cannot hold codes
 */
export function verifyTokens(scope: TokenScope, tokens: unknown): boolean {
  if (typeof tokens !== 'object' || tokens === null) throw new WronglyTyped('token is no object');
  const entries = Object.entries(tokens);
  const providers = usableProviders(scope.store, scope.user);
  if (entries.length === 0 && providers.length > 0) return false;
  return entries.every(([id, value]) => {
    const provider = providers.find((candidate) => candidate.id === id);
    return provider !== undefined && verifyCode(scope, provider, looseString(value));
  });
}

function verifyCode(scope: TokenScope, provider: Provider, code: string): boolean {
  const { store, user } = scope;
  const { id } = provider;
  if (id === BACKUP) return spendBackupCode(store, user, code);
  if (id === NOTIFICATION) return spendPush(store, user, code, scope.nowMs);
  if (id === EMAIL || isGateway(id)) return spendSentCode(scope, id, code);
  if (provider.fixed_code !== null) return sameText(provider.fixed_code, code);
  return spendTotp(scope, provider, code);
}

function spendSentCode({ store, user, session }: TokenScope, id: string, code: string): boolean {
  const sent = session.codes[id];
  if (sent === undefined || !sameText(sent, code)) return false;
  delete session.codes[id];
  markCodeUsed(store, user, code);
  return true;
}

const backupRow = z.object({ id: z.number(), salt: blob, hash: blob });

function spendBackupCode(store: Store, user: string, code: string): boolean {
  const row = store
    .all(backupRow, 'select id, salt, hash from backup_codes where user = ?', user)
    .find((candidate) => isCode(code, candidate));
  if (row === undefined) return false;
  store.run('delete from backup_codes where id = ?', row.id);
  return true;
}

/** A code of an authenticator app (RFC 6238); none of its period or an earlier one passes again. */
function spendTotp({ store, user, nowMs }: TokenScope, provider: Provider, token: string): boolean {
  const { totp_secret: secret, last_counter: last } = provider;
  if (secret === null) return false;
  const totp = new TOTP({ secret: Secret.fromBase32(secret) });
  const periods = totp.validate({ token, timestamp: nowMs, window: DRIFT });
  if (periods === null) return false;
  const counter = totp.counter({ timestamp: nowMs }) + periods;
  if (last !== null && counter <= last) return false;
  store.run(
    'update providers set last_counter = ? where user = ? and id = ?',
    counter,
    user,
    provider.id,
  );
  return true;
}
