import { configIn, parseConfig, type ConfigUpdate } from './config.ts';
import type { HostConfig, HostEvent, Mount, Mounted } from './contract.ts';

/** Attributes, and the keys that they stand for. */
const KEYS: ReadonlyMap<string, keyof HostConfig> = new Map([
  ['api-url', 'apiUrl'],
  ['history', 'history'],
  ['base-path', 'basePath'],
  ['initial-path', 'initialPath'],
  ['locale', 'locale'],
  ['direction', 'direction'],
  ['theme', 'theme'],
  ['accent', 'accent'],
  ['chrome', 'chrome'],
  ['server-name', 'serverName'],
  ['assets-url', 'assetsUrl'],
]);

/** What can change while the app runs; whatever else changes mounts it anew. */
const CHANGING = ['locale', 'direction', 'theme', 'accent', 'chrome'] as const;

type Said = Readonly<Record<string, unknown>>;

/** A class for each registration: one class cannot have two names. */
export function makeElement(mount: Mount): CustomElementConstructor {
  return class extends HTMLElement {
    static readonly observedAttributes = [...KEYS.keys()];

    /** As the host said it; checked when it is put to use. */
    #config: unknown = null;
    /** The JSON that was inside; gone once the app is in its place. */
    #written: Said | null = null;
    #app: Mounted | null = null;
    #mountedWith: Said = {};
    #isDue = false;

    constructor() {
      super();
      // Set before the element was defined, it is a plain property, and would hide ours.
      const early = Object.getOwnPropertyDescriptor(this, 'config');
      if (early === undefined) return;
      Reflect.deleteProperty(this, 'config');
      this.#config = early.value;
    }

    get config(): unknown {
      return this.#config;
    }

    set config(config: unknown) {
      this.#config = config;
      this.#soon();
    }

    get app(): Mounted | null {
      return this.#app;
    }

    connectedCallback(): void {
      this.#soon();
    }

    disconnectedCallback(): void {
      this.#soon();
    }

    /** Moved in one step: nothing to do. With this method browsers do not call the two above. */
    connectedMoveCallback(): void {
      this.#soon();
    }

    attributeChangedCallback(): void {
      this.#soon();
    }

    /** Once for all that a host does in one go: inserting, setting, moving somewhere else. */
    #soon(): void {
      if (this.#isDue) return;
      this.#isDue = true;
      queueMicrotask(() => {
        this.#isDue = false;
        this.#follow();
      });
    }

    #follow(): void {
      if (!this.isConnected) {
        this.#leave();
        return;
      }
      try {
        const said = this.#said();
        if (this.#app !== null && isSame(this.#mountedWith, said)) {
          this.#app.update(changeOf(said));
          this.#mountedWith = said;
        } else {
          this.#leave();
          this.#enter(said);
        }
      } catch (error) {
        this.#tell({ type: 'error', code: 'config' });
        reportError(error);
      }
    }

    #enter(said: Said): void {
      const config = parseConfig(said);
      const place = document.createElement('div');
      this.replaceChildren(place);
      if (getComputedStyle(this).display === 'inline') this.style.display = 'block';
      this.#mountedWith = said;
      const now = () => parseConfig(this.#mountedWith);
      this.#app = mount(place, {
        ...config,
        // Frameworks give a new function at each turn: the latest counts.
        ...(typeof config.fetch === 'function' && {
          fetch: (input, init) => (now().fetch ?? fetch)(input, init),
        }),
        ...(typeof config.requestToken === 'function' && {
          requestToken: () => tokenOf(now().requestToken),
        }),
        onEvent: (event) => {
          this.#tell(event);
          now().onEvent?.(event);
        },
      });
    }

    #leave(): void {
      if (this.#app === null) return;
      void this.#app.unmount();
      this.#app = null;
      this.replaceChildren();
    }

    /** All that the host has said; an attribute counts more than the property. */
    #said(): Said {
      this.#written ??= configIn(this);
      const attributes = this.getAttributeNames().flatMap((name) => {
        const key = KEYS.get(name);
        return key === undefined ? [] : [[key, this.getAttribute(name)] as const];
      });
      const config = typeof this.#config === 'object' ? this.#config : null;
      return { ...(config ?? this.#written), ...Object.fromEntries(attributes) };
    }

    #tell(event: HostEvent): void {
      this.dispatchEvent(new CustomEvent(event.type, { detail: event }));
    }
  };
}

function tokenOf(requestToken: HostConfig['requestToken']): string | null {
  return typeof requestToken === 'function' ? requestToken() : (requestToken ?? null);
}

/** Whether what cannot change is as it was: data by what it says, functions by being there. */
function isSame(before: Said, now: Said): boolean {
  const keys = new Set([...Object.keys(before), ...Object.keys(now)]);
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
