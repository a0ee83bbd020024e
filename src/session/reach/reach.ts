import { isApiError } from '#api/errors.ts';
import { isOpen } from '#protocol/wire.ts';
import { FINE, next, type Reach, type ReachEvent } from './reach-machine.ts';
import type { Services, SessionServices } from '../services.ts';
import { endSession, probe } from '../status.ts';

/** Asks the server whether it is there. Spends nothing; failures show as the client's events. */
async function askServer(services: SessionServices): Promise<void> {
  const { status } = services.session.session;
  if (status === undefined || status.kind === 'ended') {
    await probe(services);
    return;
  }
  const { signal } = services.session;
  try {
    const requirements = await services.client.requestSession({ signal });
    const isGone = status.kind === 'open' && !isOpen(requirements);
    if (isGone && !signal.aborted) endSession(services, 'expired');
  } catch (error) {
    if (!isApiError(error)) throw error;
  }
}

/** Watches whether the server can be reached, and asks again while it cannot. */
export class ServerReach {
  readonly #services: SessionServices & Pick<Services, 'monotonicNow'>;
  readonly #listeners = new Set<() => void>();
  #state: Reach = FINE;
  #timer: ReturnType<typeof setTimeout> | undefined;

  constructor(services: SessionServices & Pick<Services, 'monotonicNow'>) {
    this.#services = services;
  }

  read = (): Reach => this.#state;

  subscribe = (listener: () => void): (() => void) => {
    this.#listeners.add(listener);
    return () => this.#listeners.delete(listener);
  };

  askNow = (): void => void askServer(this.#services);

  /**
   * Begins to watch.
   * @param onBack the server answers again
   * @returns ends the watch
   */
  start(onBack: () => void): () => void {
    const { client, session, monotonicNow } = this.#services;
    const listening = new AbortController();
    const { signal } = listening;
    const onNetwork = (isThere: boolean) => {
      const at = monotonicNow();
      this.#send({ type: 'network', isThere, at });
      if (isThere && !this.#canAsk()) this.#send({ type: 'answered', at });
    };
    window.addEventListener('online', () => onNetwork(true), { signal });
    window.addEventListener('offline', () => onNetwork(false), { signal });
    document.addEventListener('visibilitychange', () => this.#schedule(), { signal });
    if (!navigator.onLine) onNetwork(false);
    let couldAsk = this.#canAsk();
    const stops = [
      session.subscribe(() => {
        if (this.#canAsk() !== couldAsk) this.#schedule();
        couldAsk = this.#canAsk();
      }),
      client.subscribe((event) => {
        const at = monotonicNow();
        if (event.kind === 'failed') {
          const { error, isWrite } = event;
          this.#send({ type: 'failed', code: error.code, isWrite, at });
        }
        if (event.kind !== 'activity') return;
        const before = this.#state;
        this.#send({ type: 'answered', at });
        if (before.kind === 'trouble' && this.#state.kind === 'fine') onBack();
      }),
    ];
    return () => {
      listening.abort();
      for (const stop of stops) stop();
      clearTimeout(this.#timer);
    };
  }

  /** Without credentials there is nothing to ask with: then the browser's own word has to do. */
  #canAsk(): boolean {
    return this.#services.session.mount.connection.kind !== 'missing';
  }

  #send(event: ReachEvent): void {
    const before = this.#state;
    this.#state = next(before, event);
    if (this.#state === before) return;
    this.#schedule();
    for (const listener of this.#listeners) listener();
  }

  /** Asks only while the page is visible: a hidden page asks when it is shown again. */
  #schedule(): void {
    clearTimeout(this.#timer);
    if (this.#state.kind === 'fine' || !this.#canAsk()) return;
    if (document.visibilityState !== 'visible') return;
    const ms = this.#state.nextTryAt - this.#services.monotonicNow();
    this.#timer = setTimeout(() => this.askNow(), Math.max(0, ms));
  }
}
