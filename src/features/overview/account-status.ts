import type { EncryptionState } from '#account/encryption.ts';

/** `account-status[data-state]` in handles.md. */
export type StatusKind = 'safe' | 'server-can-read' | 'partly' | 'needs-you' | 'unknown';

export type AccountStatus =
  /** Every item that can be found is encrypted. */
  | { readonly kind: 'safe'; readonly total: number }
  | { readonly kind: 'server-can-read' }
  | { readonly kind: 'partly'; readonly readable: number; readonly total: number }
  | { readonly kind: 'needs-you'; readonly keychain: 'missing' | 'stale' | 'damaged' }
  | {
      readonly kind: 'unknown';
      /** `not-counted`: encryption is on, but nobody has counted what is encrypted. */
      readonly why: 'reading' | 'not-read' | 'counting' | 'not-counted';
    };

/** What was counted of the account's items. */
export type CountedItems =
  | { readonly kind: 'unknown' | 'counting' }
  | { readonly kind: 'known'; readonly readable: number; readonly total: number };

/**
 * Whether the account is safe, as far as it is known. It is never called safe without a count.
 * @param encryption null while it is not known
 * @param isReading whether encryption is being read
 */
export function statusOf(
  encryption: EncryptionState | null,
  isReading: boolean,
  items: CountedItems,
): AccountStatus {
  switch (encryption?.kind) {
    case undefined:
      return { kind: 'unknown', why: isReading ? 'reading' : 'not-read' };
    case 'off':
      return { kind: 'server-can-read' };
    case 'incomplete':
      return { kind: 'needs-you', keychain: encryption.keychain };
    case 'on':
      return ofItems(items);
  }
}

function ofItems(items: CountedItems): AccountStatus {
  switch (items.kind) {
    case 'unknown':
      return { kind: 'unknown', why: 'not-counted' };
    case 'counting':
      return { kind: 'unknown', why: 'counting' };
    case 'known': {
      const { readable, total } = items;
      return readable === 0 ? { kind: 'safe', total } : { kind: 'partly', readable, total };
    }
  }
}
