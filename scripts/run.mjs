import { spawn } from 'node:child_process';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { root } from './paths.mjs';

/**
 * @typedef {object} RunOptions
 * @property {NodeJS.ProcessEnv} [env] added to this process's environment
 * @property {string} [cwd] default: the project's folder
 * @property {boolean} [quiet] keep the output instead of showing it
 * @property {boolean} [terminal] it stands in for this process: it reads the keyboard, and when
 *   both are told to stop its exit code is ours
 * @property {number} [timeout] milliseconds after which it is ended
 * @property {boolean} [shell] only for Windows, whose npm and npx are batch files
 */

/**
 * @typedef {object} Outcome
 * @property {number} code exit code; 128 + n after signal n, 127 when it could not be started
 * @property {string} output what it wrote, when `quiet`
 */

/** Children under way, each with the way to signal everything that it started. */
const running = new Set();
/** How long a child may take to put its things in order, in milliseconds. */
const GRACE = 8_000;
/** @type {Record<string, number>} */
const SIGNAL_NUMBERS = { SIGHUP: 1, SIGINT: 2, SIGKILL: 9, SIGTERM: 15 };
/** The signal that is ending this process, if one is. @type {NodeJS.Signals | undefined} */
let ending;

/**
 * Each child leads a process group of its own, so that what it started ends with it.
 * @param {import('node:child_process').ChildProcess} child
 * @param {boolean} leader
 * @returns {(signal: NodeJS.Signals) => void}
 */
function signaller(child, leader) {
  return (signal) => {
    if (child.pid === undefined) return;
    try {
      process.kill(leader ? -child.pid : child.pid, signal);
    } catch {
      // It has gone already.
    }
  };
}

/** @param {NodeJS.Signals} signal */
function endAll(signal) {
  if (ending) return;
  ending = signal;
  for (const end of running) end('SIGTERM');
  setTimeout(() => {
    for (const end of running) end('SIGKILL');
  }, GRACE).unref();
}

/** @type {NodeJS.Signals[]} */
const endSignals = ['SIGINT', 'SIGTERM', 'SIGHUP'];

/** @param {(signal: NodeJS.Signals) => void} end */
function watch(end) {
  if (running.size === 0) for (const signal of endSignals) process.on(signal, endAll);
  running.add(end);
}

/** @param {(signal: NodeJS.Signals) => void} end */
function unwatch(end) {
  running.delete(end);
  if (running.size === 0) for (const signal of endSignals) process.off(signal, endAll);
}

/**
 * Runs a program to its end. When this process is told to stop, the program is too, and this
 * process ends after it.
 * @param {string} command
 * @param {readonly string[]} args
 * @param {RunOptions} [options]
 * @returns {Promise<Outcome>}
 */
export function run(command, args, options = {}) {
  const { env, cwd = root, quiet = false, terminal = false, timeout, shell = false } = options;
  const leader = !terminal && process.platform !== 'win32';
  const output = quiet ? 'pipe' : 'inherit';
  return new Promise((resolve) => {
    const child = spawn(command, args, {
      cwd,
      env: { ...process.env, ...env },
      stdio: [terminal ? 'inherit' : 'ignore', output, output],
      detached: leader,
      shell,
    });
    const end = signaller(child, leader);
    watch(end);
    const timer = timeout === undefined ? undefined : setTimeout(() => end('SIGKILL'), timeout);
    let text = '';
    for (const stream of [child.stdout, child.stderr]) {
      stream?.setEncoding('utf8').on('data', (chunk) => (text += String(chunk)));
    }
    /** @param {number} code */
    const done = (code) => {
      clearTimeout(timer);
      unwatch(end);
      if (ending) process.exit(terminal ? code : 128 + (SIGNAL_NUMBERS[ending] ?? 0));
      resolve({ code, output: text });
    };
    child.on('error', (error) => {
      text += error.message;
      done(127);
    });
    child.on('close', (code, signal) => done(code ?? 128 + (SIGNAL_NUMBERS[signal ?? ''] ?? 0)));
  });
}

/**
 * Runs a tool of `node_modules` with the Node that runs this, by its JavaScript file: the same on
 * every system, without the shell scripts of `.bin`.
 * @param {string} packageName whose program of the same (or the given) name is meant
 * @param {readonly string[]} args
 * @param {RunOptions & { bin?: string }} [options]
 */
export function runTool(packageName, args, { bin = packageName, ...options } = {}) {
  return run(process.execPath, [toolFile(packageName, bin), ...args], options);
}

/**
 * @param {string} packageName
 * @param {string} bin
 */
function toolFile(packageName, bin) {
  const folder = join(root, 'node_modules', packageName);
  /** @type {{ bin: Record<string, string> }} */
  const manifest = JSON.parse(readFileSync(join(folder, 'package.json'), 'utf8'));
  return join(folder, manifest.bin[bin] ?? '');
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
