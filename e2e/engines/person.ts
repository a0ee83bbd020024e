import { expect, type Account, type TestBed } from '../test-bed.ts';
import type { Key, Tab } from './engine.ts';

/** What a person does in a tab, and sees. Things are named by their test ids. */
export class Person {
  readonly tab: Tab;

  constructor(tab: Tab) {
    this.tab = tab;
  }

  async open(url: string): Promise<void> {
    await this.tab.open(url);
  }

  /** Waits until it is there to be seen. */
  async see(id: string): Promise<void> {
    await expect.poll(() => this.sees(id), { message: `${id} is visible` }).toBe(true);
  }

  /** Whether it is there to be seen now. */
  async sees(id: string): Promise<boolean> {
    const found = await this.tab.run((selector) => {
      const [box] = document.querySelector(selector)?.getClientRects() ?? [];
      return box !== undefined && box.width > 0;
    }, selectorOf(id));
    return found === true;
  }

  /** Waits until an attribute has a value. */
  async seeAttribute(id: string, name: string, value: string): Promise<void> {
    const read = () =>
      this.tab.run(
        (selector, attribute) => document.querySelector(selector)?.getAttribute(attribute),
        selectorOf(id),
        name,
      );
    await expect.poll(read, { message: `${name} of ${id}` }).toBe(value);
  }

  /** Waits until it can be pressed, and presses it. */
  async click(id: string): Promise<void> {
    await this.#usable(selectorOf(id));
    await this.tab.click(selectorOf(id));
  }

  /** Waits for a field and types into it. */
  async type(id: string, text: string): Promise<void> {
    await this.click(id);
    await this.tab.type(text);
  }

  async press(key: Key): Promise<void> {
    await this.tab.press(key);
  }

  async read(id: string): Promise<string> {
    await this.see(id);
    const text = await this.tab.run(
      (selector) => document.querySelector(selector)?.textContent ?? '',
      selectorOf(id),
    );
    return String(text);
  }

  /** The second step's option that has the focus; null when that is elsewhere. */
  async focusedOption(): Promise<unknown> {
    return this.tab.run(() => document.activeElement?.getAttribute('data-token-id'));
  }

  async chooseOption(id: string): Promise<void> {
    const selector = `[data-testid="token-option"][data-token-id="${id}"]`;
    await this.#usable(selector);
    await this.tab.click(selector);
  }

  async connect(bed: TestBed, account: Account, path = '/'): Promise<void> {
    await this.open(new URL(path, bed.url).href);
    // A driver loses an element that is taken over just then.
    await this.seeAttribute('app', 'data-ready', 'true');
    await this.connectHere(account);
  }

  async connectHere(account: Account): Promise<void> {
    await this.type('connect-user', account.user);
    await this.type('connect-password', account.connectPassword);
    await this.click('connect-submit');
  }

  async givePassphrase(passphrase: string): Promise<void> {
    await this.type('login-passphrase', passphrase);
    await this.click('login-submit');
  }

  async signIn(bed: TestBed, account: Account, path = '/'): Promise<void> {
    await this.connect(bed, account, path);
    if (account.passphrase !== null) await this.givePassphrase(account.passphrase);
  }

  async #usable(selector: string): Promise<void> {
    const isUsable = () =>
      this.tab.run((wanted) => {
        const element = document.querySelector(wanted);
        return (
          element?.getClientRects().length === 1 &&
          !element.matches(':disabled, [aria-disabled="true"]')
        );
      }, selector);
    await expect.poll(isUsable, { message: `${selector} can be used` }).toBe(true);
  }
}

function selectorOf(id: string): string {
  return `[data-testid="${id}"]`;
}
