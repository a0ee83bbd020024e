import { createContext, useContext, useSyncExternalStore } from 'react';
import { updatedConfig, type Config, type ConfigUpdate } from '#host/config.ts';

/** The part of the configuration that a host may change, as a store of one mount. */
export type Settings = {
  readonly current: () => Config;
  /** @throws {ConfigError} when the change is not valid */
  readonly update: (change: ConfigUpdate) => void;
  readonly subscribe: (listener: () => void) => () => void;
  /** Called by the shell, once, when the app can be used. */
  readonly markReady: () => void;
  /** The app has stopped working. */
  readonly markFailed: () => void;
};

/** What becomes of a mount: each is told once. */
type Outcome = { readonly onReady: () => void; readonly onFailed: () => void };

export function createSettings(initial: Config, outcome: Outcome): Settings {
  let config = initial;
  let isReady = false;
  let hasFailed = false;
  const listeners = new Set<() => void>();
  return {
    current: () => config,
    update(change) {
      config = updatedConfig(config, change);
      for (const listener of listeners) listener();
    },
    subscribe(listener) {
      listeners.add(listener);
      return () => listeners.delete(listener);
    },
    markReady() {
      if (isReady) return;
      isReady = true;
      outcome.onReady();
    },
    markFailed() {
      if (hasFailed) return;
      hasFailed = true;
      outcome.onFailed();
    },
  };
}

const SettingsContext = createContext<Settings | null>(null);
export const SettingsProvider = SettingsContext.Provider;

function useSettingsStore(): Settings {
  const settings = useContext(SettingsContext);
  if (settings === null) throw new Error('the configuration is missing');
  return settings;
}

/** The configuration as it is now. */
export function useConfig(): Config {
  const settings = useSettingsStore();
  return useSyncExternalStore(settings.subscribe, settings.current);
}

/** To be called when a page says that the app has stopped working. */
export function useMarkFailed(): () => void {
  return useSettingsStore().markFailed;
}

/** To be called once the app can be used. */
export function useMarkReady(): () => void {
  return useSettingsStore().markReady;
}
