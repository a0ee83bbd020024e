/**
 * Custom fields of a password: on the server a string that holds a JSON array of label, type and
 * value, `""` for none, and in old items an object by label (items.md, "Fields").
 */
import * as z from 'zod/mini';

const TYPES = ['text', 'secret', 'email', 'url', 'file', 'data'] as const;

export type CustomField = {
  readonly label: string;
  readonly type: (typeof TYPES)[number];
  readonly value: string;
};

const valueSchema = z.nullish(z.union([z.string(), z.number(), z.boolean()]));
const entrySchema = z.object({
  label: z.union([z.string(), z.number()]),
  type: z.nullish(z.string()),
  value: valueSchema,
});
const listSchema = z.array(entrySchema);
const byLabelSchema = z.record(
  z.string(),
  z.union([z.object({ type: z.nullish(z.string()), value: valueSchema }), valueSchema]),
);

/**
 * Reads custom fields in every form that there is. What is none of them is kept as the value of
 * one text field, so that nothing that a person wrote is lost.
 *
 * @param value what an item or a backup holds under `customFields`
 */
export function readCustomFields(value: unknown): readonly CustomField[] {
  if (value === null || value === undefined || value === '') return [];
  if (typeof value === 'string') {
    const parsed = parseJson(value);
    // A string in the string would go round in circles.
    return typeof parsed === 'string' || parsed === undefined
      ? [kept(value)]
      : readCustomFields(parsed);
  }
  const list = listSchema.safeParse(value);
  if (list.success) return list.data.flatMap(fieldOf);
  const byLabel = byLabelSchema.safeParse(value);
  if (!byLabel.success) return [kept(JSON.stringify(value))];
  return Object.entries(byLabel.data).flatMap(([label, entry]) =>
    fieldOf(
      typeof entry === 'object' && entry !== null ? { label, ...entry } : { label, value: entry },
    ),
  );
}

/** As the server stores them. */
export function writeCustomFields(fields: readonly CustomField[]): string {
  return fields.length === 0 ? '' : JSON.stringify(fields);
}

/** As the official importer does: without a type it is text, and without both it is nothing. */
function fieldOf({ label, type, value }: z.infer<typeof entrySchema>): readonly CustomField[] {
  const text = value ?? null;
  if ((type ?? null) === null && text === null) return [];
  const known = TYPES.find((each) => each === type) ?? 'text';
  return [{ label: String(label), type: known, value: text === null ? '' : String(text) }];
}

function kept(value: string): CustomField {
  return { label: 'customFields', type: 'text', value };
}

function parseJson(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return undefined;
  }
}
