/** Remembers on this device which second factor was used last: its id, nothing else. */
export function readLastMethod(storageKey: string): string | null {
  try {
    return localStorage.getItem(`${storageKey}:method`);
  } catch {
    // Storage is switched off: then every sign-in starts with the choice.
    return null;
  }
}

export function writeLastMethod(storageKey: string, tokenId: string): void {
  try {
    localStorage.setItem(`${storageKey}:method`, tokenId);
  } catch {
    // Storage is switched off or full: a convenience is lost, nothing else.
  }
}
