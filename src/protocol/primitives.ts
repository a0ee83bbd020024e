/**
 * The two things that `protocol/` does not bring itself: a memory-hard hash, because it has to run
 * off the main thread and in the fastest way this browser knows, and chance, so that tests can
 * replay it.
 */

/** The only Argon2id this protocol knows (version 1.3; libsodium's "interactive" limits). */
export const ARGON2ID = {
  passes: 2,
  memoryKiB: 65_536,
  lanes: 1,
  bytes: 32,
  saltBytes: 16,
} as const;

/**
 * Argon2id with exactly the parameters of {@link ARGON2ID}.
 *
 * @param input the password and a salt of 16 bytes; neither is changed, nor kept after the answer
 * @returns 32 bytes that belong to the caller, who wipes them
 */
export type Argon2id = (input: {
  readonly password: Uint8Array;
  readonly salt: Uint8Array;
}) => Promise<Uint8Array> | Uint8Array;

/** `length` bytes from a cryptographic source. */
export type Random = (length: number) => Uint8Array;
