/**
 * The embedded server's state: one SQLite database. Every request writes in one transaction that
 * is committed before its answer is sent, so a server killed at any moment comes back with
 * everything it had answered for.
 */
import { DatabaseSync, type SQLInputValue, type StatementSync } from 'node:sqlite';
import * as z from 'zod/mini';
import { ITEM_SCHEMA, ITEM_TABLES } from '../items/schema.ts';
import { SHARE_SCHEMA, SHARE_TABLES } from '../sharing/schema.ts';

/** A zod schema of one row. */
type RowSchema<T> = z.ZodMiniType<T>;

export type Store = {
  /** Runs a statement that answers no rows; returns how many rows it changed. */
  run(sql: string, ...values: readonly SQLInputValue[]): number;
  /** The first row, parsed; null when there is none. */
  get<T>(row: RowSchema<T>, sql: string, ...values: readonly SQLInputValue[]): T | null;
  /** All rows, parsed. */
  all<T>(row: RowSchema<T>, sql: string, ...values: readonly SQLInputValue[]): T[];
  /** Runs `work` in one transaction; when it throws, nothing of it stays. Nests. */
  transaction<T>(work: () => T): T;
  close(): void;
};

/** A BLOB column. */
export const blob = z.custom<Uint8Array>((value) => value instanceof Uint8Array);

/** Tables that hold what users and clients did; `wipeStore` empties them all. */
const SCHEMA = `
create table if not exists accounts (
  user text primary key,
  password_salt blob not null,
  password_hash blob not null,
  challenge_salts text,
  challenge_salt blob,
  challenge_box blob
);
create table if not exists app_tokens (
  id integer primary key autoincrement,
  user text not null,
  name text not null,
  salt blob not null,
  hash blob not null,
  shown text
);
create table if not exists keychains (
  user text not null, type text not null, box blob not null, primary key (user, type)
);
create table if not exists user_values (
  user text not null, key text not null, value text not null, primary key (user, key)
);
create table if not exists providers (
  user text not null, position integer not null, id text not null,
  totp_secret text, fixed_code text, last_counter integer, primary key (user, id)
);
create table if not exists backup_codes (
  id integer primary key autoincrement, user text not null, salt blob not null, hash blob not null
);
create table if not exists sessions (
  seq integer primary key autoincrement,
  id_hash blob not null unique,
  user text not null,
  login_type text not null,
  authorized integer not null,
  key_box blob,
  data text not null,
  updated integer not null
);
create table if not exists rate_hits (user text not null, bucket text not null, expires integer not null);
create table if not exists messages (
  id integer primary key autoincrement,
  user text not null, kind text not null, secret text not null, state text not null,
  created integer not null
);
create table if not exists notifications (
  id integer primary key autoincrement,
  user text not null, client text not null, revoked integer not null
);
create table if not exists meta (key text primary key, value text not null);
create index if not exists sessions_of_user on sessions (user);
create index if not exists rate_hits_of_user on rate_hits (user, bucket);
create index if not exists messages_of_user on messages (user);
${ITEM_SCHEMA}
${SHARE_SCHEMA}
`;

const TABLES = [
  'accounts',
  'app_tokens',
  'keychains',
  'user_values',
  'providers',
  'backup_codes',
  'sessions',
  'rate_hits',
  'messages',
  'notifications',
  'meta',
  ...ITEM_TABLES,
  ...SHARE_TABLES,
];

/**
 * Opens (and creates where needed) the database.
 * @param file path of the SQLite file, or `:memory:`
 */
export function openStore(file: string): Store {
  const database = new DatabaseSync(file);
  // First of all, because another process may be setting up the same file at this moment.
  database.exec('pragma busy_timeout = 5000');
  // WAL with full synchronisation: a commit is on the disk before the answer goes out.
  database.exec('pragma journal_mode = wal; pragma synchronous = full');
  database.exec(SCHEMA);
  const statements = new Map<string, StatementSync>();
  let depth = 0;

  const prepare = (sql: string): StatementSync => {
    const known = statements.get(sql);
    if (known !== undefined) return known;
    const statement = database.prepare(sql);
    statements.set(sql, statement);
    return statement;
  };

  return {
    run: (sql, ...values) => Number(prepare(sql).run(...values).changes),
    get(row, sql, ...values) {
      const found = prepare(sql).get(...values);
      return found === undefined ? null : z.parse(row, found);
    },
    all: (row, sql, ...values) => z.parse(z.array(row), prepare(sql).all(...values)),
    transaction(work) {
      if (depth > 0) return work();
      database.exec('begin immediate');
      depth += 1;
      try {
        const result = work();
        database.exec('commit');
        return result;
      } catch (error) {
        database.exec('rollback');
        throw error;
      } finally {
        depth -= 1;
      }
    },
    close: () => {
      statements.clear();
      database.close();
    },
  };
}

/** Empties every table and starts all row numbers at 1 again. */
export function wipeStore(store: Store): void {
  for (const table of TABLES) store.run(`delete from ${table}`);
  store.run('delete from sqlite_sequence');
}

const metaRow = z.object({ value: z.string() });

/** A JSON value kept for the whole server, or undefined when it was never set. */
export function readMeta(store: Store, key: string): unknown {
  const row = store.get(metaRow, 'select value from meta where key = ?', key);
  return row === null ? undefined : JSON.parse(row.value);
}

/** Keeps a JSON value for the whole server; undefined forgets it. */
export function writeMeta(store: Store, key: string, value: unknown): void {
  if (value === undefined) {
    store.run('delete from meta where key = ?', key);
    return;
  }
  store.run(
    'insert into meta (key, value) values (?, ?) on conflict (key) do update set value = excluded.value',
    key,
    JSON.stringify(value),
  );
}
