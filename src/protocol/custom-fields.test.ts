import { expect, test } from 'vitest';

import { readCustomFields, writeCustomFields } from './custom-fields.ts';

const PIN = { label: 'PIN', type: 'secret', value: '0042' } as const;

test.each<[string, unknown, unknown]>([
  ['nothing', '', []],
  ['null', null, []],
  ['no key at all', undefined, []],
  ['an empty array in a string', '[]', []],
  ['a string', JSON.stringify([PIN]), [PIN]],
  ['an array, as in a backup', [PIN], [PIN]],
  ['an object by label', { PIN: { type: 'secret', value: '0042' } }, [PIN]],
  ['an object by label in a string', '{"PIN":{"type":"secret","value":"0042"}}', [PIN]],
  ['values by label', { PIN: '0042' }, [{ ...PIN, type: 'text' }]],
  ['a number', [{ ...PIN, value: 42 }], [{ ...PIN, value: '42' }]],
  ['no type', [{ label: 'a', value: 'b' }], [{ label: 'a', type: 'text', value: 'b' }]],
  ['no type and no value', [{ label: 'a', value: null }, PIN], [PIN]],
  ['a type to come', [{ ...PIN, type: 'date' }], [{ ...PIN, type: 'text' }]],
  ['a type without a value', [{ ...PIN, value: null }], [{ ...PIN, value: '' }]],
])('%s', (_, value, fields) => {
  expect(readCustomFields(value)).toEqual(fields);
});

test.each(['{not json', '"x"', '[1]', '{"a":[[]]}', '7'])('of %j nothing is lost', (text) => {
  const [kept] = readCustomFields(text);
  expect(kept).toEqual({ label: 'customFields', type: 'text', value: text });
});

test('what is written is read again', () => {
  expect(readCustomFields(writeCustomFields([PIN]))).toEqual([PIN]);
  expect(writeCustomFields([])).toBe('');
});
