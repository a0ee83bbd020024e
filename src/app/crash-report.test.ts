import { expect, test } from 'vitest';
import { crashReport } from './crash-report.ts';

test('a report tells kind and place, and neither message nor address', () => {
  const error = new TypeError('cannot read hunter2 of https://cloud.example/?token=hunter2');
  error.stack = [
    'TypeError: cannot read hunter2',
    '    at open (https://cloud.example/assets/index-abc.js?token=hunter2:12:34)',
    'render@https://cloud.example/assets/vendor-def.js:5:6',
  ].join('\n');
  const report = crashReport(error, 'Browser/1.0');
  expect(report).toContain('error: TypeError');
  expect(report).toContain('at open (index-abc.js:12:34)');
  expect(report).toContain('vendor-def.js:5:6');
  expect(report).not.toContain('hunter2');
  expect(report).not.toContain('cloud.example');
});

test('whatever else was thrown is named by its kind alone', () => {
  expect(crashReport('hunter2', 'Browser/1.0')).toBe('error: string\nbrowser: Browser/1.0');
});
