/**
 * Another client of the same account, outside of the browser and apart from `src/protocol`: what it
 * opens was not opened by the code that sealed it.
 */
import * as z from 'zod/mini';
import {
  openSealedKeychain,
  solveSecret,
} from '../../src/server/passwords-api/demo/passphrase-encryption.ts';
import type { Account, TestBed } from '../test-bed.ts';

const answerOfRequest = z.object({
  challenge: z.optional(z.object({ salts: z.tuple([z.string(), z.string(), z.string()]) })),
});
const answerOfOpen = z.object({
  keys: z.union([z.array(z.never()), z.object({ CSEv1r1: z.string() })]),
});
const openKeychain = z.object({ keys: z.record(z.string(), z.string()), current: z.string() });
export type OpenKeychain = z.infer<typeof openKeychain>;

/** Calls the API as one session. */
export function secondClient(bed: TestBed, account: Account) {
  let session = '';
  const credentials = Buffer.from(`${account.user}:${account.connectPassword}`).toString('base64');
  async function call(path: string, body?: unknown): Promise<{ status: number; body: unknown }> {
    const response = await fetch(new URL(`index.php/apps/passwords/api/1.0/${path}`, bed.url), {
      method: body === undefined ? 'GET' : 'POST',
      headers: {
        authorization: `Basic ${credentials}`,
        'content-type': 'application/json',
        // Hashing blocks this process for longer than an idle connection lives.
        connection: 'close',
        ...(session === '' ? {} : { 'x-api-session': session }),
      },
      ...(body === undefined ? {} : { body: JSON.stringify(body) }),
    });
    session = response.headers.get('x-api-session') ?? session;
    const text = await response.text();
    const parsed: unknown = text === '' ? null : JSON.parse(text);
    return { status: response.status, body: parsed };
  }
  return {
    call,
    /** Signs in and hands back the sealed keychain; null: there is none. */
    async open(passphrase: string): Promise<string | null> {
      const { challenge } = z.parse(answerOfRequest, (await call('session/request')).body);
      if (challenge === undefined) throw new Error('no challenge is set');
      const [message, key, hash] = challenge.salts;
      const bytes = (hex: string) => new Uint8Array(Buffer.from(hex, 'hex'));
      const salts = [bytes(message), bytes(key), bytes(hash)] as const;
      const secret = solveSecret(passphrase, salts, bed.memoryKiB);
      const answer = await call('session/open', { challenge: secret });
      if (answer.status !== 200) throw new Error(`session/open answered ${answer.status}`);
      const { keys } = z.parse(answerOfOpen, answer.body);
      return Array.isArray(keys) ? null : keys.CSEv1r1;
    },
  };
}

/** Opens a sealed keychain (hex); throws when the passphrase is not its. */
export function unsealed(sealed: string, passphrase: string, memoryKiB?: number): OpenKeychain {
  const content: unknown = JSON.parse(openSealedKeychain(passphrase, sealed, memoryKiB));
  return z.parse(openKeychain, content);
}

/** Signs in with a passphrase and opens the account's keychain with the same. */
export async function keysOf(
  bed: TestBed,
  account: Account,
  passphrase: string,
): Promise<OpenKeychain> {
  const sealed = await secondClient(bed, account).open(passphrase);
  if (sealed === null) throw new Error('there is no keychain');
  return unsealed(sealed, passphrase, bed.memoryKiB);
}
