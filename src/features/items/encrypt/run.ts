/**
 * Encrypts all items of an account that the server can read, a few at a time. The list of work
 * comes from the server at every start, so going on later needs no memory and does nothing twice.
 */
import type { ItemName } from '#account/items-readable.ts';
import { isApiError, isOutcomeUnknown, mayPass, type ApiErrorCode } from '#api/errors.ts';
import type { ItemKind } from '#protocol/items.ts';
import {
  encryptItem,
  ItemMemory,
  type ItemEnd,
  type ItemIo,
  type ItemLeft,
  type WrittenItem,
} from './encrypt-item.ts';
import { START, answered, pauseOf, troubled, type Pace } from './pace.ts';

/** Items of one kind that stay as they are for one reason. */
export type Left = {
  readonly kind: ItemKind;
  readonly why: ItemLeft['kind'];
  readonly count: number;
};

export type Progress = {
  /** The kind that is being worked on. */
  readonly kind: ItemKind;
  /** Items that are dealt with, of {@link total}: what the server could read. */
  readonly done: number;
  readonly total: number;
  readonly encrypted: number;
  readonly left: readonly Left[];
};

/** Why a run ended before its end. What was encrypted stays encrypted. */
export type RunStop =
  | { readonly kind: 'paused' }
  | { readonly kind: 'trouble'; readonly code: ApiErrorCode }
  /** The device could not encrypt. */
  | { readonly kind: 'device' }
  /** What was read back is not what was written: nothing more is sent. */
  | { readonly kind: 'not-verified' }
  /** The server's keychain is no longer the one whose key is used. */
  | { readonly kind: 'keys-changed' };

export type RunEnd = {
  readonly progress: Progress;
  readonly stop: RunStop | null;
  /** Items that the server can read, as counted after the last write; null: not known. */
  readonly readable: number | null;
};

/** What reading back has shown. `changed`: somebody else has written it since, so it proves nothing. */
export type Verdict = 'right' | 'wrong' | 'changed' | 'keys-changed';

/** Everything that a run may touch. */
export type RunIo = ItemIo & {
  /** The items that the server can read: visible, in the trash, in trashed folders. */
  readonly readable: () => Promise<readonly ItemName[]>;
  /** Reads the item anew, decrypts it and compares it with what it was. */
  readonly verify: (written: WrittenItem) => Promise<Verdict>;
  /** Resolves after so many milliseconds, earlier when the run is paused. */
  readonly wait: (ms: number) => Promise<void>;
  readonly isPaused: () => boolean;
};

/** Troubles in a row after which the run stops and the person decides. */
const PATIENCE = 5;
/** Failures of one item after which it is left and the others have their turn. */
const ITEM_PATIENCE = 3;
/** One item in so many is read back; the first one always, before any other is written. */
const SAMPLE = 25;
/** How often the server is asked for what has been added meanwhile. */
const ROUNDS = 3;

/** @param onProgress told after each item */
export async function runEncryption(
  io: RunIo,
  onProgress: (progress: Progress) => void,
): Promise<RunEnd> {
  return new Run(io, onProgress).end();
}

/** What is still to be done: an item to encrypt, or an encrypted one to read back. */
type Task =
  | {
      readonly kind: 'encrypt';
      readonly name: ItemName;
      readonly memory: ItemMemory;
      failures: number;
    }
  | { readonly kind: 'verify'; readonly written: WrittenItem };

class Run {
  readonly #io: RunIo;
  readonly #onProgress: (progress: Progress) => void;
  readonly #left = new Map<string, Left>();
  readonly #listed = new Set<string>();
  /** The next task is the last one. */
  #tasks: Task[] = [];
  /** Whether something that was written has been read back. Until then one item at a time. */
  #isProved = false;
  #kind: ItemKind = 'password';
  #done = 0;
  #encrypted = 0;
  #pace: Pace = START;
  #stop: RunStop | null = null;
  #readable: number | null = null;

  constructor(io: RunIo, onProgress: (progress: Progress) => void) {
    this.#io = io;
    this.#onProgress = onProgress;
  }

