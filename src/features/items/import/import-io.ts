/** What an import does with the real server and the worker. */
import { readAllItems } from '#account/items-read.ts';
import { writeCustomFields } from '#protocol/custom-fields.ts';
import {
  storedTextsOf,
  type ItemKey,
  type ItemKeys,
  type ItemTexts,
} from '#protocol/items-encryption.ts';
import type { NewItem } from '#protocol/items.ts';
import type { Services } from '#session/services.ts';
import type { KnownItem } from './account-items.ts';
import type { Entry } from './entries.ts';
import type { ImportIo, Placed } from './import-run.ts';

/** The keys of an account with encryption. */
export type AccountKeys = { readonly current: ItemKey; readonly all: ItemKeys };

type Parts = {
  readonly client: Pick<Services['client'], 'items'>;
  readonly crypto: Pick<Services['crypto'], 'encryptItems' | 'decryptItems' | 'warmUp'>;
  /** null: the account has no encryption. */
  readonly keys: AccountKeys | null;
};

/** Items that are decrypted in one go. */
const WINDOW = 200;

export function createImportIo(
  { client, crypto, keys }: Parts,
  clock: Pick<ImportIo, 'wait' | 'isPaused' | 'now'>,
): ImportIo {
  /** By revision: looking again decrypts only what is new. */
  const decrypted = new Map<string, ItemTexts | null>();

  return {
    ...clock,
    async look() {
      const { items } = await readAllItems(client.items);
      const news = items.filter(({ item }) => !decrypted.has(item.revision));
      for (let from = 0; from < news.length; from += WINDOW) {
        const window = news.slice(from, from + WINDOW).map(({ item }) => item);
        const all = await crypto.decryptItems(window.map(storedTextsOf), keys?.all ?? {});
        crypto.warmUp();
        for (const [index, item] of window.entries()) {
          const one = all[index];
          decrypted.set(item.revision, one?.kind === 'decrypted' ? one.texts : null);
        }
      }
      return items.map(({ item, place }): KnownItem => {
        return { item, place, texts: decrypted.get(item.revision) ?? null };
      });
    },
    async seal(placed) {
      if (keys === null) {
        const plain = { cseType: 'none', cseKey: '', hash: '' };
        return placed.map((one) => newItemOf(one, { ...plain, texts: textsOf(one.entry) }));
      }
      const texts = placed.map(({ entry }) => textsOf(entry));
      const sealed = await crypto.encryptItems(texts, keys.current);
      // Otherwise the worker would end with its last job, and start anew for the next window.
      crypto.warmUp();
      return placed.flatMap((one, index) => {
        const encrypted = sealed[index];
        return encrypted === undefined ? [] : [newItemOf(one, encrypted)];
      });
    },
    create: (item) => client.items.create(item),
  };
}

function textsOf({ kind, of }: Entry): ItemTexts {
  switch (kind) {
    case 'password': {
      const { label, username, password, url, notes } = of;
      const customFields = writeCustomFields(of.customFields);
      return { kind, label, username, password, url, notes, customFields };
    }
    case 'folder':
      return { kind, label: of.label };
    case 'tag':
      return { kind, label: of.label, color: of.color };
  }
}

type Sealed = {
  readonly texts: ItemTexts;
  readonly cseType: string;
  readonly cseKey: string;
  readonly hash: string;
};

/** Never hidden: nobody would find it again, and nobody could tell whether it was made. */
function newItemOf({ entry, target }: Placed, { texts, cseType, cseKey, hash }: Sealed): NewItem {
  const { favorite } = entry.of;
  const common = { cseType, cseKey, edited: entry.edited, hidden: false, favorite };
  switch (texts.kind) {
    case 'password': {
      const { kind, ...own } = texts;
      const { place, tags } = target;
      return { kind, body: { ...own, ...common, hash, folder: place, tags } };
    }
    case 'folder':
      return { kind: 'folder', body: { label: texts.label, ...common, parent: target.place } };
    case 'tag':
      return { kind: 'tag', body: { label: texts.label, color: texts.color, ...common } };
  }
}
