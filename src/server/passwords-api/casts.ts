/** How PHP, in which real servers are written, turns values into numbers and booleans. */

/** The number that a text starts with, 1 for true and for a list with entries, else 0. */
export function toInteger(value: unknown): number {
  if (typeof value === 'number') return Math.trunc(value);
  if (typeof value === 'boolean') return value ? 1 : 0;
  if (typeof value === 'string') return Math.trunc(leadingNumber(value));
  return typeof value === 'object' && value !== null && Object.keys(value).length > 0 ? 1 : 0;
}

function leadingNumber(value: string): number {
  const found = /^\s*[+-]?(?:\d+(?:\.\d*)?|\.\d+)(?:e[+-]?\d+)?/i.exec(value);
  return found === null ? 0 : Number(found[0]);
}

/** True for anything but an empty value, so for the text "false" in JSON too. */
export function toFlag(value: unknown): boolean {
  if (typeof value === 'object' && value !== null) return Object.keys(value).length > 0;
  return !(value === undefined || value === null || value === false || isEmpty(value));
}

/** Empty as PHP means it: no text, and the digit 0. */
export function isEmpty(value: unknown): boolean {
  return value === '' || value === '0' || value === 0;
}
