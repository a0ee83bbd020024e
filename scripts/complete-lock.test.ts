import { readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import { missingPackages, systemOf } from './complete-lock.mjs';

test('the lock file names the programs of every system, or npm ci refuses it', () => {
  const { packages } = JSON.parse(
    readFileSync(new URL('../package-lock.json', import.meta.url), 'utf8'),
  );
  expect(missingPackages(packages), 'run: npm run complete-lock').toEqual([]);
});

test('a package is looked for beside the one that wants it, and outwards', () => {
  const wants = { version: '1.0.0', optionalDependencies: { near: '1', far: '2', gone: '3' } };
  expect(
    missingPackages({
      'node_modules/a/node_modules/b': { ...wants, dev: true },
      'node_modules/a/node_modules/near': { version: '1' },
      'node_modules/far': { version: '2' },
      'node_modules/c/node_modules/gone': { version: '3' },
    }),
  ).toEqual([{ name: 'gone', version: '3', dev: true }]);
});

test.each([
  ['@oxlint/binding-linux-arm64-musl', { cpu: ['arm64'], libc: ['musl'], os: ['linux'] }],
  ['@oxlint/binding-linux-arm-gnueabihf', { cpu: ['arm'], libc: ['glibc'], os: ['linux'] }],
  ['@oxlint/binding-win32-x64-msvc', { cpu: ['x64'], os: ['win32'] }],
  ['@oxlint-tsgolint/darwin-arm64', { cpu: ['arm64'], os: ['darwin'] }],
])('%s is for its system', (name, system) => {
  expect(systemOf(name)).toEqual(system);
});
