/**
 * Makes the entries of a backup in the account, a few at a time. What is there already is asked of
 * the server at every start and after every answer that got lost, so nothing is made twice and going
 * on needs no memory.
 */
import { isApiError, mayPass, isOutcomeUnknown, type ApiErrorCode } from '#api/errors.ts';
import type { BackupContent } from '#protocol/backup-read.ts';
import { BASE_FOLDER, type ItemKind, type ItemWritten, type NewItem } from '#protocol/items.ts';
import { accountItems, type AccountItems, type KnownItem, type Target } from './account-items.ts';
import type { Failure, ImportProgress, ImportStop } from './import-report.ts';
import { levelsOf, type Entry, type Level, type Reference } from './entries.ts';

/** An entry whose references are ids of the account by now. */
export type Placed = { readonly entry: Entry; readonly target: Target };

/** Everything that an import may touch. */
export type ImportIo = {
  /** Reads everything that can be found, and decrypts it. Spends nothing. */
  readonly look: () => Promise<readonly KnownItem[]>;
  /** What is sent to make the entries: encrypted where the account is. */
  readonly seal: (placed: readonly Placed[]) => Promise<readonly NewItem[]>;
  readonly create: (item: NewItem) => Promise<ItemWritten>;
  /** Resolves after so many milliseconds, earlier when the import is paused. */
  readonly wait: (ms: number) => Promise<void>;
  readonly isPaused: () => boolean;
  /** Seconds since 1970. */
  readonly now: () => number;
};

/** Requests at once: the server limits nothing (items.md, F2), so the client has to. */
const PARALLEL = 4;
/** Entries that are encrypted in one go. */
const WINDOW = 24;
/** Troubles in a row after which the import stops and the person decides. */
const PATIENCE = 5;
/** Failures of one entry after which it is left and the others have their turn. */
const ENTRY_PATIENCE = 3;
/** Milliseconds to wait after the first trouble in a row; doubled with each further one. */
const FIRST_PAUSE = 500;

/** Errors that concern one entry only; any other concerns the whole import. */
const REFUSALS: ReadonlySet<ApiErrorCode> = new Set<ApiErrorCode>([
  'item-encryption-rejected',
  'item-hash-rejected',
  'item-incomplete',
  'item-read-only',
  'item-rejected',
  'item-shared',
  'item-tag-unknown',
]);

/** One import. It may be paused and gone on with; it holds the plain text until it is let go. */
export class ImportRun {
  readonly #io: ImportIo;
  readonly #levels: readonly Level[];
  readonly #onProgress: (progress: ImportProgress) => void;
  readonly #total: number;
  /** Which id of the account stands for an entry. */
  readonly #ids = new Map<string, string>();
  /** Entries for which a request went out: if they turn up, it was this import that made them. */
  readonly #sent = new Set<string>();
  readonly #made = { password: 0, folder: 0, tag: 0 };
  readonly #skipped = { password: 0, folder: 0, tag: 0 };
  readonly #failed = new Map<string, Failure>();
  readonly #failures = new Map<string, number>();
  #kind: ItemKind = 'tag';
  #troubles = 0;

  constructor(
    content: BackupContent,
    io: ImportIo,
    onProgress: (progress: ImportProgress) => void = () => {},
  ) {
    this.#io = io;
    this.#levels = levelsOf(content, io.now());
    this.#total = this.#levels.flat().length;
    this.#onProgress = onProgress;
  }

