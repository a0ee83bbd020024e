import { expect, test } from 'vitest';
import { readParameters } from './parameters.ts';

const JSON_TYPE = { 'content-type': 'application/json' };
const post = (body: Uint8Array<ArrayBuffer>) =>
  readParameters(new Request('http://server/', { method: 'POST', headers: JSON_TYPE, body }));

test.each([
  ['as it should be', [], '{"a":"b"}', { a: 'b' }],
  ['behind a byte order mark', [0xef, 0xbb, 0xbf], '{"a":"b"}', {}],
  ['behind a byte that is no UTF-8', [0xff], '{"a":"b"}', {}],
  ['broken', [], '{"a":"b"', {}],
])('JSON %s', async (_how, before, text, expected) => {
  const body = Uint8Array.from([...before, ...new TextEncoder().encode(text)]);
  expect(Object.fromEntries(await post(body))).toEqual(expected);
});

test('a byte inside a string that is no UTF-8 gives no arguments', async () => {
  const body = Uint8Array.from([...new TextEncoder().encode('{"a":"'), 0xff, 0x22, 0x7d]);
  expect(await post(body)).toEqual(new Map());
});
