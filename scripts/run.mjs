import { spawn } from 'node:child_process';
import { readFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';

/** The project's top folder. */
export const root = dirname(dirname(fileURLToPath(import.meta.url)));

/**
 * @typedef {object} RunOptions
 * @property {NodeJS.ProcessEnv} [env] added to this process's environment
 * @property {string} [cwd] default: the project's folder
 * @property {boolean} [quiet] keep the output instead of showing it
 * @property {boolean} [terminal] it stands in for this process and reads the keyboard
 * @property {number} [timeout] milliseconds after which it is ended
 * @property {boolean} [shell] only for Windows, whose npm is a batch file
 */

/** How long a child may take to end by itself, in milliseconds. */
const GRACE = 8_000;
/** Ways to end each child that is running. @type {Set<(signal: NodeJS.Signals) => void>} */
const running = new Set();
/** @type {Record<string, number>} */
const EXIT_CODES = { SIGHUP: 129, SIGINT: 130, SIGKILL: 137, SIGTERM: 143 };

/** The signal that is ending this process, if one is. @type {NodeJS.Signals | undefined} */
let ending;
/** @type {NodeJS.Signals[]} */
const SIGNALS = ['SIGINT', 'SIGTERM', 'SIGHUP'];

/** @param {NodeJS.Signals} signal */
function stop(signal) {
  ending ??= signal;
  for (const end of running) end('SIGTERM');
  setTimeout(() => running.forEach((end) => end('SIGKILL')), GRACE).unref();
}

/**
 * Runs a program to its end. It leads a process group, so that what it started ends with it.
 * @param {string} command
 * @param {readonly string[]} args
 * @param {RunOptions} [options]
 * @returns {Promise<{ code: number, output: string }>} 127 when it could not be started; what it
 *   wrote, when `quiet`
 */
export function run(command, args, options = {}) {
  const { env, cwd = root, quiet = false, terminal = false, timeout, shell = false } = options;
  const leads = !terminal && process.platform !== 'win32';
  const stream = quiet ? 'pipe' : 'inherit';
  const child = spawn(command, args, {
    cwd,
    env: { ...process.env, ...env },
    stdio: [terminal ? 'inherit' : 'ignore', stream, stream],
    detached: leads,
    shell,
  });
  const end = (/** @type {NodeJS.Signals} */ signal) => {
    if (child.pid === undefined || child.exitCode !== null || child.signalCode !== null) return;
    process.kill(leads ? -child.pid : child.pid, signal);
  };
  if (running.size === 0) for (const signal of SIGNALS) process.on(signal, stop);
  running.add(end);
  const timer = timeout === undefined ? undefined : setTimeout(() => end('SIGKILL'), timeout);
  let output = '';
  for (const pipe of [child.stdout, child.stderr]) {
    pipe?.setEncoding('utf8').on('data', (chunk) => (output += String(chunk)));
  }
  return new Promise((resolve) => {
    const done = (/** @type {number} */ code) => {
      clearTimeout(timer);
      running.delete(end);
      if (running.size === 0) for (const signal of SIGNALS) process.off(signal, stop);
      if (ending) process.exit(terminal ? code : EXIT_CODES[ending]);
      resolve({ code, output });
    };
    child.on('error', (error) => {
      output += error.message;
      done(127);
    });
    child.on('close', (code, signal) => done(code ?? EXIT_CODES[signal ?? ''] ?? 1));
  });
}

/**
 * Runs a tool of `node_modules` by its JavaScript file: the same on every system.
 * @param {string} packageName whose program of the same (or the given) name is meant
 * @param {readonly string[]} args
 * @param {RunOptions & { bin?: string }} [options]
 */
export function runTool(packageName, args, { bin = packageName, ...options } = {}) {
  const folder = join(root, 'node_modules', packageName);
  /** @type {{ bin: Record<string, string> }} */
  const manifest = JSON.parse(readFileSync(join(folder, 'package.json'), 'utf8'));
  return run(process.execPath, [join(folder, manifest.bin[bin] ?? ''), ...args], options);
}

/**
 * Runs npm itself: the one that runs us, or else the one on PATH.
 * @param {readonly string[]} args
 * @param {RunOptions} [options]
 */
export function runNpm(args, options) {
  const npm = process.env['npm_execpath'];
  return npm?.endsWith('npm-cli.js')
    ? run(process.execPath, [npm, ...args], options)
    : run('npm', args, { ...options, shell: process.platform === 'win32' });
}
