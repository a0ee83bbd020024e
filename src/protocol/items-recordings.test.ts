/** Every item that a real server was recorded to answer with is read, and every value decrypted. */
import { readFileSync, readdirSync } from 'node:fs';
import { sha256 } from '@noble/hashes/sha2.js';
import { bytesToHex } from '@noble/hashes/utils.js';
import * as z from 'zod/mini';
import { expect, test } from 'vitest';

import { utf8 } from './bytes.ts';
import { decryptTexts, hashOf, storedTextsOf } from './items-encryption.ts';
import { parseItem, type Item, type ItemKind } from './items.ts';

const ROOT = new URL('../server/passwords-api/contract/recordings/', import.meta.url);
const stepSchema = z.object({
  request: z.object({ path: z.string() }),
  response: z.object({ status: z.number(), body: z.unknown() }),
});
const modelSchema = z.looseObject({ id: z.string(), revision: z.string(), sseType: z.string() });

/** Models in the answers of a release, with the kind that the path of the call names. */
function* modelsOf(release: string): Generator<{ kind: ItemKind; value: unknown }> {
  const folder = new URL(`${release}/`, ROOT);
  for (const file of readdirSync(folder).filter((name) => /^[4-6]\d-/.test(name))) {
    const recording = z
      .object({ steps: z.array(z.unknown()) })
      .parse(JSON.parse(readFileSync(new URL(file, folder), 'utf8')));
    for (const each of recording.steps) {
      const step = stepSchema.safeParse(each);
      if (!step.success) continue;
      const { request, response } = step.data;
      const [, kind] = /\/(password|folder|tag)\/(?:list|find|show)/.exec(request.path) ?? [];
      if (kind !== 'password' && kind !== 'folder' && kind !== 'tag') continue;
      for (const value of [response.body].flat()) {
        if (modelSchema.safeParse(value).success) yield { kind, value };
      }
    }
  }
}

/** The keys of the recordings (items.md, section 7). */
const keysFor = ({ cseKey }: Item) => ({
  [cseKey]: bytesToHex(sha256(utf8(`key ${cseKey}/0`))),
});

/** The one that the recordings store as plain text under `CSEv1r1` (items.md, F10). */
const NEVER_ENCRYPTED = ['Good', 'wrong-key'];

test.each([
  ['2021.1.2', [NEVER_ENCRYPTED]],
  ['2024.4.1', []],
])('of %s', (release, expected) => {
  const failed: unknown[] = [];
  let [read, decrypted] = [0, 0];
  for (const { kind, value } of modelsOf(release)) {
    const item: ReturnType<typeof parseItem> = parseItem(kind, value);
    if ('reason' in item) {
      failed.push(item);
      continue;
    }
    read += 1;
    if (item.cseType !== 'CSEv1r1') continue;
    const result = decryptTexts(storedTextsOf(item), keysFor(item));
    if (result.kind === 'decrypted') {
      decrypted += 1;
      if (result.texts.kind === 'password' && item.kind === 'password') {
        // Shortened by the account's setting in some (items.md, F22).
        if (!hashOf(result.texts.password).startsWith(item.hash)) failed.push([item.id, item.hash]);
      }
    } else failed.push([item.label, result.reason]);
  }
  expect(failed).toEqual(expected);
  expect(read).toBeGreaterThan(100);
  expect(decrypted).toBeGreaterThan(10);
});
