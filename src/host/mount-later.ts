import { updatedConfig, type Config } from './config.ts';
import type { Mount, Mounted } from './contract.ts';
import { dress } from './dress.ts';

/** The application and its styles, fetched when they are needed. */
export type Application = {
  readonly mount: Mount;
  readonly styles: string;
};

/** Milliseconds for the application to come. A browser that waits for a file gives no sign of it. */
const FETCH_LIMIT = 60_000;

/** The application could not be fetched. */
class LoadError extends Error {
  override readonly name = 'LoadError';
}

/**
 * What a host holds on to while the application is still on its way, and afterwards.
 * @param config is checked
 * @param onOver the element is free again
 */
export function mountLater(
  element: HTMLElement,
  config: Config,
  fetchApplication: () => Promise<Application>,
  onOver: () => void,
): Mounted {
  let current = config;
  let app: Mounted | null = null;
  let undress = (): void => undefined;
  let giveUp = (_reason: Error): void => undefined;
  const over = new Promise<never>((_, reject) => {
    giveUp = reject;
  });
  let isOver = false;

  const started = (async () => {
    const { mount, styles } = await Promise.race([fetched(fetchApplication), over]);
    undress = dress(element, styles);
    app = mount(element, current);
    return app;
  })();
  const ready = Promise.race([(async () => (await started).ready)(), over]);
  const report = async () => {
    try {
      await started;
    } catch (error) {
      if (isOver || !(error instanceof LoadError)) return;
      config.onEvent?.({ type: 'error', code: 'app-not-fetched' });
    }
  };
  void report();
  // A host that never looks at `ready` must not see an unhandled rejection.
  ready.catch(() => null);

  return {
    ready,
    update(change) {
      current = updatedConfig(current, change);
      app?.update(change);
    },
    navigate: async (path) => (await started).navigate(path),
    lock: async () => (await started).lock(),
    async unmount(options) {
      if (isOver) return;
      isOver = true;
      giveUp(new Error('account-security was unmounted before it was ready'));
      const told = app?.unmount(options);
      undress();
      onOver();
      await told;
    },
  };
}

async function fetched(fetchApplication: () => Promise<Application>): Promise<Application> {
  const limit = new AbortController();
  const timer = setTimeout(() => limit.abort(), FETCH_LIMIT);
  const late = new Promise<never>((_, reject) => {
    limit.signal.addEventListener('abort', () => reject(new Error('no answer')));
  });
  try {
    return await Promise.race([fetchApplication(), late]);
  } catch (cause) {
    throw new LoadError('account-security: its files could not be fetched', { cause });
  } finally {
    clearTimeout(timer);
  }
}
