/** Gives a demo account its items: readable, encrypted under the demo key, or with leftovers. */
import { createHash } from 'node:crypto';
import { xsalsa20poly1305 } from '@noble/ciphers/salsa.js';
import { createItem } from '../items/create-item.ts';
import { draftRevision } from '../items/draft-revision.ts';
import type { Draft } from '../items/item-arguments.ts';
import { requireItem, type ItemScope } from '../items/item-store.ts';
import { BASE, type Text } from '../items/kinds.ts';
import { setRevision } from '../items/set-revision.ts';
import type { Random } from '../store/vault.ts';
import { DEMO_KEY } from './demo-encryption.ts';
import {
  DEMO_FOLDERS,
  DEMO_LEFTOVERS,
  DEMO_PASSWORDS,
  DEMO_TAGS,
  type DemoPassword,
} from './demo-item-list.ts';

const DAY = 86_400;

/** Which items the server can read. */
export type DemoItems = 'plain' | 'leftovers' | 'encrypted';

type Texts = Partial<Record<Text, string>>;
type Rest = Partial<Pick<Draft, 'place' | 'edited' | 'favorite'>>;

/** Where items are to be encrypted the account needs its challenge first. */
export function seedItems(scope: ItemScope, readable: DemoItems): void {
  const folders = new Map<string, string>();
  for (const { label, parent } of DEMO_FOLDERS) {
    const place = folders.get(parent ?? '') ?? BASE;
    folders.set(label, createItem(scope, 'folder', draft(label, { label }, { place })).item);
  }
  const tags = new Map<string, string>();
  for (const { label, color } of DEMO_TAGS) {
    tags.set(label, createItem(scope, 'tag', draft(label, { label, color })).item);
  }
  for (const demo of DEMO_PASSWORDS) addPassword(demo);

  function addPassword(demo: DemoPassword): void {
    const { label, password, formerly, fields, folder = '', favorite = false } = demo;
    const { username = '', url = '', notes = '' } = demo;
    const customFields = fields === undefined ? '' : JSON.stringify(fields);
    const texts = { label, username, url, notes, customFields };
    const place = folders.get(folder) ?? BASE;
    const rest = { place, edited: scope.now - demo.age * DAY, favorite };
    const now = draft(label, { ...texts, password }, rest);
    const first =
      formerly === undefined ? now : draft(label, { ...texts, password: formerly }, rest);
    const named = (demo.tags ?? []).map((name) => tags.get(name));
    const { item: id } = createItem(scope, 'password', { ...first, tags: named });
    if (formerly !== undefined) change(id, now, false);
    if (demo.trashed === true) change(id, now, true);
  }

  function change(id: string, draft: Draft, trashed: boolean): void {
    const revision = draftRevision(scope, { kind: 'password', item: id, draft, trashed });
    setRevision(scope, requireItem(scope, 'password', id), revision);
  }

  /** What a client would send. */
  function draft(name: string, texts: Texts, rest: Rest = {}): Draft {
    const isLeft = readable === 'leftovers' && DEMO_LEFTOVERS.includes(name);
    const encrypted = readable !== 'plain' && !isLeft;
    const read = (text: Text) => {
      const value = texts[text] ?? '';
      return encrypted && value !== '' ? sealText(value, scope.random) : value;
    };
    return {
      texts: {
        label: read('label'),
        username: read('username'),
        password: read('password'),
        notes: read('notes'),
        customFields: read('customFields'),
        url: read('url'),
        color: read('color'),
      },
      hash: createHash('sha1')
        .update(texts.password ?? '')
        .digest('hex'),
      cseKey: encrypted ? DEMO_KEY.id : '',
      cseType: encrypted ? 'CSEv1r1' : 'none',
      place: rest.place ?? BASE,
      edited: rest.edited ?? scope.now,
      favorite: rest.favorite ?? false,
      hidden: false,
      tags: [],
    };
  }
}

/** CSEv1r1 of one field (items.md, section 6): nonce and XSalsa20-Poly1305, as hex. */
function sealText(text: string, random: Random): string {
  const nonce = random(24);
  const key = Buffer.from(DEMO_KEY.key, 'hex');
  const sealed = xsalsa20poly1305(key, nonce).encrypt(Buffer.from(text, 'utf8'));
  return Buffer.concat([nonce, sealed]).toString('hex');
}
