// @vitest-environment happy-dom
import { expect, test, vi } from 'vitest';
import { draw } from '#testing/draw.tsx';
import type { StopReason } from './ceremony.ts';
import { StoppedPanel } from './StoppedPanel.tsx';

async function stopped(reason: StopReason) {
  const pressed = {
    again: vi.fn<() => void>(),
    accept: vi.fn<() => void>(),
    look: vi.fn<() => void>(),
  };
  const run = { at: 'stopped', phase: 'prepare', reason, code: null, left: 'as-before' } as const;
  const page = await draw(
    <StoppedPanel name="repair" run={run} sealed={() => null} {...pressed} />,
  );
  return { page, pressed };
}

test('missing keys: the person may go on without them, or look first', async () => {
  const { page, pressed } = await stopped('keys-missing');
  expect(page.getByRole('alert').textContent).toContain('as it was before');
  await page.user.click(page.getByRole('button', { name: 'See where things stand' }));
  expect(pressed.look).toHaveBeenCalledOnce();
  await page.user.click(page.getByRole('button', { name: 'Go on without the missing keys' }));
  expect(pressed.accept).toHaveBeenCalledOnce();
  expect(pressed.again).not.toHaveBeenCalled();
});

test('a device that could not compute may simply try again', async () => {
  const { page, pressed } = await stopped('device');
  expect(page.queryByRole('button', { name: 'Go on without the missing keys' })).toBeNull();
  await page.user.click(page.getByRole('button', { name: 'Try again' }));
  expect(pressed.again).toHaveBeenCalledOnce();
});
