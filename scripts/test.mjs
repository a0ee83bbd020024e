/**
 * `npm test`: check, unit tests, build, end-to-end tests; stops at the first part that fails. The
 * last line is always `N passed, N failed`, summed over the runners.
 * `npm test -- --unit [args]` and `--e2e [args]` run one part, and hand the arguments to its runner.
 */
import { browserPath } from './browser.mjs';
import { withBuild } from './build-app.mjs';
import { Failure, main } from './failure.mjs';
import { onProjectNode } from './project-node.mjs';
import { run, runTool } from './run.mjs';
import { e2eCounts, reportFile, unitCounts } from './test-counts.mjs';

const total = { passed: 0, failed: 0 };

/** @param {string} title */
function section(title) {
  console.log(`\n── ${title} ${'─'.repeat(Math.max(0, 76 - title.length))}`);
}

async function check() {
  section('Check');
  const { code } = await run(process.execPath, ['scripts/check.mjs']);
  if (code !== 0) throw new Failure('Check failed; `npm run check` shows it again.');
}

/** @param {string[]} args */
async function unit(args) {
  section('Unit tests');
  const report = reportFile('vitest');
  const reporters = ['--reporter=default', '--reporter=json', `--outputFile.json=${report}`];
  const { code } = await runTool('vitest', ['run', ...reporters, ...args]);
  count('Unit tests', code, unitCounts(report));
}

async function build() {
  section('Build');
  await withBuild(() => Promise.resolve());
  console.log('dist/ is up to date.');
}

/** @param {string[]} args */
async function endToEnd(args) {
  section('End-to-end tests');
  const report = reportFile('playwright');
  const CHROMIUM_PATH = await browserPath();
  const { code } = await runTool('@playwright/test', ['test', '--reporter=list,json', ...args], {
    bin: 'playwright',
    env: { CHROMIUM_PATH, PLAYWRIGHT_JSON_OUTPUT_FILE: report },
  });
  count('End-to-end tests', code, e2eCounts(report));
}

/**
 * Adds a runner's tests to the sum; a runner that ran none, or that failed without a failed test
 * (a file that does not load), has failed too.
 * @param {string} what
 * @param {number} code
 * @param {import('./test-counts.mjs').Counts} counts
 */
function count(what, code, { passed, failed }) {
  total.passed += passed;
  total.failed += failed;
  if (passed + failed === 0) throw new Failure(`${what}: no test ran.`);
  if (failed > 0) throw new Failure(`${what}: ${failed} failed.`);
  if (code !== 0) throw new Failure(`${what}: the runner ended with code ${code}.`);
}

async function test() {
  const [part, ...args] = process.argv.slice(2);
  switch (part) {
    case undefined:
      await check();
      await unit([]);
      await build();
      return endToEnd([]);
    case '--unit':
      return unit(args);
    case '--e2e':
      await build();
      return endToEnd(args);
    default:
      throw new Failure(`Unknown option ${part}. There are: --unit [args], --e2e [args].`);
  }
}

/** False when the tests ran in another process, which has said how they ended. */
let here = true;
await main(async () => {
  here = await onProjectNode();
  if (here) await test();
});
if (here) {
  // A part that fails before a test can (check, build, no browser) counts as one failure.
  if (process.exitCode && total.failed === 0) total.failed = 1;
  console.log(`\n${total.passed} passed, ${total.failed} failed`);
}
