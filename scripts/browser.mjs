import { existsSync } from 'node:fs';
import { delimiter, join } from 'node:path';
import { Failure, run, runTool } from './run.mjs';

const NAMES = ['chromium', 'chromium-browser', 'google-chrome', 'google-chrome-stable'];
/** For one download, in milliseconds. */
const LIMIT = 5 * 60_000;

/**
 * A Chromium that runs here: the one that is named, an installed one, Playwright's own, or else one
 * that is fetched now.
 * @returns {Promise<string>} its path
 */
export async function browserPath() {
  const named = process.env['CHROMIUM_PATH'];
  if (named) {
    if (await starts(named)) return named;
    throw new Failure(`CHROMIUM_PATH is ${named}, and that does not start.`);
  }
  const present = await find();
  if (present) return present;
  console.log('No Chromium found; Playwright fetches its own …');
  const fetching = ['install', 'chromium'];
  const { output } = await runTool('playwright', fetching, { quiet: true, timeout: LIMIT });
  const fetched = await find();
  if (fetched) return fetched;
  await installSystemPackages(['chromium']);
  const installed = await find();
  if (installed) return installed;
  throw new Failure(
    `${output.trim()}\n\nThe tests need a Chromium, and none could be found or installed.\n` +
      'Install Chromium or Chrome, or name one: CHROMIUM_PATH=/path/to/chromium npm test',
  );
}

async function find() {
  const { chromium } = await import('@playwright/test');
  const paths = [...onPath(NAMES), chromium.executablePath()];
  for (const path of paths) if (await starts(path)) return path;
  return undefined;
}

/**
 * @param {readonly string[]} names
 * @returns {string[]} where programs of these names are
 */
export function onPath(names) {
  const folders = (process.env['PATH'] ?? '').split(delimiter).filter((folder) => folder !== '');
  return names.flatMap((name) => folders.map((folder) => join(folder, name))).filter(existsSync);
}

/**
 * A file alone proves nothing: Ubuntu's `chromium-browser` is a stub for a snap, and Playwright's
 * own lacks libraries on a bare system.
 * @param {string} path
 */
async function starts(path) {
  if (!existsSync(path)) return false;
  // chrome.exe opens a window on --version.
  if (process.platform === 'win32') return true;
  const { code, output } = await run(path, ['--version'], { quiet: true, timeout: 20_000 });
  return code === 0 && output.includes('Chrom');
}

/**
 * Installs packages of Debian or Ubuntu, where this may install any.
 * @param {readonly string[]} names
 */
export async function installSystemPackages(names) {
  if (process.platform !== 'linux' || !existsSync('/usr/bin/apt-get')) return;
  const [program = '', ...before] = process.getuid?.() === 0 ? ['env'] : ['sudo', '-n', 'env'];
  console.log(`Installing the system packages ${names.join(', ')} …`);
  for (const job of [['update'], ['install', '-y', '--no-install-recommends', ...names]]) {
    const args = [...before, 'DEBIAN_FRONTEND=noninteractive', 'apt-get', '-q', ...job];
    await run(program, args, { quiet: true, timeout: LIMIT });
  }
}
