import type { LoginCheck } from '#session/login-check.ts';

type Facts = {
  readonly user: string | null;
  readonly serverName: string;
  readonly login: LoginCheck;
  /** Milliseconds since 1970. */
  readonly at: number;
};

const LOGINS: Record<LoginCheck, string> = {
  accepted: 'still accepted by the host',
  refused: 'app token revoked',
  unknown: 'not known',
};

/**
 * What an administrator needs to lift a block, in the words of the server, to be passed on. Nothing
 * of it is secret: no password, no passphrase, no session id.
 */
export function blockedReport({ user, serverName, login, at }: Facts): string {
  return [
    'Passwords app: sign-in blocked after five failed attempts (session/open, 403)',
    `server: ${serverName}`,
    `account: ${user ?? 'not known here'}`,
    `login: ${LOGINS[login]}`,
    `time: ${new Date(at).toISOString()}`,
  ].join('\n');
}
