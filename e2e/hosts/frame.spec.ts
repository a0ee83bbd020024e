/** A portal of another origin shows the app in a frame. */
import { DEMO_PASSPHRASE, expect, test } from '../test-bed.ts';
import type { MountedFrame } from '../../src/host/frame.ts';
import type { Page } from '@playwright/test';
import { answerHostFile } from './host-files.ts';
import { listen } from '../../src/server/hosting/listen.ts';

declare global {
  var frame: MountedFrame;
}

/** A server of another origin; on this machine, because a page from elsewhere may not frame one of it. */
async function startPortal(): Promise<{ url: string } & AsyncDisposable> {
  const html = '<!doctype html><title>A portal</title><main id="place"></main>';
  const { url, close } = await listen(
    async (request) =>
      new URL(request.url).pathname === '/'
        ? new Response(html, { headers: { 'content-type': 'text/html' } })
        : ((await answerHostFile(request)) ?? new Response(null, { status: 404 })),
    { port: 0, host: '127.0.0.1' },
  );
  return { url, [Symbol.asyncDispose]: close };
}

/**
 * Opens a portal that has put `/hosts/frame.html` of the server into a frame.
 * @param named the origin that the frame's page names
 */
async function openPortal(
  page: Page,
  portal: string,
  server: string,
  named: string,
): Promise<void> {
  await page.route('**/hosts/frame.html', async (route) => {
    const response = await route.fetch();
    const body = (await response.text()).replace('https://portal.example', named);
    await route.fulfill({ response, body });
  });
  await page.goto(portal);
  await page.evaluate(async (src) => {
    const module = '/library/frame.js';
    const { mountFrame }: typeof import('../../src/host/frame.ts') = await import(module);
    const place = document.getElementById('place');
    if (place === null) throw new Error('no #place');
    globalThis.told = [];
    globalThis.frame = mountFrame(place, {
      src,
      title: 'Account security',
      choices: { locale: 'en', direction: 'rtl' },
      onEvent: (event) => globalThis.told.push(event),
    });
  }, new URL('/hosts/frame.html', server).href);
}

test('a portal signs in, changes, locks and hears of it, without any cookie', async ({
  bed,
  page,
}) => {
  const account = await bed.account({ passphrase: DEMO_PASSPHRASE });
  await using portal = await startPortal();
  await openPortal(page, portal.url, bed.url, new URL(portal.url).origin);
  await page.evaluate(() => globalThis.frame.ready);
  const frame = page.frameLocator('iframe');
  await expect(frame.getByTestId('app')).toHaveAttribute('dir', 'rtl');
  await frame.getByTestId('connect-user').fill(account.user);
  await frame.getByTestId('connect-password').fill(account.connectPassword);
  await frame.getByTestId('connect-submit').click();
  await frame.getByTestId('login-passphrase').fill(DEMO_PASSPHRASE);
  await frame.getByTestId('login-submit').click();
  await expect(frame.getByTestId('overview')).toBeVisible();

  // As high as the app is: the frame has nothing to scroll.
  await expect
    .poll(async () => {
      const box = await page.locator('iframe').boundingBox();
      const app = await frame.getByTestId('app').boundingBox();
      return Math.abs((box?.height ?? 0) - (app?.height ?? 0));
    })
    .toBeLessThan(40);
  await page.evaluate(() => globalThis.frame.update({ locale: 'de', direction: undefined }));
  await expect(frame.getByTestId('app')).toHaveAttribute('lang', 'de');
  await page.evaluate(() => globalThis.frame.navigate('/encryption'));
  await expect(frame.getByTestId('current-passphrase')).toBeVisible();
  await page.evaluate(() => globalThis.frame.focus());
  await expect(frame.locator('h1')).toBeFocused();
  await page.evaluate(() => globalThis.frame.lock());
  await expect(frame.getByTestId('login-passphrase')).toBeVisible();
  expect(await page.evaluate(() => globalThis.told.map(({ type }) => type))).toEqual(
    expect.arrayContaining(['ready', 'signed-in', 'signed-out', 'navigated', 'height']),
  );
  expect(await page.context().cookies()).toEqual([]);
  await page.evaluate(() => globalThis.frame.unmount());
  await expect(page.locator('iframe')).toHaveCount(0);
});

test('a page whose origin is not named gets no app', async ({ bed, page }) => {
  await using portal = await startPortal();
  await openPortal(page, portal.url, bed.url, 'https://portal.example');
  const frame = page.frameLocator('iframe');
  // It has heard that somebody listens, and its answer is not taken.
  await page.evaluate(
    async () =>
      new Promise<void>((heard) => {
        window.addEventListener('message', () => heard(), { once: true });
        globalThis.frame.frame.contentWindow?.location.replace(globalThis.frame.frame.src);
      }),
  );
  await expect(frame.locator('#account-security')).toBeEmpty();
  expect(await page.evaluate(() => globalThis.told)).toEqual([]);
});