  async end(): Promise<RunEnd> {
    for (let round = 0; round < ROUNDS; round += 1) {
      await this.#list();
      if (this.#tasks.length === 0) break;
      await this.#work();
      if (this.#stop !== null) break;
    }
    if (this.#encrypted > 0 && this.#stop === null) await this.#list();
    return { progress: this.#progress(), stop: this.#stop, readable: this.#readable };
  }

  /** Takes up what has not been listed before. */
  async #list(): Promise<void> {
    this.#readable = null;
    try {
      const names = await this.#io.readable();
      this.#readable = names.length;
      const added = names.filter((name) => !this.#listed.has(textOf(name)));
      for (const name of added) this.#listed.add(textOf(name));
      this.#tasks = added
        .map((name): Task => ({ kind: 'encrypt', name, memory: new ItemMemory(), failures: 0 }))
        .toReversed();
      this.#onProgress(this.#progress());
    } catch (error) {
      this.#stop = stopOf(error);
    }
  }

  async #work(): Promise<void> {
    const under = new Set<Promise<void>>();
    for (;;) {
      while (this.#hasWork() && under.size < (this.#isProved ? this.#pace.limit : 1)) {
        const one: Promise<void> = this.#next().finally(() => under.delete(one));
        under.add(one);
      }
      if (under.size === 0) break;
      await Promise.race(under);
    }
    if (this.#tasks.length > 0) this.#stop ??= { kind: 'paused' };
    if (this.#stop !== null) this.#readable = null;
  }

  #hasWork(): boolean {
    return this.#tasks.length > 0 && this.#stop === null && !this.#io.isPaused();
  }

  async #next(): Promise<void> {
    const task = this.#tasks.pop();
    if (task === undefined) return;
    try {
      if (task.kind === 'encrypt') await this.#encrypt(task);
      else this.#judge(await this.#io.verify(task.written));
      this.#pace = answered(this.#pace);
    } catch (error) {
      await this.#failed(task, error);
    }
  }

  async #encrypt({ name, memory }: Extract<Task, { kind: 'encrypt' }>): Promise<void> {
    this.#kind = name.kind;
    const end = await encryptItem(name, this.#io, memory);
    if (end.kind === 'encrypted' && (!this.#isProved || this.#encrypted % SAMPLE === 0)) {
      this.#tasks.push({ kind: 'verify', written: end.written });
    }
    this.#note(name, end);
  }

  #judge(verdict: Verdict): void {
    switch (verdict) {
      case 'right':
        this.#isProved = true;
        return;
      case 'changed':
        return;
      case 'wrong':
        this.#stop = { kind: 'not-verified' };
        return;
      case 'keys-changed':
        this.#stop = { kind: 'keys-changed' };
    }
  }

  #note(name: ItemName, end: ItemEnd): void {
    this.#done += 1;
    if (end.kind === 'encrypted') this.#encrypted += 1;
    if (end.kind === 'shared' || end.kind === 'busy' || end.kind === 'refused') {
      const key = `${name.kind} ${end.kind}`;
      const count = (this.#left.get(key)?.count ?? 0) + 1;
      this.#left.set(key, { kind: name.kind, why: end.kind, count });
    }
    this.#onProgress(this.#progress());
  }

  async #failed(task: Task, error: unknown): Promise<void> {
    this.#pace = troubled(this.#pace);
    const isLasting = this.#pace.troubles >= PATIENCE;
    if (isLasting || !isApiError(error) || !mayPassLater(error)) {
      this.#tasks.push(task);
      this.#stop ??= stopOf(error);
      return;
    }
    if (task.kind === 'encrypt' && !mayPass(error.code)) {
      task.failures += 1;
      if (task.failures >= ITEM_PATIENCE) {
        this.#note(task.name, { kind: 'refused', code: error.code });
        return;
      }
    }
    // Whatever arrived or did not: the item is read again before anything is sent again.
    this.#tasks.push(task);
    await this.#io.wait(pauseOf(this.#pace));
  }

  #progress(): Progress {
    return {
      kind: this.#kind,
      done: this.#done,
      total: this.#listed.size,
      encrypted: this.#encrypted,
      left: [...this.#left.values()],
    };
  }
}

function textOf({ kind, id }: ItemName): string {
  return `${kind} ${id}`;
}

function mayPassLater(error: Parameters<typeof isOutcomeUnknown>[0]): boolean {
  const { code } = error;
  if (code === 'aborted') return false;
  return isOutcomeUnknown(error) || code === 'server-error' || code === 'rate-limited';
}

export function stopOf(error: unknown): RunStop {
  return isApiError(error) ? { kind: 'trouble', code: error.code } : { kind: 'device' };
}
