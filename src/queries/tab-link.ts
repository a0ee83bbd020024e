import { readTabMessage, type TabMessage } from './tab-messages.ts';

/** This page among the tabs of the browser; nothing that outlives it. */
const PAGE = randomName();
/**
 * Milliseconds that a tab which has just come waits for the others to offer their session. It waits
 * only where the lock says that there is somebody, and a busy computer takes its time.
 */
const OFFER_LIMIT = 1000;

/**
 * The link between the tabs that are connected to one account on this browser: who has an open
 * session, when it was last heard of, why it ended. One for each mount. Without the browser's
 * channels or locks each tab stands alone, which costs a keepalive more and nothing else.
 */
export class TabLink {
  readonly #storageKey: string;
  readonly #listeners = new Set<(message: TabMessage) => void>();
  #account: string | null = null;
  #channel: BroadcastChannel | null = null;
  #offer: (() => string | null) | null = null;
  #turn: { readonly name: string; readonly end: () => void } | null = null;

  /** @param storageKey says which server this mount talks to */
  constructor(storageKey: string) {
    this.#storageKey = storageKey;
  }

  /**
   * Listens to the tabs of one account and login, and to no other any more.
   * @param user null where only the host knows who is logged in
   * @param login `cookie`, or the `loginMark` of a password or token
   */
  join(user: string | null, login: string): void {
    const account = `${this.#storageKey}:tabs1:${user ?? ''}:${login}`;
    if (account === this.#account) return;
    this.leave();
    this.#account = account;
    this.resume();
  }

  leave(): void {
    this.pause();
    this.#account = null;
  }

  /** Closes the channel while the page is put away; {@link resume} opens it again. */
  pause(): void {
    this.#endTurn();
    this.#channel?.close();
    this.#channel = null;
  }

  resume(): void {
    if (this.#account === null || this.#channel !== null) return;
    if (typeof BroadcastChannel === 'undefined') return;
    this.#channel = new BroadcastChannel(this.#account);
    this.#channel.addEventListener('message', ({ data }) => this.#receive(data));
  }

  subscribe(listener: (message: TabMessage) => void): () => void {
    this.#listeners.add(listener);
    return () => this.#listeners.delete(listener);
  }

  tell(message: TabMessage): void {
    this.#channel?.postMessage({ page: PAGE, message });
  }

  /**
   * Offers an open session to tabs that come later, until the returned function is called.
   * @param sessionId the id at the time of the question; null for none
   */
  offerSession(sessionId: () => string | null): () => void {
    this.#offer = sessionId;
    const name = this.#presence();
    const released = Promise.withResolvers<void>();
    // The lock says without any waiting that there is somebody to ask.
    if (name !== null) {
      locks()
        ?.request(name, { mode: 'shared' }, () => released.promise)
        .catch(() => null);
    }
    return () => {
      released.resolve();
      this.#endTurn();
      if (this.#offer === sessionId) this.#offer = null;
    };
  }

  /** The id of a session that another tab of this account has open; null when there is none. */
  async askForSession(): Promise<string | null> {
    if (this.#channel === null || !(await this.#isAnybodyThere())) return null;
    const question = randomName();
    const answer = Promise.withResolvers<string | null>();
    const stop = this.subscribe((message) => {
      if (message.kind === 'offered' && message.question === question) answer.resolve(message.id);
    });
    const timer = setTimeout(() => answer.resolve(null), OFFER_LIMIT);
    this.tell({ kind: 'asked', question });
    const id = await answer.promise;
    clearTimeout(timer);
    stop();
    return id;
  }

  /**
   * Does something that one tab is to do for all. Whoever had the turn once keeps it until its
   * session or its page ends: handed round, a turn would come before the news of what was done in it.
   * @param isOverdue takes the turn away from a tab that should have done it long ago
   * @returns whether it was our turn
   */
  async takeTurn(
    session: number,
    work: () => Promise<unknown>,
    isOverdue: boolean,
  ): Promise<boolean> {
    const manager = locks();
    if (this.#account === null || manager === null) {
      await work();
      return true;
    }
    const name = `${this.#account}:turn:${session}`;
    if (this.#turn?.name !== name && !(await this.#getTurn(manager, name, isOverdue))) return false;
    await work();
    return true;
  }

  async #getTurn(manager: LockManager, name: string, isOverdue: boolean): Promise<boolean> {
    this.#endTurn();
    const granted = Promise.withResolvers<boolean>();
    const ended = Promise.withResolvers<void>();
    const turn = { name, end: ended.resolve };
    manager
      .request(name, isOverdue ? { steal: true } : { ifAvailable: true }, async (lock) => {
        if (lock === null) {
          granted.resolve(false);
          return;
        }
        this.#turn = turn;
        // What the tab before us told last has come, too, after this question to the browser.
        await manager.query();
        granted.resolve(true);
        await ended.promise;
      })
      .catch(() => {
        // Taken away; or a page that may hold no locks, such as a sandboxed frame, and stands alone.
        if (this.#turn === turn) this.#turn = null;
        granted.resolve(true);
      });
    return granted.promise;
  }

  #endTurn(): void {
    this.#turn?.end();
    this.#turn = null;
  }

  #receive(data: unknown): void {
    const message = readTabMessage(data, PAGE);
    if (message === null) return;
    if (message.kind === 'asked') {
      const id = this.#offer?.() ?? null;
      if (id !== null) this.tell({ kind: 'offered', question: message.question, id });
      return;
    }
    for (const listener of this.#listeners) listener(message);
  }

  async #isAnybodyThere(): Promise<boolean> {
    const manager = locks();
    if (manager === null) return true;
    const name = this.#presence();
    try {
      const { held = [] } = await manager.query();
      return held.some((lock) => lock.name === name);
    } catch {
      return false;
    }
  }

  #presence(): string | null {
    return this.#account === null ? null : `${this.#account}:open`;
  }
}

/** Web Locks; null on pages that did not come over a secure connection. */
function locks(): LockManager | null {
  return 'locks' in navigator ? navigator.locks : null;
}

/** Not `randomUUID`: that one exists on secure pages only. */
function randomName(): string {
  const bytes = crypto.getRandomValues(new Uint8Array(12));
  return Array.from(bytes, (byte) => byte.toString(16).padStart(2, '0')).join('');
}
