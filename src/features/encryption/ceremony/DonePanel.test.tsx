// @vitest-environment happy-dom
import { expect, test } from 'vitest';
import { draw } from '#testing/draw.tsx';
import { DonePanel } from './DonePanel.tsx';

test.each([
  ['en', 'stay readable by the server until they are encrypted'],
  ['de', 'kann der Server lesen, bis sie verschlüsselt werden'],
] as const)('after a set-up it says in %s what is not encrypted', async (locale, words) => {
  const page = await draw(<DonePanel name="set-up" />, { locale });
  expect(page.getByTestId('encryption-done').textContent).toContain(words);
});
