/**
 * Until when this tab needs the session, whatever the person does: while a wait of a reset runs, for
 * example. One for each mount.
 */
export class Deadlines {
  readonly #wanted = new Set<{ readonly deadline: number }>();
  readonly #listeners = new Set<() => void>();

  /**
   * Asks for keepalives until `deadline`, in ms of the clock that only goes forward. They go out
   * while the session is open; a short deadline costs none.
   * @returns takes the wish back
   */
  keepUntil = (deadline: number): (() => void) => {
    const wish = { deadline };
    this.#wanted.add(wish);
    for (const listener of this.#listeners) listener();
    return () => void this.#wanted.delete(wish);
  };

  /** The last moment at which the session is needed; the far past when it is not. */
  get last(): number {
    return Math.max(Number.NEGATIVE_INFINITY, ...[...this.#wanted].map((wish) => wish.deadline));
  }

  subscribe(listener: () => void): () => void {
    this.#listeners.add(listener);
    return () => this.#listeners.delete(listener);
  }
}
