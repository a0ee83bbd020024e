/** What is inside of a keychain. README.md, "The keychain". */
import * as z from 'zod/mini';

/**
 * An open keychain. `keys` maps a UUID to 32 bytes as hex; `current` names the one that new data
 * is encrypted with. Fields that this version does not know are kept when it is sealed again.
 */
export type Keychain = {
  readonly keys: Readonly<Record<string, string>>;
  readonly current: string;
  readonly [unknownField: string]: unknown;
};

const UUID = /^[0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12}$/i;
const KEY = /^[0-9a-f]{64}$/i;

const keychainShape = z
  .looseObject({
    keys: z.record(z.string().check(z.regex(UUID)), z.string().check(z.regex(KEY))),
    current: z.string(),
  })
  .check(z.refine((keychain) => Object.hasOwn(keychain.keys, keychain.current)));

/** Checks, and hands back the very object that came in: a rebuilt one could lose or reorder fields. */
const keychainSchema = z.custom<Keychain>((value) => keychainShape.safeParse(value).success);

/** @returns the keychain, or null when the text is anything else */
export function parseKeychain(json: string | null): Keychain | null {
  if (json === null) return null;
  try {
    const parsed = keychainSchema.safeParse(JSON.parse(json));
    return parsed.success ? parsed.data : null;
  } catch {
    // A SyntaxError quotes what it read, which is key material: it ends here.
    return null;
  }
}
