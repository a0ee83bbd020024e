/**
 * Arguments of a call, collected and converted as real servers do: query string, then form or
 * JSON body over it. A body that cannot be read, or whose type is not understood, gives no
 * arguments; it is not an error.
 */
import { WronglyTyped } from './answer.ts';

export type Parameters = ReadonlyMap<string, unknown>;

const JSON_TYPE = /^application\/(?:[\w.-]+\+)?json\b/i;
const FORM_TYPE = /^application\/x-www-form-urlencoded\b/i;
const MULTIPART_TYPE = /^multipart\/form-data\b/i;

/** That server's own bounds: JSON that nests deeper is none, fields beyond these are not read. */
const DEEPEST = 512;
const MOST_FIELDS = 1000;

/** Reads the arguments of a request from its address and body. */
export async function readParameters(request: Request): Promise<Parameters> {
  const parameters = new Map<string, unknown>();
  addPairs(parameters, new URL(request.url).searchParams);
  const type = request.headers.get('content-type') ?? '';
  if (request.method === 'GET' || request.method === 'HEAD') return parameters;
  try {
    if (JSON_TYPE.test(type)) {
      const text = strictText(await request.arrayBuffer());
      const body: unknown = nestsTooDeep(text) ? null : JSON.parse(text);
      if (typeof body === 'object' && body !== null) {
        for (const [key, value] of Object.entries(body)) parameters.set(key, value);
      }
    } else if (FORM_TYPE.test(type)) {
      // Cut before parsing, which takes seconds for a million fields.
      const fields = (await request.text()).split('&', MOST_FIELDS);
      addPairs(parameters, new URLSearchParams(fields.join('&')));
    } else if (MULTIPART_TYPE.test(type)) {
      addPairs(parameters, await request.formData());
    }
  } catch {
    // Broken JSON or a broken form: no arguments.
  }
  return parameters;
}

/** Whether the arguments of a request are texts by their nature: a query, or a form. */
export function hasFormFields(request: Request): boolean {
  return request.method === 'GET' || FORM_TYPE.test(request.headers.get('content-type') ?? '');
}

/** Bytes that are not UTF-8, or begin with a byte order mark, are no JSON to that server. */
function strictText(bytes: ArrayBuffer): string {
  return new TextDecoder('utf-8', { fatal: true, ignoreBOM: true }).decode(bytes);
}

/** Whether lists and objects nest too deep; looked at first, because parsing them takes seconds. */
function nestsTooDeep(json: string): boolean {
  let depth = 0;
  let quoted = false;
  for (let at = 0; at < json.length; at += 1) {
    const character = json[at];
    if (quoted) {
      if (character === '\\') at += 1;
      else if (character === '"') quoted = false;
    } else if (character === '"') quoted = true;
    else if (character === '[' || character === '{') depth += 1;
    else if (character === ']' || character === '}') depth -= 1;
    if (depth > DEEPEST) return true;
  }
  return false;
}

/** `a[b]=c` and `a[]=c` become nested values, as forms of that server mean them. */
function addPairs(target: Map<string, unknown>, pairs: Iterable<[string, unknown]>): void {
  let left = MOST_FIELDS;
  for (const [name, value] of pairs) {
    if (left === 0) return;
    left -= 1;
    if (typeof value !== 'string') continue;
    const [, key, index] = /^([^[]+)(?:\[([^\]]*)\])?/.exec(name) ?? [];
    if (key === undefined) continue;
    if (index === undefined) {
      target.set(key, value);
      continue;
    }
    const known = target.get(key);
    const entries = known instanceof Object ? Object.entries(known) : [];
    entries.push([index === '' ? String(entries.length) : index, value]);
    target.set(key, Object.fromEntries(entries));
  }
}

/**
 * An argument that has to be a string. Numbers and booleans are not converted here: the
 * dispatcher of real servers is strict.
 */
export function requireString(parameters: Parameters, name: string): string {
  const value = parameters.get(name);
  if (typeof value !== 'string') throw new WronglyTyped(`${name} is not a string`);
  return value;
}

/** As {@link requireString}, but the argument may be missing or null. */
export function optionalString(parameters: Parameters, name: string): string | null {
  const value = parameters.get(name);
  return value === undefined || value === null ? null : requireString(parameters, name);
}

/** An argument that has to be a list or an object. */
export function requireCollection(parameters: Parameters, name: string): object {
  const value = parameters.get(name);
  if (typeof value !== 'object' || value === null) throw new WronglyTyped(`${name} is no list`);
  return value;
}

/** Inside the application, numbers and booleans pass as strings; lists, objects and null do not. */
export function looseString(value: unknown): string {
  if (typeof value === 'string') return value;
  if (typeof value === 'number') return String(value);
  if (typeof value === 'boolean') return value ? '1' : '';
  throw new WronglyTyped('no string');
}

/** Length in bytes, as that server counts. */
export function byteLength(value: string): number {
  return Buffer.byteLength(value, 'utf8');
}
