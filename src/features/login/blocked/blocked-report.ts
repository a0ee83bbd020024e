import type { LoginCheck } from '#account/login-check.ts';

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
 * What an administrator needs to lift a block, to be passed on. It repeats no message, of the server
 * or of an error: only the account's and the server's name, each as one short line.
 */
export function blockedReport({ user, serverName, login, at }: Facts): string {
  return [
    'Passwords app: sign-in blocked after five failed attempts (session/open, 403)',
    `server: ${oneLine(serverName)}`,
    `account: ${user === null ? 'not known here' : oneLine(user)}`,
    `login: ${LOGINS[login]}`,
    `time: ${new Date(at).toISOString()}`,
  ].join('\n');
}

/** Without line ends, controls and marks of direction, which could make it look like something else. */
function oneLine(name: string): string {
  return name.replace(/[\p{Cc}\p{Cf}\p{Zl}\p{Zp}]/gu, '').slice(0, 100);
}
