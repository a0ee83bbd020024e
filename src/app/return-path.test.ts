import { expect, test } from 'vitest';
import { returnPath, withReturn } from './return-path.ts';

test.each([
  ['/', '/login'],
  ['/encryption', '/login?to=%2Fencryption'],
  ['/encryption/', '/login?to=%2Fencryption'],
  ['/reset', '/login?to=%2Freset'],
  ['/encryption?show=items', '/login?to=%2Fencryption%3Fshow%3Ditems'],
  ['/encryption?show=import', '/login?to=%2Fencryption%3Fshow%3Dimport'],
  ['/nowhere', '/login'],
])('sign-in on the way to %s is at %s', (from, address) => {
  expect(withReturn('/login', from)).toBe(address);
});

test.each(['https://elsewhere.example', '//elsewhere.example', '/login', '/encryption/../x'])(
  'an address may not lead to %s after sign-in',
  (to) => {
    expect(returnPath(new URLSearchParams({ to }))).toBe('/');
  },
);
