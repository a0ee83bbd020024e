import { TabLock, locks } from './lock.ts';
import { readTabMessage, type TabMessage } from './messages.ts';

/** This page among the tabs of the browser; nothing that outlives it. */
const PAGE = randomName();
/**
 * Milliseconds that a tab which has just come waits for the others to offer their session. It waits
 * only where a lock shows that there is another tab, and a busy computer takes its time.
 */
const OFFER_LIMIT = 1000;

/**
 * The link between the tabs that are connected to one account on this browser: who has an open
 * session, when the server last answered, why it ended. One for each mount. Without the browser's
 * channels or locks each tab stands alone, which costs a keepalive more and nothing else.
 */
export class TabLink {
  readonly #storageKey: string;
  readonly #listeners = new Set<(message: TabMessage) => void>();
  #account: string | null = null;
  #channel: BroadcastChannel | null = null;
  #offer: (() => string | null) | null = null;
  #lock: TabLock | null = null;

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
    this.#lock = null;
  }

  /** Stands back while the page is frozen: it must not hold what other tabs wait for. */
  standBack(): void {
    this.#lock?.release();
  }

  /** Stands back and hears nothing, while the browser has put the page away. */
  pause(): void {
    this.standBack();
    this.#channel?.close();
    this.#channel = null;
  }

  /** After {@link standBack} or {@link pause}. */
  resume(): void {
    this.#lock?.request();
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
   * This tab has a session open: offers it to tabs that come later, and asks for the lock of the one
   * that keeps it alive, until the returned function is called.
   * @param sessionId the id at the time of the question; null for none
   */
  attend(session: number, sessionId: () => string | null): () => void {
    const prefix = this.#lockPrefix();
    const lock = prefix === null ? null : new TabLock(`${prefix}${session}`);
    this.#lock = lock;
    this.#offer = sessionId;
    return () => {
      lock?.release();
      if (this.#lock === lock) this.#lock = null;
      if (this.#offer === sessionId) this.#offer = null;
    };
  }

  /** Whether it falls to this tab to send keepalives for all. */
  isSender(): boolean {
    return this.#account === null || this.#lock?.isHeld === true;
  }

  /** The id of a session that another tab of this account has open; null when there is none. */
  async askForSession(): Promise<string | null> {
    if (this.#channel === null || !(await this.#isAnybodyThere())) return null;
    const question = randomName();
    return new Promise((resolve) => {
      const settle = (id: string | null) => {
        clearTimeout(timer);
        stop();
        resolve(id);
      };
      const stop = this.subscribe((message) => {
        if (message.kind === 'offered' && message.question === question) settle(message.id);
      });
      const timer = setTimeout(() => settle(null), OFFER_LIMIT);
      this.tell({ kind: 'asked', question });
    });
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
    const prefix = this.#lockPrefix();
    if (prefix === null) return false;
    try {
      // One of those who have a session open holds the lock: this says so without any waiting.
      const { held = [] } = await manager.query();
      return held.some(({ name }) => name?.startsWith(prefix));
    } catch {
      return false;
    }
  }

  /** How the names of the locks of all sessions of this account begin. */
  #lockPrefix(): string | null {
    return this.#account === null ? null : `${this.#account}:sender:`;
  }
}

/** Not `randomUUID`: that one exists on secure pages only. */
function randomName(): string {
  const bytes = crypto.getRandomValues(new Uint8Array(12));
  return Array.from(bytes, (byte) => byte.toString(16).padStart(2, '0')).join('');
}
