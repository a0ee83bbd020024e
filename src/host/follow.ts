import { parseConfig, type ConfigUpdate } from './config.ts';
import type { HostConfig, HostEvent, Mount, Mounted } from './contract.ts';

/** What can change while the app runs; whatever else changes mounts it anew. */
const CHANGING = ['locale', 'direction', 'theme', 'accent', 'chrome'] as const;

/** What a host says, before it is checked. */
export type Said = Readonly<Record<string, unknown>>;

/** Keeps a mount as its host says, whenever it says something else. */
export type Follower = {
  /**
   * @param place gives an empty element, when the app is mounted (anew)
   * @throws `ConfigError`; what was mounted stays as it was
   */
  follow(place: () => HTMLElement, said: Said): void;
  /** Unmounts. The next {@link Follower.follow} mounts again. */
  leave(): void;
  readonly app: Mounted | null;
};

/** @param tell hears each event before the host's own `onEvent` */
export function createFollower(mount: Mount, tell: (event: HostEvent) => void): Follower {
  let app: Mounted | null = null;
  let latest: Said = {};

  function enter(element: HTMLElement, said: Said): void {
    const config = parseConfig(said);
    latest = said;
    const now = () => parseConfig(latest);
    app = mount(element, {
      ...config,
      // Frameworks give a new function at each turn: the latest counts.
      ...(typeof config.fetch === 'function' && {
        fetch: (input, init) => (now().fetch ?? fetch)(input, init),
      }),
      ...(typeof config.requestToken === 'function' && {
        requestToken: () => tokenOf(now().requestToken),
      }),
      onEvent: (event) => {
        tell(event);
        now().onEvent?.(event);
      },
    });
  }

  function leave(): void {
    void app?.unmount();
    app = null;
  }

  return {
    get app() {
      return app;
    },
    follow(place, said) {
      if (app !== null && isSame(latest, said)) {
        app.update(changeOf(said));
        latest = said;
        return;
      }
      parseConfig(said);
      leave();
      enter(place(), said);
    },
    leave,
  };
}

function tokenOf(requestToken: HostConfig['requestToken']): string | null {
  return typeof requestToken === 'function' ? requestToken() : (requestToken ?? null);
}

/** Whether what cannot change is as it was: data by what it says, functions by being there. */
function isSame(before: Said, now: Said): boolean {
  const keys = new Set([...Object.keys(before), ...Object.keys(now)]);
  keys.delete('onEvent');
  for (const key of CHANGING) keys.delete(key);
  return [...keys].every(
    (key) =>
      typeof before[key] === typeof now[key] &&
      JSON.stringify(before[key]) === JSON.stringify(now[key]),
  );
}

function changeOf(said: Said): ConfigUpdate {
  const { locale, direction, theme, accent, chrome } = parseConfig(said);
  return { locale, direction, theme, accent, chrome };
}
