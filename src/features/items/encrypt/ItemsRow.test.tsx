// @vitest-environment happy-dom
import { expect, test } from 'vitest';
import type { ReadableItems } from '#account/use-readable-items.ts';
import { draw } from '#testing/draw.tsx';
import { ItemsRow } from './ItemsRow.tsx';

const none = { readable: 0, total: 0 };
const known = (readable: number, total: number): ReadableItems => ({
  kind: 'known',
  readable,
  total,
  perKind: { password: { readable, total }, folder: none, tag: none },
});

test('what was counted is said, and what was not counted with it', async () => {
  const page = await draw(<ItemsRow items={known(3, 12)} recount={() => {}} />);
  const row = page.getByTestId('items-state');
  expect([row.dataset['readable'], row.dataset['total']]).toEqual(['3', '12']);
  expect(row.textContent).toContain('3 of 12 items');
  page.redraw(<ItemsRow items={known(0, 12)} recount={() => {}} />);
  expect(page.getByTestId('items-state').textContent).toContain(
    'None of the 12 items that can be found. Older versions and hidden items are not counted.',
  );
});

test('without a count it says so, and counts when asked to', async () => {
  let counts = 0;
  const recount = () => {
    counts += 1;
  };
  const page = await draw(<ItemsRow items={{ kind: 'unknown' }} recount={recount} />);
  expect(page.getByTestId('items-state').dataset['readable']).toBeUndefined();
  await page.user.click(page.getByRole('button', { name: 'Count again' }));
  expect(counts).toBe(1);
});
