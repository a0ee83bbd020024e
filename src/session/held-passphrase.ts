/**
 * Today's passphrase, for as long as a half-done account needs it to be made whole: kept only when
 * the keychain turned out missing or sealed with an older passphrase, and let go with the session.
 * One for each mount; never in a cache, so that no tool that shows caches shows it.
 */
export class HeldPassphrase {
  #value: string | null = null;

  keep(passphrase: string): void {
    this.#value = passphrase;
  }

  /** The passphrase, or null when it has to be asked for. */
  get value(): string | null {
    return this.#value;
  }

  clear(): void {
    this.#value = null;
  }
}
