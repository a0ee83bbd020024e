// @vitest-environment happy-dom
import { expect, test } from 'vitest';
import { draw } from '#testing/draw.tsx';
import { fakeResetActions } from '#testing/reset/reset-actions.ts';
import { phaseOf, waitOf } from '../reset-timer.ts';
import type { ConfirmSecondState, WaitingState } from '../reset-state.ts';
import { SecondPanel } from './SecondPanel.tsx';
import { WaitAnnouncer } from './WaitAnnouncer.tsx';

const wait = waitOf(40, 1_000, { mono: 1_000, wall: 0 });
const waiting: WaitingState = {
  step: 'waiting',
  wait,
  now: 1_000,
  mayHaveSlept: false,
  why: 'answered',
  needsPassword: false,
  problem: null,
};

function at(now: number, change: Partial<ConfirmSecondState> = {}): ConfirmSecondState {
  return { ...waiting, step: 'confirm-second', now, sending: null, ...change };
}

test('while it is too early no press does anything', async () => {
  const flow = fakeResetActions();
  const page = await draw(<SecondPanel state={waiting} flow={flow} />);
  const button = page.getByTestId('reset-confirm-second');
  expect(button).toHaveProperty('disabled', true);
  await page.user.click(button);
  expect(flow.pressSecond).not.toHaveBeenCalled();
});

test('what is typed while waiting is still there when it is ready, and is sent', async () => {
  const flow = fakeResetActions();
  const reloaded = { ...waiting, needsPassword: true, why: 'reloaded' } as const;
  const page = await draw(<SecondPanel state={reloaded} flow={flow} />);
  await page.user.type(page.getByTestId('reset-password'), 'secret');
  const ready = at(wait.opensAt, { needsPassword: true, why: 'reloaded' });
  page.redraw(<SecondPanel state={ready} flow={flow} />);
  await page.user.click(page.getByTestId('reset-confirm-second'));
  expect(flow.pressSecond.mock.calls).toEqual([['secret']]);
});

test('a wrong password is asked for again, and the window stands', async () => {
  const flow = fakeResetActions();
  const wrong = at(wait.opensAt, { needsPassword: true, problem: 'login-password-wrong' });
  const page = await draw(<SecondPanel state={wrong} flow={flow} />);
  expect(document.activeElement).toBe(page.getByTestId('reset-password'));
  expect(page.getByTestId('reset-window').dataset['remainingMs']).not.toBe('0');
  await page.user.click(page.getByTestId('reset-confirm-second'));
  expect(flow.pressSecond).not.toHaveBeenCalled();
});

test('once the window is over the button asks for another wait, in other words', async () => {
  const flow = fakeResetActions();
  const late = (wait.lapsedAt ?? 0) + 1;
  expect(phaseOf(wait, late)).toBe('lapsed');
  const page = await draw(<SecondPanel state={at(late)} flow={flow} />);
  const { lapsed } = page.messages.reset.second;
  expect(page.getByTestId('reset-confirm-second').textContent).toContain(lapsed.submit);
});

test('while nobody knows, nothing promises that nothing is deleted', async () => {
  const flow = fakeResetActions();
  const sending = {
    id: 1,
    purpose: 'second',
    sentAt: { mono: 0, wall: 0 },
    checking: true,
    isAfresh: false,
    failures: [],
  } as const;
  const page = await draw(<SecondPanel state={at(wait.opensAt, { sending })} flow={flow} />);
  expect(page.container.textContent).toContain(page.messages.reset.checking.title);
  expect(page.container.textContent).not.toContain(page.messages.reset.nothingYet);
});

test('said aloud: the start, half of it, ten seconds, that it is ready; nothing in between', async () => {
  const page = await draw(<WaitAnnouncer state={waiting} />);
  const said: string[] = [];
  for (let second = 0; second <= 41; second += 1) {
    const now = 1_000 + second * 1_000;
    const state = phaseOf(wait, now) === 'counting' ? { ...waiting, now } : at(now);
    page.redraw(<WaitAnnouncer state={state} />);
    const text = page.getByRole('status').textContent;
    if (text !== said.at(-1)) said.push(text);
  }
  expect(said).toEqual([
    'Wait 40 seconds. Nothing has been deleted.',
    'Half of the wait is over.',
    '10 seconds left.',
    'You can confirm now. You have one minute.',
  ]);
});
