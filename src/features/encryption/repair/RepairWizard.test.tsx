// @vitest-environment happy-dom
import { expect, test } from 'vitest';
import { draw } from '#testing/draw.tsx';
import { RepairWizard } from './RepairWizard.tsx';

const look = () => {};

test('a keychain that does not open: both possible reasons are named', async () => {
  const page = await draw(<RepairWizard keychain="stale" look={look} />);
  expect(page.container.textContent).toContain('ask for another one');
  expect(page.container.textContent).toContain('damaged');
});

test('an empty field is an error there, and nothing is sent', async () => {
  const page = await draw(<RepairWizard keychain="stale" look={look} />);
  const before = page.sent.length;
  await page.user.click(page.getByTestId('repair-submit'));
  const field = page.getByTestId('repair-passphrase');
  expect(field.getAttribute('aria-invalid')).toBe('true');
  expect(document.activeElement).toBe(field);
  expect(page.sent).toHaveLength(before);
});

test('today’s passphrase is asked for when it is not held, and first refused on the device', async () => {
  const page = await draw(<RepairWizard keychain="missing" look={look} />);
  const field = page.getByTestId('current-passphrase');
  await page.user.type(field, 'too short{Enter}');
  expect(page.getByTestId('encryption-error').textContent).toContain('not the passphrase');
  expect(document.activeElement).toBe(field);
});
