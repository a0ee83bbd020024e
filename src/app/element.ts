import type { Mounted } from '#host/contract.ts';
import { mount } from './mount.tsx';
import { configIn, parseConfig } from '#host/config.ts';

/**
 * Registers `<account-security>`. The configuration is set as the property `config`, or written as
 * JSON into a `<script type="application/json">` inside the element.
 */
export function defineElement(name = 'account-security'): void {
  if (customElements.get(name) !== undefined) return;
  customElements.define(name, makeElement());
}

/** A class for each registration: one class cannot have two names. */
function makeElement(): CustomElementConstructor {
  return class extends HTMLElement {
    /** As the host said it; checked when it is put to use. */
    #config: unknown = null;
    #app: Mounted | null = null;

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
    }

    get app(): Mounted | null {
      return this.#app;
    }

    connectedCallback(): void {
      const place = document.createElement('div');
      // Kept, because what was written inside is gone once the app is in its place.
      this.#config ??= configIn(this);
      const config = parseConfig(this.#config);
      this.replaceChildren(place);
      this.#app = mount(place, config);
    }

    disconnectedCallback(): void {
      this.#app?.unmount();
      this.#app = null;
      this.replaceChildren();
    }
  };
}
