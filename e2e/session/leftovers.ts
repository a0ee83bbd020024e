/** Counts what a page has running: timers, listeners, workers, channels, locks. */
import type { BrowserContext, Page } from '@playwright/test';

export type Running = {
  readonly timers: number;
  readonly listeners: number;
  readonly workers: number;
  readonly channels: number;
  readonly locks: number;
};

declare global {
  interface Window {
    /** Set by {@link countRunning} before anything else runs. */
    countRunning?: () => Omit<Running, 'locks'>;
  }
}

/** Watches every page of the context that is opened from now on. */
export async function countRunning(context: BrowserContext): Promise<void> {
  await context.addInitScript(() => {
    const timers = new Set<unknown>();
    const start = window.setTimeout.bind(window);
    const stop = window.clearTimeout.bind(window);
    const startEach = window.setInterval.bind(window);
    const stopEach = window.clearInterval.bind(window);
    const patch = (name: string, value: unknown) => {
      Object.defineProperty(window, name, { value, configurable: true, writable: true });
    };
    patch('setTimeout', (work: () => void, ms?: number) => {
      const id = start(() => {
        timers.delete(id);
        work();
      }, ms);
      timers.add(id);
      return id;
    });
    patch('clearTimeout', (id: number) => {
      timers.delete(id);
      stop(id);
    });
    patch('setInterval', (work: () => void, ms?: number) => {
      const id = startEach(work, ms);
      timers.add(id);
      return id;
    });
    patch('clearInterval', (id: number) => {
      timers.delete(id);
      stopEach(id);
    });

    // What hangs on an element goes with it; what hangs on these two stays until it is taken off.
    const listeners = new Set<string>();
    const names = new Map<unknown, number>();
    const nameOf = (listener: unknown) => {
      if (!names.has(listener)) names.set(listener, names.size);
      return names.get(listener);
    };
    for (const target of [window, document]) {
      const key = (type: string, listener: unknown, options: unknown) => {
        const isCapture =
          options === true ||
          (typeof options === 'object' &&
            options !== null &&
            'capture' in options &&
            options.capture === true);
        return `${target === window ? 'window' : 'document'} ${type} ${nameOf(listener)} ${isCapture}`;
      };
      target.addEventListener = (
        type: string,
        listener: EventListenerOrEventListenerObject,
        options?: boolean | AddEventListenerOptions,
      ) => {
        const name = key(type, listener, options);
        listeners.add(name);
        const signal = typeof options === 'object' ? options.signal : undefined;
        signal?.addEventListener('abort', () => listeners.delete(name));
        EventTarget.prototype.addEventListener.call(target, type, listener, options);
      };
      target.removeEventListener = (
        type: string,
        listener: EventListenerOrEventListenerObject,
        options?: boolean | EventListenerOptions,
      ) => {
        listeners.delete(key(type, listener, options));
        EventTarget.prototype.removeEventListener.call(target, type, listener, options);
      };
    }

    const counted = { workers: 0, channels: 0 };
    patch(
      'Worker',
      class extends Worker {
        constructor(url: string | URL, options?: WorkerOptions) {
          super(url, options);
          counted.workers += 1;
        }
        override terminate() {
          counted.workers -= 1;
          super.terminate();
        }
      },
    );
    patch(
      'BroadcastChannel',
      class extends BroadcastChannel {
        constructor(name: string) {
          super(name);
          counted.channels += 1;
        }
        override close() {
          counted.channels -= 1;
          super.close();
        }
      },
    );
    window.countRunning = () => ({
      timers: timers.size,
      listeners: listeners.size,
      ...counted,
    });
  });
}

/** What is running now. */
export async function running(page: Page): Promise<Running> {
  return page.evaluate(async () => {
    const counted = window.countRunning?.();
    if (counted === undefined) throw new Error('nobody counts here');
    const { held = [], pending = [] } = await navigator.locks.query();
    return { ...counted, locks: held.length + pending.length };
  });
}
