/**
 * A Web Lock that one tab of many holds: the one that sends keepalives for all. Every tab asks for
 * it from the beginning, so when its holder leaves, closes or crashes the browser gives it to the next.
 */
export class TabLock {
  readonly #name: string;
  /** Gives the lock back, or stops asking for it; null while we do neither. */
  #release: AbortController | null = null;
  #isHeld = false;

  constructor(name: string) {
    this.#name = name;
    this.request();
  }

  get isHeld(): boolean {
    return this.#isHeld;
  }

  request(): void {
    if (this.#release !== null) return;
    const manager = locks();
    // Without locks (plain http, a sandboxed frame) every tab stands alone.
    if (manager === null) {
      this.#isHeld = true;
      return;
    }
    const release = new AbortController();
    const { signal } = release;
    this.#release = release;
    manager
      .request(this.#name, { signal }, async () => {
        if (signal.aborted) return;
        this.#isHeld = true;
        await new Promise((left) => signal.addEventListener('abort', left, { once: true }));
      })
      .catch(() => {
        // Refused: a page that may hold no locks stands alone, too.
        if (!signal.aborted) this.#isHeld = true;
      });
  }

  release(): void {
    this.#release?.abort();
    this.#release = null;
    this.#isHeld = false;
  }
}

/** Web Locks; null on pages that did not come over a secure connection. */
export function locks(): LockManager | null {
  return 'locks' in navigator ? navigator.locks : null;
}
