// @vitest-environment happy-dom
import { expect, test } from 'vitest';
import { draw } from '#testing/draw.tsx';
import { fakeResetActions } from '#testing/reset/reset-actions.ts';
import type { DoneState } from '../reset-state.ts';
import { DonePanel } from './DonePanel.tsx';

const done: DoneState = { step: 'done', where: 'here', known: 'all', left: null, failures: [] };

test('a clear end says what is deleted', async () => {
  const flow = fakeResetActions();
  const page = await draw(<DonePanel state={done} flow={flow} hasEncryption />);
  expect(page.container.textContent).toContain(page.messages.reset.explain.deletedEncryption);
});

const NONE = { password: 0, folder: 0, tag: 0 };

test.each([
  ['begun', 'begun', null],
  ['unclear', 'unclear', 'looking'],
  ['partly', 'all', { ...NONE, folder: 3 }],
  ['gone', 'begun', NONE],
] as const)(
  'an end that is %s claims no more, and has a report without secrets',
  async (end, known, left) => {
    const flow = fakeResetActions();
    const failures = [
      { call: 'account/reset', code: 'challenge-lost', status: 500, serverId: '1d21b905' },
      { call: 'session/request', code: 'offline', status: 0, serverId: null },
    ] as const;
    const page = await draw(
      <DonePanel state={{ ...done, known, left, failures }} flow={flow} hasEncryption />,
    );
    const { explain, unclear } = page.messages.reset;
    expect(page.container.textContent).toContain(unclear[end].title);
    for (const item of explain.deleted) expect(page.container.textContent).not.toContain(item);
    const report = page.container.querySelector('pre')?.textContent ?? '';
    expect(report).toContain('account/reset: HTTP 500, id 1d21b905 (challenge-lost)');
    expect(report).toContain('session/request: no answer, id none (offline)');
    expect(report).toContain('account: alice');
    expect(report).not.toContain('alice-login-password');
    await page.user.click(page.getByText(unclear.restart));
    expect(flow.restart).toHaveBeenCalledOnce();
  },
);
