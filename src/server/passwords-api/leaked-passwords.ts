/**
 * A handful of the passwords that lead every published list of leaked ones, so that the leak
 * check can be seen to work offline. Real servers ask a list of hundreds of millions.
 */
import { createHash } from 'node:crypto';

const LEAKED = [
  '123456',
  '123456789',
  '12345678',
  'password',
  'qwerty',
  'qwerty123',
  '111111',
  '12345',
  '1234567890',
  '1234567',
  'abc123',
  '000000',
  'iloveyou',
  'password1',
  'password123',
  '123123',
  'admin',
  'letmein',
  'monkey',
  'dragon',
  'sunshine',
  'princess',
  'football',
  'welcome',
  'qwertyuiop',
  'superman',
  'passw0rd',
  'trustno1',
  '1q2w3e4r5t',
  'zaq12wsx',
  '123qwe123qwe',
  'password1234',
  'iloveyou1234',
  'qwerty123456',
  '123456789012',
  'qwertyuiop123',
  'adminadmin123',
  'letmein12345',
  'passwordpassword',
  '1234567891011',
  'correcthorsebatterystaple',
  'correct horse battery staple',
];

const HASHES = LEAKED.map((password) => createHash('sha1').update(password).digest('hex')).sort();

/** SHA-1 digests (40 lower-case hex digits) that start with `range`. */
export function leakedHashes(range: string): string[] {
  return HASHES.filter((hash) => hash.startsWith(range.toLowerCase()));
}
