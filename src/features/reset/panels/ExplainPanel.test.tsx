// @vitest-environment happy-dom
import { expect, test } from 'vitest';
import { startBackupWorld } from '#testing/backup-world.ts';
import { draw } from '#testing/draw.tsx';
import { newPassword, newTag } from '#testing/item-account.ts';
import { fakeResetActions } from '#testing/reset/reset-actions.ts';
import { ExplainPanel } from './ExplainPanel.tsx';

const explain = (
  <ExplainPanel
    state={{ step: 'explain', notice: null, earlier: null }}
    flow={fakeResetActions()}
    hasEncryption
    exportPanel={<p>makes a file</p>}
  />
);

test('what would be deleted is counted, with the trash, and an export is offered', async () => {
  const world = await startBackupWorld('2024');
  const { items } = (await world.tab()).client;
  await items.create(newTag('Work'));
  await items.create(newPassword('Router'));
  const { id } = await items.create(newPassword('Old'));
  await items.delete('password', id, null);
  const page = await draw(explain, { config: world.config });
  const { counts } = page.messages.reset.explain;
  expect(page.getByTestId('reset-counts').textContent).toBe(counts.counting);
  expect(await page.findByText(counts.known('2 passwords, 0 folders, 1 tag'))).toBeTruthy();
  expect(page.getByText('makes a file')).toBeTruthy();
  world.close();
});

test('what could not be counted is not known', async () => {
  const page = await draw(explain);
  const { counts } = page.messages.reset.explain;
  expect(await page.findByText(counts.unknown)).toBeTruthy();
});
