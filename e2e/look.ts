import { join } from 'node:path';
import { expect, type Page } from '@playwright/test';
import axe from 'axe-core';

declare global {
  interface Window {
    /** In a page that is looked at. */
    axe?: typeof axe;
  }
}

const SIZES = { desktop: { width: 1280, height: 800 }, phone: { width: 320, height: 640 } };

/**
 * Looks at the page as it stands, wide and at 320 px, and at its colours in the dark: axe finds
 * nothing, nothing sticks out sideways. With `SHOTS=folder` it leaves pictures there for a person.
 * @param name of the state, for the pictures
 */
export async function look(page: Page, name: string): Promise<void> {
  const before = page.viewportSize();
  // Without motion: axe would otherwise measure the contrast of a panel half faded in.
  await page.emulateMedia({ colorScheme: 'light', reducedMotion: 'reduce' });
  for (const [size, viewport] of Object.entries(SIZES)) {
    await page.setViewportSize(viewport);
    await expectNothingSideways(page, `${name}: wider than ${viewport.width} px`);
    const shots = process.env['SHOTS'];
    if (shots === undefined) continue;
    for (const colorScheme of ['dark', 'light'] as const) {
      await page.emulateMedia({ colorScheme });
      const path = join(shots, `${name}-${size}-${colorScheme}.png`);
      await page.screenshot({ path, fullPage: true });
    }
  }
  await expectNothingForAxe(page, `${name}, light`);
  await page.emulateMedia({ colorScheme: 'dark' });
  // In the dark everything is as it was, but for its colours.
  await expectNothingForAxe(page, `${name}, dark`, ['color-contrast']);
  if (before !== null) await page.setViewportSize(before);
  await page.emulateMedia({ colorScheme: null, reducedMotion: null });
}

/** @param message what is said where something sticks out */
export async function expectNothingSideways(page: Page, message: string): Promise<void> {
  const overflow = await page.evaluate(
    () => document.documentElement.scrollWidth - document.documentElement.clientWidth,
  );
  expect(overflow, message).toBeLessThanOrEqual(0);
}

/**
 * axe finds nothing on the page as it stands.
 * @param name of the state, for the message
 * @param rules all of them, where none are named
 */
export async function expectNothingForAxe(
  page: Page,
  name = 'axe',
  rules?: string[],
): Promise<void> {
  if (!(await page.evaluate(() => 'axe' in window))) await page.evaluate(axe.source);
  const found = await page.evaluate(async (runOnly) => {
    // What passes is counted and not described: a third of the time went into that.
    const result = await window.axe?.run({
      resultTypes: ['violations'],
      ...(runOnly === undefined ? {} : { runOnly }),
    });
    return result?.violations.map(
      ({ id, nodes }) => `${id}: ${nodes.map(({ html }) => html).join(' | ')}`,
    );
  }, rules);
  expect(found, name).toEqual([]);
}
