// @vitest-environment happy-dom
import { expect, test } from 'vitest';
import type { Locale } from '#i18n/locale.ts';
import { sessionOpened } from '#session/status.ts';
import { PASSPHRASE, setUp, startBackupWorld } from '#testing/backup-world.ts';
import { draw } from '#testing/draw.tsx';
import { newPassword, newTag } from '#testing/item-account.ts';
import { signIn } from '#testing/test-accounts.ts';
import { AfterSetUp } from './AfterSetUp.tsx';

const NAME = 'user.encryption.cse';

type Options = {
  readonly items?: number;
  readonly locale?: Locale;
  /** What becomes of a call; null: it goes through. */
  readonly fault?: (path: string) => Response | null;
};

/** The last page of a set-up on the embedded server, where somebody has set the value by hand. */
async function start({ items = 0, locale = 'en', fault = () => null }: Options = {}) {
  const world = await startBackupWorld('2024');
  const other = (await world.tab()).client;
  for (let index = 0; index < items; index += 1) {
    await other.items.create(index === 0 ? newTag('Work') : newPassword(`password ${index}`));
  }
  await other.items.setSettings({ [NAME]: 0 });
  await setUp(other);
  const calls: string[] = [];
  const fetch = async (input: string, init: RequestInit) => {
    const path = input.slice(input.indexOf('/1.0/') + 5);
    calls.push(path);
    return fault(path) ?? world.config.fetch(input, init);
  };
  const page = await draw(null, { locale, config: { ...world.config, fetch } });
  await signIn(page.services.client, [PASSPHRASE]);
  sessionOpened(page.services);
  calls.length = 0;
  page.redraw(<AfterSetUp />);
  const value = async () => (await other.items.getSettings([NAME]))[NAME];
  const isRead = () => expect.poll(() => calls).toContain('settings/get');
  return { page, other, value, calls, isRead, text: () => page.container.textContent };
}

const broken = () => Response.json({ status: 'error', id: 0 }, { status: 503 });

test('a value set by hand before the set-up is taken back, and read again', async () => {
  const { page, value, calls, isRead } = await start();
  expect(page.queryByRole('button')).toBeNull();
  await isRead();
  await expect.poll(value).toBe(1);
  expect(calls.indexOf('settings/reset')).toBeLessThan(calls.indexOf('settings/get'));
  expect(page.queryByText(page.messages.items.others.title)).toBeNull();
});

test('a value that somebody sets after that is shown, and not changed', async () => {
  const { page, other, value } = await start({
    fault: (path) => {
      if (path === 'settings/get') void other.items.setSettings({ [NAME]: 0 });
      return null;
    },
  });
  expect(await page.findByText(page.messages.items.others.title)).toBeTruthy();
  expect(await value()).toBe(0);
});

test('where it cannot be taken back, that is seen, and the way on is there', async () => {
  const { page, value } = await start({
    fault: (path) => (path === 'settings/reset' ? broken() : null),
  });
  expect(await page.findByText(page.messages.items.others.title)).toBeTruthy();
  expect(page.getByTestId('wizard-next').getAttribute('href')).toBe('/');
  expect(await value()).toBe(0);
});

test('where it cannot even be read, it is not known, and can be looked at again', async () => {
  let isBroken = true;
  const { page, value } = await start({
    fault: (path) => (isBroken && path.startsWith('settings/') ? broken() : null),
  });
  const { others } = page.messages.items;
  expect(await page.findByText(others.unknown.title)).toBeTruthy();
  expect(page.getByTestId('wizard-next')).toBeTruthy();
  isBroken = false;
  await page.user.click(page.getByRole('button', { name: others.unknown.again }));
  expect(await page.findByText(others.title)).toBeTruthy();
  expect(await value()).toBe(0);
});

test.each([
  ['en', '3 of 3 items'],
  ['de', '3 von 3 Einträgen'],
] as const)(
  'what the server can read is counted and can be encrypted (%s)',
  async (locale, words) => {
    const { page, text } = await start({ items: 3, locale });
    const { counting } = page.messages.items.state;
    expect(text()).toContain(counting);
    expect(page.queryByTestId('items-encrypt')).toBeNull();
    const link = await page.findByTestId('items-encrypt');
    expect(link.getAttribute('href')).toBe('/encryption?show=items');
    expect(text()).toContain(words);
  },
);

test.each([
  ['en', 'There are no items.'],
  ['de', 'Es gibt keine Einträge.'],
] as const)('where there is nothing, nothing is offered (%s)', async (locale, words) => {
  const { page, text } = await start({ locale });
  await expect.poll(text).toContain(words);
  expect(page.queryByTestId('items-encrypt')).toBeNull();
});

test.each([
  ['en', 'Not known'],
  ['de', 'Nicht bekannt'],
] as const)('what could not be counted is not known (%s)', async (locale, words) => {
  const fault = (path: string) => (path === 'tag/find' ? broken() : null);
  const { page, text } = await start({ items: 2, locale, fault });
  await expect.poll(text).toContain(words);
  expect(page.getByTestId('items-encrypt')).toBeTruthy();
});
