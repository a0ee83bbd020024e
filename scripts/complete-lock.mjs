/**
 * `npm run complete-lock`, after adding a package. Where a registry mirror lacks the programs for
 * other systems, npm leaves them out of the lock file without a word, and `npm ci` then refuses the
 * file everywhere. This names them again: version and system, without the hash that cannot be known
 * here.
 */
import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { root } from './paths.mjs';

/**
 * @typedef {object} Entry
 * @property {string} [version]
 * @property {Record<string, string>} [optionalDependencies]
 * @property {boolean} [dev]
 */

/**
 * @param {Record<string, Entry>} packages the lock file's
 * @returns {{ name: string, version: string, dev: boolean }[]} what npm ci would miss
 */
export function missingPackages(packages) {
  return Object.entries(packages).flatMap(([path, { optionalDependencies = {}, dev = false }]) =>
    Object.entries(optionalDependencies)
      .filter(([name]) => !isPresent(packages, path, name))
      .map(([name, version]) => ({ name, version, dev })),
  );
}

/**
 * Looks where Node would: beside, then outwards.
 * @param {Record<string, Entry>} packages
 * @param {string} path
 * @param {string} name
 */
function isPresent(packages, path, name) {
  for (
    let folder = path;
    ;
    folder = folder.slice(0, Math.max(0, folder.lastIndexOf('/node_modules/')))
  ) {
    if (packages[`${folder === '' ? '' : `${folder}/`}node_modules/${name}`]) return true;
    if (folder === '') return false;
  }
}

/**
 * The systems that a package is for, which such packages say in their names.
 * @param {string} name like `@oxlint/binding-linux-arm64-musl`
 */
export function systemOf(name) {
  const [, os = '', cpu = '', libc = ''] =
    /(android|darwin|freebsd|linux|openharmony|win32)-(arm64|arm|ia32|ppc64|riscv64|s390x|x64)(?:-(\w+))?$/.exec(
      name,
    ) ?? [];
  if (os === '') throw new Error(`${name}: for which system is it?`);
  return {
    cpu: [cpu],
    ...(os === 'linux' && libc !== '' && { libc: [libc.startsWith('musl') ? 'musl' : 'glibc'] }),
    os: [os],
  };
}

if (process.argv[1] === import.meta.filename) {
  const file = join(root, 'package-lock.json');
  /** @type {{ packages: Record<string, Entry> }} */
  const lock = JSON.parse(readFileSync(file, 'utf8'));
  const missing = missingPackages(lock.packages);
  for (const { name, version, dev } of missing) {
    const entry = { version, ...systemOf(name), ...(dev && { dev }), optional: true };
    lock.packages[`node_modules/${name}`] = entry;
  }
  const sorted = Object.entries(lock.packages).sort(([a], [b]) => a.localeCompare(b, 'en'));
  lock.packages = Object.fromEntries(sorted);
  writeFileSync(file, `${JSON.stringify(lock, null, 2)}\n`);
  console.log(`${missing.length} packages for other systems named in package-lock.json.`);
}
