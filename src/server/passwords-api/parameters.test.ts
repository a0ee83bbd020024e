import { expect, test } from 'vitest';
import { readParameters } from './parameters.ts';

const JSON_TYPE = { 'content-type': 'application/json' };
const post = (body: Uint8Array<ArrayBuffer>) =>
  readParameters(new Request('http://server/', { method: 'POST', headers: JSON_TYPE, body }));

const list = (depth: number) => `${'['.repeat(depth)}${']'.repeat(depth)}`;
const nested = (depth: number) => `{"a":${list(depth)}}`;

test.each([
  ['as it should be', [], '{"a":"b"}', { a: 'b' }],
  ['behind a byte order mark', [0xef, 0xbb, 0xbf], '{"a":"b"}', {}],
  ['behind a byte that is no UTF-8', [0xff], '{"a":"b"}', {}],
  ['broken', [], '{"a":"b"', {}],
  ['with brackets in a string', [], `{"a":"\\"${'['.repeat(600)}"}`, { a: `"${'['.repeat(600)}` }],
  ['nested as deep as that server reads', [], nested(511), { a: JSON.parse(list(511)) }],
  ['nested deeper', [], nested(512), {}],
])('JSON %s', async (_how, before, text, expected) => {
  const body = Uint8Array.from([...before, ...new TextEncoder().encode(text)]);
  expect(Object.fromEntries(await post(body))).toEqual(expected);
});

test('a byte inside a string that is no UTF-8 gives no arguments', async () => {
  const body = Uint8Array.from([...new TextEncoder().encode('{"a":"'), 0xff, 0x22, 0x7d]);
  expect(await post(body)).toEqual(new Map());
});

test('a form of a million fields is read as far as that server reads', async () => {
  const headers = { 'content-type': 'application/x-www-form-urlencoded' };
  const body = 'a[]=1&'.repeat(1_000_000);
  const parameters = await readParameters(
    new Request('http://server/', { method: 'POST', headers, body }),
  );
  expect(parameters.get('a')).toHaveProperty('999', '1');
  expect(parameters.get('a')).not.toHaveProperty('1000');
});