  /** Begins, or goes on. @returns null when everything is dealt with */
  async go(): Promise<ImportStop | null> {
    this.#troubles = 0;
    for (;;) {
      try {
        await this.#pass();
        return this.#isDone() ? null : { kind: 'paused' };
      } catch (error) {
        if (!isApiError(error)) return { kind: 'device' };
        this.#troubles += 1;
        const isLasting = error.code === 'aborted' || !isWorthAsking(error);
        if (isLasting || this.#troubles >= PATIENCE) return { kind: 'trouble', code: error.code };
        await this.#io.wait(FIRST_PAUSE * 2 ** (this.#troubles - 1));
        if (this.#io.isPaused()) return { kind: 'paused' };
      }
    }
  }

  progress(): ImportProgress {
    return {
      kind: this.#kind,
      done: this.#ids.size + this.#failed.size,
      total: this.#total,
      made: { ...this.#made },
      skipped: { ...this.#skipped },
      failed: [...this.#failed.values()],
    };
  }

  #isDone(): boolean {
    return this.#ids.size + this.#failed.size === this.#total;
  }

  /** Compares the whole file with the account once, and makes what is missing. */
  async #pass(): Promise<void> {
    const account = accountItems(await this.#io.look());
    for (const entry of this.#levels.flat()) {
      const id = this.#ids.get(entry.key);
      if (id !== undefined) account.reserve(entry, id);
    }
    for (const level of this.#levels) {
      this.#kind = level[0]?.kind ?? this.#kind;
      const missing = this.#find(level, account);
      this.#tell();
      for (let from = 0; from < missing.length; from += WINDOW) {
        const isWhole = await this.#make(missing.slice(from, from + WINDOW));
        // What lies in a folder waits for the folder.
        if (!isWhole) return;
      }
    }
  }

  /** @returns the entries that are not there, with where they go */
  #find(level: Level, account: AccountItems): Placed[] {
    let left = level
      .filter(({ key }) => !this.#ids.has(key) && !this.#failed.has(key))
      .map((entry) => ({ entry, target: this.#targetOf(entry, account) }));
    for (const how of ['by-id', 'exactly', 'loosely'] as const) {
      left = left.filter(({ entry, target }) => {
        const id = account.take(entry, target, how);
        if (id === null) return true;
        this.#ids.set(entry.key, id);
        const isOurs = this.#sent.has(entry.key);
        (isOurs ? this.#made : this.#skipped)[entry.kind] += 1;
        return false;
      });
    }
    return left;
  }

  #targetOf(entry: Entry, account: AccountItems): Target {
    const place = entry.kind === 'tag' ? '' : this.#idOf('folder', entry.place, account);
    const tags = entry.kind === 'password' ? entry.tags : [];
    return {
      place: entry.kind === 'tag' ? '' : (place ?? BASE_FOLDER),
      tags: tags.flatMap((tag) => this.#idOf('tag', tag, account) ?? []),
    };
  }

  /** @returns null for what is neither in the file nor in the account, or could not be made */
  #idOf(kind: 'folder' | 'tag', reference: Reference, account: AccountItems): string | null {
    if ('entry' in reference) return this.#ids.get(reference.entry) ?? null;
    return account.hasId(kind, reference.id) ? reference.id : null;
  }

  /** @returns false when it was paused before the last of them */
  async #make(placed: readonly Placed[]): Promise<boolean> {
    if (this.#io.isPaused()) return false;
    const sealed = await this.#io.seal(placed);
    const left = placed.map(({ entry }, index) => {
      const item = sealed[index];
      if (item === undefined) throw new TypeError('Nothing came back from the worker');
      return { entry, item };
    });
    let trouble: { readonly error: unknown } | null = null;
    const work = async () => {
      while (trouble === null && !this.#io.isPaused()) {
        const one = left.shift();
        if (one === undefined) return;
        try {
          await this.#create(one.entry, one.item);
        } catch (error) {
          trouble ??= { error };
        }
      }
    };
    await Promise.all(Array.from({ length: this.#troubles > 0 ? 1 : PARALLEL }, work));
    // What is under way elsewhere has ended: only now it can be seen what arrived.
    if (trouble !== null) throw errorIn(trouble);
    return left.length === 0;
  }

  async #create(entry: Entry, item: NewItem): Promise<void> {
    const { key, kind } = entry;
    this.#sent.add(key);
    try {
      const { id } = await this.#io.create(item);
      this.#ids.set(key, id);
      this.#made[kind] += 1;
      this.#troubles = 0;
    } catch (error) {
      if (!isApiError(error)) throw error;
      const failures = (this.#failures.get(key) ?? 0) + 1;
      this.#failures.set(key, failures);
      const isRefused = REFUSALS.has(error.code);
      const isStubborn = failures >= ENTRY_PATIENCE && error.code === 'server-error';
      if (!isRefused && !isStubborn) throw error;
      const isEmpty = item.kind === 'password' && entry.kind === 'password' && entry.of.password;
      const code =
        error.code === 'item-incomplete' && (isEmpty === '' || isEmpty === '0')
          ? 'empty-password'
          : error.code;
      this.#failed.set(key, { kind, label: entry.of.label, code });
    }
    this.#tell();
  }

  #tell(): void {
    this.#onProgress(this.progress());
  }
}

function errorIn({ error }: { readonly error: unknown }): unknown {
  return error;
}

/** Whether it is worth looking what arrived and going on. */
function isWorthAsking(error: Parameters<typeof isOutcomeUnknown>[0]): boolean {
  const { code } = error;
  return (
    mayPass(code) || isOutcomeUnknown(error) || code === 'server-error' || code === 'rate-limited'
  );
}
