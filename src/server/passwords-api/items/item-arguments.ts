/**
 * Arguments of item calls, converted as real servers do: null counts as left out, a string must be
 * one, while numbers and booleans are cast from anything (items.md, F3).
 */
import { WronglyTyped } from '../answer.ts';
import { toFlag, toInteger } from '../casts.ts';
import type { Call } from '../call.ts';
import { optionalString, requireString, type Parameters } from '../parameters.ts';
import { BASE, KINDS, type Kind, type Text } from './kinds.ts';

/** What a client sends for `create` and `update`. */
export type Draft = {
  readonly texts: Readonly<Record<Text, string>>;
  readonly place: string;
  readonly hash: string;
  readonly cseKey: string;
  readonly cseType: string;
  readonly edited: number;
  readonly hidden: boolean;
  readonly favorite: boolean;
  readonly tags: readonly unknown[];
};

/** @throws WronglyTyped an argument is missing or of a wrong type */
export function readDraft(call: Call, kind: Kind, action: 'create' | 'update'): Draft {
  const { parameters, release } = call;
  const rules = KINDS[kind];
  const strictKey = kind === 'tag' && action === 'update' && release.items.strictArguments;
  return {
    texts: textsOf(readText),
    place: rules.place === null ? BASE : text(parameters, rules.place, BASE),
    hash: rules.isPassword ? text(parameters, 'hash', '') : '',
    cseKey: strictKey ? requireString(parameters, 'cseKey') : text(parameters, 'cseKey', ''),
    cseType: text(parameters, 'cseType', 'none'),
    edited: integer(parameters, 'edited'),
    hidden: flag(call, 'hidden'),
    favorite: flag(call, 'favorite'),
    tags: rules.isPassword ? list(parameters, 'tags') : [],
  };

  function readText(name: Text): string {
    if (!rules.texts.includes(name)) return '';
    return isRequired(name) ? requireString(parameters, name) : text(parameters, name, '');
  }

  /** A password's label may be missing (it is found empty later); elsewhere that depends. */
  function isRequired(name: Text): boolean {
    if (kind === 'password') return name === 'password';
    return action === 'update' || release.items.strictArguments;
  }
}

function textsOf(read: (name: Text) => string): Record<Text, string> {
  return {
    label: read('label'),
    username: read('username'),
    password: read('password'),
    notes: read('notes'),
    customFields: read('customFields'),
    url: read('url'),
    color: read('color'),
  };
}

export function text(parameters: Parameters, name: string, fallback: string): string {
  return optionalString(parameters, name) ?? fallback;
}

export function integer(parameters: Parameters, name: string): number {
  return toInteger(parameters.get(name) ?? 0);
}

/** Forms know no booleans, so there the word "false" is one. */
function flag({ parameters, formFields }: Call, name: string): boolean {
  const value = parameters.get(name);
  return !(value === 'false' && formFields) && toFlag(value);
}

function list(parameters: Parameters, name: string): readonly unknown[] {
  const value = parameters.get(name) ?? [];
  if (typeof value !== 'object') throw new WronglyTyped(`${name} is no list`);
  return Object.values(value);
}
