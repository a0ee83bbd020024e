import { mount, type Mounted } from './mount.tsx';
import { configIn, type ConfigInput } from './config.ts';

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
    config: ConfigInput | null = null;
    #app: Mounted | null = null;

    get app(): Mounted | null {
      return this.#app;
    }

    connectedCallback(): void {
      const place = document.createElement('div');
      const config = this.config ?? configIn(this);
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
