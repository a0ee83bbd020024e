import { DEMO_BACKUP_CODES, DEMO_TOTP_SECRET } from '../passwords-api/demo/demo-accounts.ts';
import { DEMO_PASSPHRASE } from '../passwords-api/demo/demo-encryption.ts';
import type { Embedded, EmbeddedOptions } from './embedded.ts';

/**
 * What a person needs to try the app: the demo accounts and all their factors.
 * @param url of the server, with the slash at the end
 */
export function announceAccounts(
  { data, dialect, control }: EmbeddedOptions,
  { carolAppToken }: Pick<Embedded, 'carolAppToken'>,
  url: string,
): string[] {
  const kept = data === ':memory:' ? 'keeping nothing' : `keeping its data in ${data}`;
  return [
    `Embedded server, behaving like the release of ${dialect}, ${kept}.`,
    ...(control ? [`Open to everybody who reaches it: ${url}__control`] : []),
    '',
    'Demo accounts   connect with                     then',
    '  alice         alice-login-password             no encryption',
    `  bob           bob-login-password               passphrase: ${DEMO_PASSPHRASE}`,
    `  carol         ${carolAppToken}    the same passphrase, and one of:`,
    `    authenticator secret   ${DEMO_TOTP_SECRET}`,
    `    backup codes           ${DEMO_BACKUP_CODES.join(' ')}`,
    `    mail and push          ${url}__inbox`,
  ];
}
