/** Resolves to whether the person leaves all the same. */
type Ask = () => Promise<boolean>;

/**
 * Work that should not be left in the middle, such as writes that belong together, asks the person
 * before a wish to lock or to sign out is carried out. One for each mount.
 */
export class Leaving {
  #ask: Ask | null = null;

  /** @returns ends it */
  guard(ask: Ask): () => void {
    this.#ask = ask;
    return () => {
      if (this.#ask === ask) this.#ask = null;
    };
  }

  /** At once where nothing is under way. */
  mayLeave(): Promise<boolean> {
    return this.#ask === null ? Promise.resolve(true) : this.#ask();
  }
}
