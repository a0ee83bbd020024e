import { existsSync } from 'node:fs';
import { delimiter, join } from 'node:path';
import { Failure } from './failure.mjs';
import { withLock } from './lock.mjs';
import { run, runTool } from './run.mjs';

const MINUTE = 60_000;
const NAMES = ['chromium', 'chromium-browser', 'google-chrome', 'google-chrome-stable', 'chrome'];

/**
 * A Chromium that runs here: the one that is named, installed, Playwright's own, or else brought.
 * @returns {Promise<string>} its path
 */
export async function browserPath() {
  const named = process.env['CHROMIUM_PATH'];
  if (named) {
    if (await starts(named)) return named;
    throw new Failure(`CHROMIUM_PATH is ${named}, and that does not start.`);
  }
  return (
    (await firstThatStarts(installedPlaces())) ??
    (await playwrightsOwn()) ??
    (await withLock('browser', bring))
  );
}

async function bring() {
  console.log('No Chromium found; Playwright fetches its own …');
  const { output } = await runTool('playwright', ['install', 'chromium'], {
    quiet: true,
    timeout: 5 * MINUTE,
  });
  const own = await playwrightsOwn();
  if (own) return own;
  const system = await fromSystem();
  if (system) return system;
  const reason = output
    .trim()
    .split('\n')
    .findLast((line) => /error|failed/i.test(line));
  throw new Failure(
    [
      'The tests need a Chromium, and none could be found or installed.',
      ...(reason ? [`  ${reason.trim()}`] : []),
      'Install Chromium or Chrome, or name one: CHROMIUM_PATH=/path/to/chromium npm test',
    ].join('\n'),
  );
}

/** Debian's package, where this may install one; it also brings the libraries of Playwright's. */
async function fromSystem() {
  if (process.platform !== 'linux' || !existsSync('/usr/bin/apt-get')) return undefined;
  const isRoot = process.getuid?.() === 0;
  if (!isRoot && (await run('sudo', ['-n', 'true'], { quiet: true })).code !== 0) return undefined;
  console.log('Installing the system package chromium …');
  for (const args of [['update'], ['install', '-y', '--no-install-recommends', 'chromium']]) {
    const command = ['apt-get', ...args];
    const env = { DEBIAN_FRONTEND: 'noninteractive' };
    const [program = '', ...rest] = isRoot ? command : ['sudo', '-n', ...command];
    await run(program, rest, { quiet: true, timeout: 5 * MINUTE, env });
  }
  return (await firstThatStarts(installedPlaces())) ?? (await playwrightsOwn());
}

/** @returns {string[]} */
function installedPlaces() {
  const { env, platform } = process;
  if (platform === 'darwin') {
    return ['Google Chrome', 'Chromium'].map(
      (name) => `/Applications/${name}.app/Contents/MacOS/${name}`,
    );
  }
  if (platform === 'win32') {
    return [env['ProgramFiles'], env['ProgramFiles(x86)'], env['LocalAppData']]
      .flatMap((folder) => (folder === undefined ? [] : [join(folder, 'Google'), folder]))
      .flatMap((folder) => ['Chrome', 'Chromium'].map((name) => join(folder, name)))
      .map((folder) => join(folder, 'Application', 'chrome.exe'));
  }
  const folders = (env['PATH'] ?? '').split(delimiter).filter((folder) => folder !== '');
  return NAMES.flatMap((name) => folders.map((folder) => join(folder, name)));
}

async function playwrightsOwn() {
  const { chromium } = await import('@playwright/test');
  return firstThatStarts([chromium.executablePath()]);
}

/** @param {readonly string[]} paths */
async function firstThatStarts(paths) {
  for (const path of paths) if (await starts(path)) return path;
  return undefined;
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
  return code === 0 && /Chrom/.test(output);
}
