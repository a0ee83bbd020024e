import type { Services } from '#session/services.ts';

/**
 * - `found`: known from leaks. `not-found`: not on the server's list.
 * - `unavailable`: the server has no list, did not answer, or this page may not hash (plain http).
 */
export type LeakCheck = 'found' | 'not-found' | 'unavailable';

/** Hex digits of the SHA-1 that go out: some hundred thousand passwords share each range. */
const RANGE = 5;

/** Asks the server's list by k-anonymity. Never rejects: a check that fails must not block. */
export async function checkLeaks(
  text: string,
  { client }: { readonly client: Pick<Services['client'], 'getHashes'> },
): Promise<LeakCheck> {
  try {
    const digest = await globalThis.crypto.subtle.digest('SHA-1', new TextEncoder().encode(text));
    const hex = Array.from(new Uint8Array(digest), (byte) => byte.toString(16).padStart(2, '0'));
    const hash = hex.join('');
    const found = await client.getHashes(hash.slice(0, RANGE));
    return found.some((candidate) => candidate.toLowerCase() === hash) ? 'found' : 'not-found';
  } catch {
    return 'unavailable';
  }
}
