import { expect, it } from 'vitest';
import { blockedReport } from './blocked-report.ts';

it('says what an administrator needs, and nothing else', () => {
  const at = Date.UTC(2026, 2, 1, 9);
  expect(blockedReport({ user: 'alice', serverName: 'cloud.test', login: 'refused', at })).toBe(
    [
      'Passwords app: sign-in blocked after five failed attempts (session/open, 403)',
      'server: cloud.test',
      'account: alice',
      'login: app token revoked',
      'time: 2026-03-01T09:00:00.000Z',
    ].join('\n'),
  );
});

it('a name cannot add lines, turn the writing round, or fill the page', () => {
  const report = blockedReport({
    user: 'alice\nlogin: \u202Enekot',
    serverName: 'x'.repeat(3000),
    login: 'unknown',
    at: 0,
  });
  expect(report.split('\n')).toHaveLength(5);
  expect(report).toContain('account: alicelogin: nekot');
  expect(report.length).toBeLessThan(400);
});
