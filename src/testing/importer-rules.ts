/** For tests: what the official importer takes without dropping or refusing anything (items.md, 5). */
import * as z from 'zod/mini';

const BASE = '00000000-0000-0000-0000-000000000000';
const TEXT = z.string();
const NAME = z.string().check(z.minLength(1));
const SECONDS = z.number().check(z.int(), z.nonnegative());
const ENTRY = { id: NAME, revision: NAME, label: NAME, edited: SECONDS, favorite: z.boolean() };
const FIELD_TYPES = ['text', 'secret', 'email', 'url', 'file', 'data'];

/** Strict: `hidden` would make a password that nobody finds, `items` an invalid file. */
const fileSchema = z.strictObject({
  version: z.literal(3),
  encrypted: z.literal(false),
  passwords: z.array(
    z.strictObject({
      ...ENTRY,
      username: TEXT,
      password: TEXT,
      notes: TEXT,
      url: TEXT,
      customFields: z.array(
        z.strictObject({ label: TEXT, type: z.enum(FIELD_TYPES), value: TEXT }),
      ),
      folder: NAME,
      tags: z.array(NAME),
    }),
  ),
  folders: z.array(z.strictObject({ ...ENTRY, parent: NAME })),
  tags: z.array(z.strictObject({ ...ENTRY, color: NAME })),
});
const hex = z.string().check(z.regex(/^(?:[0-9a-f]{2}){56,}$/));
const sealedSchema = z.strictObject({
  version: z.literal(3),
  encrypted: z.literal(true),
  passwords: hex,
  folders: hex,
  tags: hex,
  challenge: hex,
});

/** @throws when the official importer would refuse a plain file, or drop something of it */
export function checkPlainFile(text: string): void {
  const { passwords, folders, tags } = fileSchema.parse(JSON.parse(text));
  const all = [...passwords, ...folders, ...tags].map(({ id }) => id);
  if (new Set(all).size !== all.length) throw new Error('an id is there twice');
  const tagIds = new Set(tags.map(({ id }) => id));
  const parents = new Map(folders.map(({ id, parent }) => [id, parent]));
  if (parents.has(BASE)) throw new Error('the base folder is in the file');
  for (const { folder, tags: ids } of passwords) {
    if (folder !== BASE && !parents.has(folder)) throw new Error('a folder is missing');
    if (ids.some((id) => !tagIds.has(id))) throw new Error('a tag is missing');
  }
  for (const { id } of folders) {
    let at: string | undefined = id;
    for (let steps = 0; at !== BASE; steps += 1) {
      if (at === undefined || steps > folders.length) throw new Error('a folder has no way up');
      at = parents.get(at);
    }
  }
}

/** @throws when it has another form than the official importer takes */
export function checkSealedFile(text: string): void {
  sealedSchema.parse(JSON.parse(text));
}
