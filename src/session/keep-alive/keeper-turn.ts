import { isApiError } from '#api/errors.ts';
import type { Services } from '../services.ts';
import type { TabLink } from '../tabs/link.ts';
import { sessionTag } from '../tabs/messages.ts';

/** After taking over: time for what the keeper before us told last, in ms. */
const SETTLE_MS = 1000;

export type KeeperTurnOptions = {
  readonly client: Pick<Services['client'], 'keepAlive' | 'sessionId'>;
  readonly tabs: Pick<TabLink, 'tell' | 'isKeeper' | 'takeOver'>;
  readonly monotonicNow: () => number;
  /** Whether the tab is in front of somebody. */
  readonly isSeen: () => boolean;
};

/** Says in one tab whether a keepalive that is due is its own to send, and watches the keeper else. */
export class KeeperTurn {
  readonly #options: KeeperTurnOptions;
  /** Since when the keeper has been late; null while nothing is due. */
  #lateSince: number | null = null;
  #tookOverAt = Number.NEGATIVE_INFINITY;

  constructor(options: KeeperTurnOptions) {
    this.#options = options;
  }

  /**
   * To be asked again and again while a keepalive is due. A tab that somebody sees takes over from
   * a keeper that is late, such as one that the system has put to sleep.
   * @param patienceMs how long a keeper may be late
   */
  async isOurs(patienceMs: number): Promise<boolean> {
    const { tabs, monotonicNow, isSeen } = this.#options;
    const isKeeper = await tabs.isKeeper();
    const now = monotonicNow();
    if (isKeeper) return now - this.#tookOverAt >= SETTLE_MS;
    this.#lateSince ??= now;
    if (isSeen() && now - this.#lateSince > patienceMs) {
      this.#lateSince = null;
      this.#tookOverAt = now;
      tabs.takeOver();
    }
    return false;
  }

  /** Sends it. The other tabs hear of that first, and wait for what comes of it. */
  async keepAlive(): Promise<void> {
    const { client, tabs } = this.#options;
    const session = sessionTag(client.sessionId());
    tabs.tell({ kind: 'trying', session });
    try {
      await client.keepAlive();
    } catch (error) {
      if (isApiError(error) && error.serverId === null) tabs.tell({ kind: 'unanswered', session });
      throw error;
    }
  }

  /** Nothing is due any more. */
  isDone(): void {
    this.#lateSince = null;
  }
}
