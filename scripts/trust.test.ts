import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, onTestFinished, test } from 'vitest';
import { PINNED, checkProgram } from './project-node.mjs';

function packages(): Record<string, { version?: string; integrity?: string }> {
  return JSON.parse(readFileSync('package-lock.json', 'utf8')).packages;
}

test('every package of the lock file has a hash', () => {
  const entries = Object.entries(packages()).filter(([path]) => path !== '');
  expect(entries.length).toBeGreaterThan(100);
  expect(entries.filter(([, { integrity }]) => !integrity?.startsWith('sha512-'))).toEqual([]);
});

test("Node's hashes are those of the release in the lock file", () => {
  expect(packages()['node_modules/node']?.version).toBe(PINNED.version);
});

test('a program with another hash is refused', () => {
  const folder = mkdtempSync(join(tmpdir(), 'node-'));
  onTestFinished(() => rmSync(folder, { recursive: true }));
  const program = join(folder, 'node');
  writeFileSync(program, 'abc');
  const right = 'ba7816bf8f01cfea414140de5dae2223b00361a396177a9cb410ff61f20015ad';
  expect(() => checkProgram(program, right)).not.toThrow();
  writeFileSync(program, 'abd');
  expect(() => checkProgram(program, right)).toThrow('is not the Node that this project expects');
  expect(() => checkProgram(program, undefined)).toThrow('No Node is known for');
});
