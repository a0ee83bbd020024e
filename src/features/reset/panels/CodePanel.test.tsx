// @vitest-environment happy-dom
import { expect, test } from 'vitest';
import { draw } from '#testing/draw.tsx';
import { fakeResetActions } from '#testing/reset/reset-actions.ts';
import type { CodeState } from '../reset-state.ts';
import { CodePanel } from './CodePanel.tsx';

const state: CodeState = {
  step: 'code',
  code: 'a+B/-c+D/-+++/-0/+9',
  problem: null,
  sending: null,
};

test('the code goes out as it was pasted, without the spaces around it', async () => {
  const flow = fakeResetActions();
  const page = await draw(<CodePanel state={state} flow={flow} />);
  expect(page.getByTestId('reset-code').textContent).toBe(state.code);
  await page.user.click(page.getByTestId('reset-code-input'));
  await page.user.paste(` ${state.code}\n`);
  await page.user.click(page.getByTestId('reset-confirm-code'));
  expect(flow.pressCode.mock.calls).toEqual([[state.code]]);
});

test('an empty field is not sent; a wrong code waits to be typed anew', async () => {
  const flow = fakeResetActions();
  const page = await draw(<CodePanel state={state} flow={flow} />);
  const field = page.getByTestId('reset-code-input');
  await page.user.click(page.getByTestId('reset-confirm-code'));
  expect(page.getByTestId('reset-error').textContent).toBe(page.messages.reset.code.missing);
  expect(flow.pressCode).not.toHaveBeenCalled();
  await page.user.type(field, 'wrong{Enter}');
  page.redraw(<CodePanel state={{ ...state, problem: 'reset-code-wrong' }} flow={flow} />);
  expect(page.getByTestId('reset-error').textContent).toContain('That is not the code');
  expect(document.activeElement).toBe(field);
});
