/** A browser's storage that can be blocked, as in private windows. */
export class FakeStorage implements Storage {
  isBlocked = false;
  readonly #items = new Map<string, string>();

  get length(): number {
    return this.#items.size;
  }

  clear(): void {
    this.#items.clear();
  }

  getItem(key: string): string | null {
    this.#check();
    return this.#items.get(key) ?? null;
  }

  key(index: number): string | null {
    return [...this.#items.keys()][index] ?? null;
  }

  removeItem(key: string): void {
    this.#check();
    this.#items.delete(key);
  }

  setItem(key: string, value: string): void {
    this.#check();
    this.#items.set(key, value);
  }

  items(): readonly (readonly [string, string])[] {
    return [...this.#items];
  }

  #check(): void {
    if (this.isBlocked) throw new DOMException('blocked', 'SecurityError');
  }
}
