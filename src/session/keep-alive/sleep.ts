/** The wall clock ran ahead by this much, in ms: the computer slept, or somebody set the clock. */
const SLEPT_MS = 10_000;

type Clocks = {
  /** A clock that may stand still while the computer sleeps. */
  readonly monotonicNow: () => number;
  /** A clock that goes on. */
  readonly wallNow: () => number;
};

/** Notices sleep by comparing two clocks each time it is asked. */
export class SleepWatch {
  readonly #clocks: Clocks;
  #before: { readonly now: number; readonly wall: number };

  constructor(clocks: Clocks) {
    this.#clocks = clocks;
    this.#before = { now: clocks.monotonicNow(), wall: clocks.wallNow() };
  }

  /** Whether the computer has slept since this was asked last. */
  hasSlept(): boolean {
    const before = this.#before;
    this.#before = { now: this.#clocks.monotonicNow(), wall: this.#clocks.wallNow() };
    return this.#before.wall - before.wall - (this.#before.now - before.now) > SLEPT_MS;
  }
}
