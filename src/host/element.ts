import { configIn } from './config.ts';
import type { HostConfig, HostEvent, Mount, Mounted } from './contract.ts';
import { createFollower, type Said } from './follow.ts';

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

/** A class for each registration: one class cannot have two names. */
export function makeElement(mount: Mount): CustomElementConstructor {
  return class extends HTMLElement {
    static readonly observedAttributes = [...KEYS.keys()];

    /** As the host said it; checked when it is put to use. */
    #config: unknown = null;
    /** The JSON that was inside; gone once the app is in its place. */
    #written: Said | null = null;
    #isDue = false;
    readonly #follower = createFollower(mount, (event) => this.#tell(event));

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
      return this.#follower.app;
    }

    connectedCallback(): void {
      this.#soon();
    }

    disconnectedCallback(): void {
      this.#soon();
    }

    /** Moved in one step. With this method browsers do not call the two above. */
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
        this.#settle();
      });
    }

    #settle(): void {
      if (!this.isConnected) {
        if (this.#follower.app === null) return;
        this.#follower.leave();
        this.replaceChildren();
        return;
      }
      try {
        this.#follower.follow(() => this.#place(), this.#said());
      } catch (error) {
        this.#tell({ type: 'error', code: 'config' });
        reportError(error);
      }
    }

    #place(): HTMLElement {
      const place = document.createElement('div');
      this.replaceChildren(place);
      if (getComputedStyle(this).display === 'inline') this.style.display = 'block';
      return place;
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
