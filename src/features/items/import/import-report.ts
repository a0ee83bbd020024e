/** What an import tells: how far it is, and what came of it. */
import type { ApiErrorCode } from '#api/errors.ts';
import type { ItemKind } from '#protocol/items.ts';

/** An entry that could not be made. */
export type Failure = {
  readonly kind: ItemKind;
  readonly label: string;
  readonly code: ApiErrorCode | 'empty-password';
};

export type ImportCounts = { readonly [K in ItemKind]: number };

export type ImportProgress = {
  /** The kind that is being worked on. */
  readonly kind: ItemKind;
  readonly done: number;
  readonly total: number;
  readonly made: ImportCounts;
  /** They were there already. */
  readonly skipped: ImportCounts;
  readonly failed: readonly Failure[];
};

/** Why an import ended before its end. What was made stays. */
export type ImportStop =
  | { readonly kind: 'paused' }
  | { readonly kind: 'trouble'; readonly code: ApiErrorCode }
  /** The device could not encrypt or decrypt. */
  | { readonly kind: 'device' };
