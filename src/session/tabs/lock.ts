/**
 * The seat of the one tab that keeps a session alive for all that share it: a Web Lock. Every tab
 * with that session open queues for it from the beginning, so there is always exactly one keeper, and
 * the browser itself names the next when the seat is left, or its page closed or crashed.
 */
export class KeeperSeat {
  readonly #name: string;
  /** Ends our turn, or our wait for it; null while we do not queue. */
  #leaving: AbortController | null = null;
  #isHeld = false;
  /** Without locks (plain http, a sandboxed frame) every tab stands alone, and keeps for itself. */
  #isAlone = false;

  constructor(name: string) {
    this.#name = name;
    this.queue();
  }

  queue(): void {
    if (this.#leaving === null) this.#request('wait');
  }

  leave(): void {
    this.#leaving?.abort();
    this.#leaving = null;
    this.#isHeld = false;
  }

  /** Takes the seat from a page that does not do its work. That page queues again when it wakes. */
  takeOver(): void {
    this.leave();
    this.#request('steal');
  }

  /**
   * Whether this page has the seat now. A page that was late may have lost it without having been
   * told yet: so the browser is asked something, whose answer comes after that news.
   */
  async isOurs(): Promise<boolean> {
    if (this.#isAlone) return true;
    if (this.#isHeld) await locks()?.query();
    return this.#isHeld;
  }

  #request(how: 'wait' | 'steal'): void {
    const manager = locks();
    if (manager === null) {
      this.#isAlone = true;
      return;
    }
    const leaving = new AbortController();
    const { signal } = leaving;
    this.#leaving = leaving;
    let wasHeld = false;
    manager
      .request(this.#name, how === 'steal' ? { steal: true } : { signal }, async () => {
        if (signal.aborted) return;
        wasHeld = true;
        this.#isHeld = true;
        await new Promise((left) => signal.addEventListener('abort', left, { once: true }));
      })
      .catch(() => {
        if (signal.aborted) return;
        this.leave();
        // Refused from the beginning: a page that may hold no locks. Otherwise taken over.
        if (wasHeld) this.queue();
        else this.#isAlone = true;
      });
  }
}

/** Web Locks; null on pages that did not come over a secure connection. */
export function locks(): LockManager | null {
  return 'locks' in navigator ? navigator.locks : null;
}
