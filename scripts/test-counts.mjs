import { mkdirSync, readFileSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { cacheFolder } from './paths.mjs';

/** @typedef {{ passed: number, failed: number }} Counts */

/**
 * @param {string} runner
 * @returns {string} a path for the runner's JSON report, where nothing is yet
 */
export function reportFile(runner) {
  mkdirSync(cacheFolder, { recursive: true });
  return join(cacheFolder, `${runner}-${process.pid}.json`);
}

/**
 * @param {string} file Vitest's JSON report
 * @returns {Counts}
 */
export function unitCounts(file) {
  /** @type {{ numPassedTests?: number, numFailedTests?: number }} */
  const { numPassedTests = 0, numFailedTests = 0 } = read(file);
  return { passed: numPassedTests, failed: numFailedTests };
}

/**
 * @param {string} file Playwright's JSON report; a test that passed only when tried again, which
 *   it is in CI alone, has passed; the runner's own closing lines name it
 * @returns {Counts}
 */
export function e2eCounts(file) {
  /** @type {{ stats?: { expected: number, unexpected: number, flaky: number } }} */
  const { stats } = read(file);
  return {
    passed: (stats?.expected ?? 0) + (stats?.flaky ?? 0),
    failed: stats?.unexpected ?? 0,
  };
}

/**
 * Reads a report and takes it away. None is there when the runner did not get that far.
 * @param {string} file
 */
function read(file) {
  try {
    return JSON.parse(readFileSync(file, 'utf8'));
  } catch {
    return {};
  } finally {
    rmSync(file, { force: true });
  }
}
