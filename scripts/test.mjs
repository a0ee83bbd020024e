/**
 * `npm test`: check, unit tests, build, end-to-end tests; stops at the first part that fails. The
 * last line is always `N passed, N failed`, summed over the runners. `--unit`, `--e2e` and
 * `--engines` run one part and hand what follows to its runner; `--all` adds the other engines.
 */
import { readFileSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { browserPath } from './browser.mjs';
import { ensureBuild } from './build-app.mjs';
import { enginesHere } from './engines.mjs';
import { onProjectNode } from './project-node.mjs';
import { Failure, main, root, run, runTool } from './run.mjs';

const total = { passed: 0, failed: 0 };
const report = join(root, 'node_modules', `.report-${process.pid}.json`);

/** @param {string} title */
function section(title) {
  console.log(`\n── ${title} ${'─'.repeat(76 - title.length)}`);
}

async function check() {
  section('Check');
  const { code } = await run(process.execPath, ['scripts/check.mjs']);
  if (code !== 0) throw new Failure('Check failed; `npm run check` shows it again.');
}

/** @param {string[]} args */
async function unit(args) {
  section('Unit tests');
  const reporters = ['--reporter=default', '--reporter=json', `--outputFile.json=${report}`];
  const { code } = await runTool('vitest', ['run', ...reporters, ...args]);
  const { numPassedTests = 0, numFailedTests = 0 } = takeReport();
  count('Unit tests', code, numPassedTests, numFailedTests);
}

/**
 * @param {string} what
 * @param {string[]} args
 * @param {NodeJS.ProcessEnv} env
 */
async function playwright(what, args, env) {
  section(what);
  const { code } = await runTool('@playwright/test', ['test', '--reporter=list,json', ...args], {
    bin: 'playwright',
    env: { ...env, PLAYWRIGHT_JSON_OUTPUT_FILE: report },
  });
  const { expected = 0, unexpected = 0, flaky = 0 } = takeReport().stats ?? {};
  // What passed only when tried again, which happens in CI alone, has passed; the runner names it.
  count(what, code, expected + flaky, unexpected);
}

/** @param {string[]} args */
async function endToEnd(args) {
  await ensureBuild();
  await playwright('End-to-end tests', args, { CHROMIUM_PATH: await browserPath() });
}

/** @param {string[]} args */
async function engines(args) {
  const { env, projects } = await enginesHere();
  if (projects.length === 0) return;
  await ensureBuild();
  const options = ['-c', 'e2e/engines', ...projects.map((name) => `--project=${name}`)];
  await playwright('Other engines', [...options, ...args], env);
}

/** A runner's report; an empty one when it did not get that far. */
function takeReport() {
  try {
    return JSON.parse(readFileSync(report, 'utf8'));
  } catch {
    return {};
  } finally {
    rmSync(report, { force: true });
  }
}

/**
 * A runner that ran no test, or that failed without a failed test (a file that does not load), has
 * failed too.
 * @param {string} what
 * @param {number} code
 * @param {number} passed
 * @param {number} failed
 */
function count(what, code, passed, failed) {
  total.passed += passed;
  total.failed += failed;
  if (passed + failed === 0) throw new Failure(`${what}: no test ran.`);
  if (failed > 0) throw new Failure(`${what}: ${failed} failed.`);
  if (code !== 0) throw new Failure(`${what}: the runner ended with code ${code}.`);
}

/** @param {boolean} withEngines */
async function everything(withEngines) {
  await check();
  // The build keeps one core busy for some seconds: beside the unit tests it costs least.
  await Promise.all([ensureBuild(), unit([])]);
  await endToEnd([]);
  if (withEngines) await engines([]);
}

/** @type {Record<string, (args: string[]) => Promise<void>>} */
const parts = {
  '': () => everything(false),
  '--all': () => everything(true),
  '--unit': unit,
  '--e2e': endToEnd,
  '--engines': engines,
};

/** False when the tests ran in another process, which has said how they ended. */
let here = true;
await main(async () => {
  here = await onProjectNode();
  if (!here) return;
  const [option = '', ...args] = process.argv.slice(2);
  const part = parts[option];
  if (!part)
    throw new Failure(`There is no option ${option}, but ${Object.keys(parts).join(' ')}.`);
  await part(args);
});
if (here) {
  // A part that fails before a test can (check, build, no browser) counts as one failure.
  if (process.exitCode && total.failed === 0) total.failed = 1;
  console.log(`\n${total.passed} passed, ${total.failed} failed`);
}
