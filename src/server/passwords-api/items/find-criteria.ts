/** Criteria of `find` (items.md, F40 and F41). */
import { ApplicationError, WronglyTyped } from '../answer.ts';
import type { Release } from '../dialect.ts';
import { looseString } from '../parameters.ts';
import { toFlag } from '../casts.ts';
import type { Revision } from './item-store.ts';
import { KINDS, type Kind, type Searchable } from './kinds.ts';

type Criterion = { readonly property: Searchable; readonly matches: (found: unknown) => boolean };
type Compare = (found: unknown, wanted: unknown) => boolean;

const OPERATORS = new Map<unknown, Compare>(
  Object.entries<Compare>({
    eq: (found, wanted) => found === wanted,
    ne: (found, wanted) => found !== wanted,
    lt: (found, wanted) => order(found, wanted) < 0,
    gt: (found, wanted) => order(found, wanted) > 0,
    le: (found, wanted) => order(found, wanted) <= 0,
    ge: (found, wanted) => order(found, wanted) >= 0,
  }),
);

/**
 * @returns whether a revision is found; trashed ones only when they are asked for
 * @throws ApplicationError 400 for a field or an operator that there is not
 */
export function readCriteria(
  kind: Kind,
  criteria: unknown,
  { items }: Release,
): (revision: Revision) => boolean {
  if (typeof criteria !== 'object' && items.strictCriteria) {
    throw new WronglyTyped('criteria is no list');
  }
  const entries = criteria instanceof Object ? Object.entries(criteria) : [];
  const read = entries.map(([name, value]) => readCriterion(kind, name, value));
  const namesTrashed = entries.some(([name, value]) => name === 'trashed' && value !== null);
  return (revision) =>
    (namesTrashed || !revision.trashed) &&
    read.every(({ property, matches }) => matches(revision[property]));
}

function readCriterion(kind: Kind, name: string, value: unknown): Criterion {
  const property = KINDS[kind].searchable.get(name);
  if (property === undefined) refuse('field', name);
  if (value instanceof Object) {
    const [operator, wanted] = [part(value, '0'), part(value, '1')];
    const compare = OPERATORS.get(operator);
    if (compare === undefined) return refuse('operator', operator);
    return { property, matches: (found) => compare(found, wanted ?? null) };
  }
  const isNothing = name === 'trashed' && value === null;
  const wanted = isNothing ? false : asFlag(value);
  return { property, matches: (found) => found === wanted };
}

function part(list: object, index: string): unknown {
  return Reflect.get(list, index);
}

function asFlag(value: unknown): unknown {
  if (value === 'true') return true;
  return value === 'false' ? false : value;
}

function refuse(what: 'field' | 'operator', name: unknown): never {
  const shown = looseString(name ?? '').replace(/['"\\]/g, String.raw`\$&`);
  throw new ApplicationError(`Illegal ${what} in search criteria: ${shown}`, 400);
}

/** Negative, 0 or positive, as PHP orders values of different types. */
function order(left: unknown, right: unknown): number {
  if (typeof left === 'boolean' || typeof right === 'boolean' || right === null) {
    return Number(toFlag(left)) - Number(toFlag(right));
  }
  if (right instanceof Object) return -1;
  const [a, b] = [looseString(left), looseString(right)];
  if (isNumeric(a) && isNumeric(b)) return Number(a) - Number(b);
  return a < b ? -1 : Number(a > b);
}

function isNumeric(text: string): boolean {
  return text.trim() !== '' && Number.isFinite(Number(text));
}
