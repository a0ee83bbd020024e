/** What this device remembers about second factors: ids, nothing else. */
type Remembered = 'method' | 'method-broken';

function read(storageKey: string, what: Remembered): string | null {
  try {
    return localStorage.getItem(`${storageKey}:${what}`);
  } catch {
    // Storage is switched off: then every sign-in starts with the choice.
    return null;
  }
}

function write(storageKey: string, what: Remembered, tokenId: string | null): void {
  try {
    if (tokenId === null) localStorage.removeItem(`${storageKey}:${what}`);
    else localStorage.setItem(`${storageKey}:${what}`, tokenId);
  } catch {
    // Storage is switched off or full: a convenience is lost, nothing else.
  }
}

/** Which one was used last. */
export function readLastMethod(storageKey: string): string | null {
  return read(storageKey, 'method');
}

export function writeLastMethod(storageKey: string, tokenId: string): void {
  write(storageKey, 'method', tokenId);
}

/** Which one this server could not bring to an end, so that it is not offered first. */
export function readBrokenMethod(storageKey: string): string | null {
  return read(storageKey, 'method-broken');
}

/** @param tokenId null when none is broken any more */
export function writeBrokenMethod(storageKey: string, tokenId: string | null): void {
  write(storageKey, 'method-broken', tokenId);
}
