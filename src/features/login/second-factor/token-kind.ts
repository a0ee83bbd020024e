import type { Token } from '#protocol/wire.ts';

/** What kind of second factor a token is (protocol.md, "session/request"). */
export type TokenKind =
  | 'totp' //     a code from an authenticator app
  | 'email' //    a code by mail, asked for first
  | 'gateway' //  a code by SMS, Signal, …, asked for first
  | 'push' //     approved on another device
  | 'backup' //   one of the codes kept for emergencies; not digits on every server
  | 'code' //     an unknown provider whose code a person can type all the same
  | 'unsupported';

/** Recognised by type first: an unknown `user-token` still takes a code. */
export function kindOfToken({ id, type }: Token): TokenKind {
  if (type === 'request-token') {
    return id === 'twofactor_nextcloud_notification' ? 'push' : 'unsupported';
  }
  if (type !== 'user-token') return 'unsupported';
  if (id === 'totp') return 'totp';
  if (id === 'email') return 'email';
  if (id === 'backup_codes') return 'backup';
  if (id.includes('gateway')) return 'gateway';
  return 'code';
}

/** Length at which a code is complete and submits itself; null where lengths differ. */
export function fullLength(kind: TokenKind): number | null {
  return kind === 'totp' || kind === 'email' || kind === 'gateway' ? 6 : null;
}

/** Whether a code of this kind is digits only, so that a numeric keyboard helps. */
export function isDigits(kind: TokenKind): boolean {
  return kind === 'totp' || kind === 'email' || kind === 'gateway';
}

/**
 * Whether a text could be right. What cannot be is not sent: it would cost one of five tries, and
 * what is typed into this field by mistake may be the passphrase.
 * @param code as {@link cleanCode} gives it
 */
export function canBeCode(kind: TokenKind, code: string): boolean {
  if (kind === 'totp') return /^\d{6,8}$/.test(code);
  return !isDigits(kind) || /^\d+$/.test(code);
}

/** Takes spaces and dashes out, as people copy codes with them. */
export function cleanCode(text: string): string {
  return text.replace(/[\s\u2010-\u2015-]+/g, '');
}

/** What a person can choose from, the method that does not work on this server last. */
export function offered(tokens: readonly Token[], broken: string | null): readonly Token[] {
  const last = tokens.filter(({ id }) => id === broken);
  return [...tokens.filter(({ id }) => id !== broken), ...last];
}

/**
 * The method to begin with: the only one, else the last one used on this device. Backup codes are
 * never chosen for anybody: each works only once.
 * @param broken the method that did not work on this server
 */
export function firstChoice(
  tokens: readonly Token[],
  lastUsed: string | null,
  broken: string | null,
): string | null {
  const [only] = tokens;
  if (only !== undefined && tokens.length === 1) {
    return kindOfToken(only) === 'unsupported' ? null : only.id;
  }
  const last = tokens.find(({ id }) => id === lastUsed);
  if (last === undefined || last.id === broken) return null;
  const kind = kindOfToken(last);
  return kind === 'backup' || kind === 'unsupported' ? null : last.id;
}

/** The period of an authenticator app. */
const PERIOD_MS = 30_000;

/** When an authenticator app shows its next code, in ms since 1970. The device's clock may be off a little. */
export function nextCodeAt(wallNow: number): number {
  return (Math.floor(wallNow / PERIOD_MS) + 1) * PERIOD_MS;
}
