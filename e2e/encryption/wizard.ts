/** The steps of the wizards, as a person takes them. */
import { expect, type Page } from '@playwright/test';

/** From the first page of the set-up to the press that sends. */
export async function fillSetup(page: Page, passphrase: string): Promise<void> {
  await page.getByTestId('wizard-next').click();
  await choose(page, passphrase);
  await keep(page);
  await page.getByTestId('repeat-passphrase').fill(passphrase);
}

/** From the first page of the change to the press that sends. */
export async function fillChange(page: Page, current: string, next: string): Promise<void> {
  await page.getByTestId('current-passphrase').fill(current);
  await page.getByTestId('wizard-next').click();
  await choose(page, next);
  await keep(page);
  await page.getByTestId('repeat-passphrase').fill(next);
}

/** A passphrase of one's own, as far as the sheet. */
export async function choose(page: Page, passphrase: string): Promise<void> {
  await page.getByTestId('passphrase-own').click();
  await page.getByTestId('new-passphrase').fill(passphrase);
  await page.getByTestId('wizard-next').click();
  await expect(page.getByTestId('recovery-sheet')).toBeVisible();
}

/** The sheet is kept. */
export async function keep(page: Page): Promise<void> {
  await page.getByTestId('recovery-kept').check();
  await page.getByTestId('wizard-next').click();
  await expect(page.getByTestId('repeat-passphrase')).toBeVisible();
}

export async function submit(page: Page): Promise<void> {
  await page.getByTestId('encryption-submit').click();
}

/** Five hashes of 64 MiB and as many requests: slow where a machine has much else to do. */
export async function done(page: Page): Promise<void> {
  await expect(page.getByTestId('encryption-done')).toBeVisible({ timeout: 60_000 });
}
