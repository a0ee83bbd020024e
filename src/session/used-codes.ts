/** Longer than a server would take the same code of an authenticator app: 3 periods each way. */
const KEPT_MS = 10 * 60_000;
/** More than anybody types in that time. */
const KEPT_CODES = 20;

/** A code that the server has taken. It takes none a second time, and each such try counts. */
export type UsedCode = {
  readonly tokenId: string;
  readonly code: string;
  /** When it may be tried again, on the clock that only goes forward: six digits come again. */
  readonly until: number;
};

export function withUsedCode(
  codes: readonly UsedCode[],
  tokenId: string,
  code: string,
  now: number,
): readonly UsedCode[] {
  const kept = codes.filter(({ until }) => until > now);
  return [...kept, { tokenId, code, until: now + KEPT_MS }].slice(-KEPT_CODES);
}

export function isUsedCode(
  codes: readonly UsedCode[],
  tokenId: string,
  code: string,
  now: number,
): boolean {
  return codes.some((used) => used.tokenId === tokenId && used.code === code && used.until > now);
}
