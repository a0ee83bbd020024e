/** What is asked of the server's list of leaked passwords, and what is said about the answer. */
import { createHash } from 'node:crypto';
import type { Page } from '@playwright/test';
import { expect, test } from '../test-bed.ts';

const NEW = 'amber lantern over quiet harbour';
const SHA1 = createHash('sha1').update(NEW).digest('hex');

async function choose(page: Page): Promise<void> {
  await page.getByTestId('wizard-next').click();
  await page.getByTestId('new-passphrase').fill(NEW);
  await page.getByTestId('wizard-next').click();
}

/** A check that fails blocks nobody. */
async function goesOn(page: Page): Promise<void> {
  await page.getByTestId('repeat-passphrase').fill(NEW);
  await page.getByTestId('wizard-next').click();
  await expect(page.getByTestId('recovery-sheet')).toBeVisible();
}

test.describe('on a server with a list', () => {
  test.use({ dialect: '2024' });

  test('five characters go out, once, and the answer is told', async ({ bed, page }) => {
    const asked: string[] = [];
    page.on('request', (request) => {
      if (request.url().includes('service/hashes')) {
        asked.push(`${request.method()} ${request.url().split('/1.0/')[1]} ${request.postData()}`);
      }
    });
    const account = await bed.account();
    await bed.signIn(page, account, '/encryption');
    await choose(page);
    await expect(page.getByText('It is not on the server’s list')).toBeVisible();
    await goesOn(page);
    expect(asked).toEqual([`GET service/hashes/${SHA1.slice(0, 5)} null`]);
  });

  test('a hit is a warning', async ({ bed, page }) => {
    await page.route('**/service/hashes/*', (route) =>
      route.fulfill({ json: ['00'.repeat(20), SHA1.toUpperCase()] }),
    );
    const account = await bed.account();
    await bed.signIn(page, account, '/encryption');
    await choose(page);
    await expect(page.getByText('known from a leak').first()).toBeVisible();
    await goesOn(page);
  });

  test('no answer, or a senseless one, is no hit and no all-clear', async ({ bed, page }) => {
    const account = await bed.account();
    await bed.signIn(page, account, '/encryption');
    await bed.faults([{ path: `service/hashes/${SHA1.slice(0, 5)}`, times: 1 }]);
    await choose(page);
    await expect(page.getByText('could not be checked')).toBeVisible();
    await page.getByTestId('wizard-back').click();
    await page.route('**/service/hashes/*', (route) => route.fulfill({ json: { no: 'list' } }));
    await page.getByTestId('wizard-next').click();
    await expect(page.getByText('could not be checked')).toBeVisible();
    await goesOn(page);
  });
});

test.describe('on a server without one', () => {
  test.use({ dialect: '2021' });

  test('that it could not be checked is said', async ({ bed, page }) => {
    const account = await bed.account();
    await bed.signIn(page, account, '/encryption');
    await choose(page);
    await expect(page.getByText('could not be checked')).toBeVisible();
    await goesOn(page);
  });
});
