import { parseRecord, type PendingRecord } from './reset-record.ts';

/** Where a reset under way is remembered across pages of this browser. */
export type PendingStore = {
  read(): PendingRecord | null;
  write(record: PendingRecord | null): void;
};

/**
 * The tab's own storage says what was under way in it. The browser's says to its other tabs, which
 * may share the session, only that a wait may be running.
 * @param key names the account
 */
export function createPendingStore(key: string): PendingStore {
  let isOurs = false;
  return {
    read() {
      const own = parseRecord(get(() => sessionStorage, key));
      if (own !== null) {
        isOurs = true;
        return own;
      }
      const shared = parseRecord(get(() => localStorage, key));
      if (shared?.kind !== 'earlier') return null;
      isOurs = true;
      return shared;
    },
    write(record) {
      put(() => sessionStorage, key, record);
      const shared = record === null ? null : forOthers(record);
      // What another tab has written is not ours to remove.
      if (shared !== null || isOurs) put(() => localStorage, key, shared);
      isOurs = shared !== null;
    },
  };
}

function forOthers(record: PendingRecord): PendingRecord | null {
  switch (record.kind) {
    case 'waiting':
    case 'confirmed':
    case 'earlier':
      return { ...record, kind: 'earlier' };
    case 'code':
    case 'code-confirmed':
    case 'session-lost':
      return null;
  }
}

function get(storage: () => Storage, key: string): string | null {
  try {
    return storage().getItem(key);
  } catch {
    // Storage is switched off: then a reload forgets the reset, and the server's wait runs out.
    return null;
  }
}

function put(storage: () => Storage, key: string, record: PendingRecord | null): void {
  try {
    if (record === null) storage().removeItem(key);
    else storage().setItem(key, JSON.stringify(record));
  } catch {
    // As above.
  }
}
