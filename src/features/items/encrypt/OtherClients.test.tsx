// @vitest-environment happy-dom
import { expect, test } from 'vitest';
import { draw } from '#testing/draw.tsx';
import { sessionOpened } from '#session/status.ts';
import { OtherClients } from './OtherClients.tsx';

const NAME = 'user.encryption.cse';

async function drawn(...values: readonly (number | null)[]) {
  const left = [...values];
  const page = await draw(null, {
    answers: {
      'POST settings/get': () => ({ body: { [NAME]: left.length > 1 ? left.shift() : left[0] } }),
      'POST settings/reset': { body: { [NAME]: '1' } },
    },
  });
  // What is written belongs to the session that was open before.
  await page.services.client.getSettings();
  sessionOpened(page.services);
  page.sent.length = 0;
  page.redraw(<OtherClients />);
  return page;
}

test('a value that somebody set by hand is shown, and changed only when asked to', async () => {
  const page = await drawn(0, 0, 1);
  const button = await page.findByRole('button', { name: 'Tell them to encrypt' });
  expect(page.sent.map(({ call }) => call)).toEqual(['POST settings/get']);
  await page.user.click(button);
  await expect.poll(() => page.queryByRole('button')).toBeNull();
  expect(page.sent.slice(1)).toEqual([
    { call: 'POST settings/reset', body: [NAME] },
    { call: 'POST settings/get', body: [NAME] },
  ]);
});

test.each([1, null])('nothing is said where it is %s', async (value) => {
  const page = await drawn(value);
  await expect.poll(() => page.sent.length).toBe(1);
  expect(page.queryByRole('button')).toBeNull();
});
