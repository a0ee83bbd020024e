/** Longer than a server would take the same code of an authenticator app: 3 periods each way. */
const KEPT_MS = 10 * 60_000;

/** The period of an authenticator app. */
const PERIOD_MS = 30_000;

type Used = { readonly tokenId: string; readonly code: string; readonly until: number };

/**
 * Codes that the server has taken. It takes none a second time, and each such try counts: so they
 * are held back here. In memory only, and for as long as the mount lives, because locking and
 * unlocking takes less time than a code lasts.
 */
class UsedCodes {
  #codes: readonly Used[] = [];

  note(tokenId: string, code: string, now: number): void {
    const kept = this.#codes.filter(({ until }) => until > now);
    this.#codes = [...kept, { tokenId, code, until: now + KEPT_MS }].slice(-20);
  }

  has(tokenId: string, code: string, now: number): boolean {
    return this.#codes.some(
      (used) => used.tokenId === tokenId && used.code === code && used.until > now,
    );
  }
}

const ofMounts = new WeakMap<object, UsedCodes>();

/** @param mount an object that each mount has one of, such as its client */
export function usedCodesOf(mount: object): UsedCodes {
  const found = ofMounts.get(mount) ?? new UsedCodes();
  ofMounts.set(mount, found);
  return found;
}

/** When an authenticator app shows its next code, in ms since 1970. The device's clock may be off a little. */
export function nextCodeAt(wallNow: number): number {
  return (Math.floor(wallNow / PERIOD_MS) + 1) * PERIOD_MS;
}
