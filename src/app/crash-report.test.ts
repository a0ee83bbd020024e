import { expect, test } from 'vitest';
import { ApiError } from '#api/errors.ts';
import { crashReport } from './crash-report.ts';

const SCRIPTS = 'https://cloud.example/assets/';
const report = (error: unknown) => crashReport(error, 'Browser/1.0', SCRIPTS);

/** Messages as they are thrown, with what was typed in them. */
const MESSAGES = [
  'cannot read hunter2',
  'alice@hunter2 is not known',
  'failed at hunter2 (line 3)',
  'first line\n    at hunter2 (https://cloud.example/assets/hunter2.js:1:2)',
  'first line\nhunter2@https://cloud.example/assets/hunter2.js:1:2',
];

test.each(MESSAGES)('of %j nothing is repeated, in either kind of stack', (message) => {
  for (const head of [`TypeError: ${message}\n`, '']) {
    const error = new TypeError(message);
    error.stack = [
      `${head}    at open (https://cloud.example/assets/index-abc.js?token=hunter2:12:34)`,
      'render@https://cloud.example/assets/vendor-def.js:5:6',
      '    at hunter2 (https://elsewhere.example/hunter2.js:7:8)',
    ].join('\n');
    expect(report(error)).toBe(
      'error: TypeError\nat index-abc.js:12:34\nat vendor-def.js:5:6\nbrowser: Browser/1.0',
    );
  }
});

test('a name that somebody has made up is not repeated', () => {
  const error = new Error('x');
  error.name = 'alice@hunter2';
  error.stack = '';
  expect(report(error)).toBe('error: Error\nbrowser: Browser/1.0');
});

test('an error of the API is told by its code, status and id', () => {
  const error = new ApiError('server-error', { status: 500, serverId: '1d21b905' });
  error.stack = '';
  expect(report(error)).toContain('call: server-error 500 1d21b905');
});

test('whatever else was thrown is named by its kind alone', () => {
  expect(report('hunter2')).toBe('error: string\nbrowser: Browser/1.0');
});
