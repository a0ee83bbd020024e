/** UUIDs from the server's own random source. */
import type { Random } from './vault.ts';

/** Version 4 by hand (RFC 9562), because the random source is an argument here. */
export function uuid(random: Random): string {
  const bytes = Buffer.from(random(16));
  bytes[6] = (bytes.readUInt8(6) & 0x0f) | 0x40;
  bytes[8] = (bytes.readUInt8(8) & 0x3f) | 0x80;
  return bytes.toString('hex').replace(/^(.{8})(.{4})(.{4})(.{4})(.{12})$/, '$1-$2-$3-$4-$5');
}
