import { join } from 'node:path';
import { AxeBuilder } from '@axe-core/playwright';
import { expect, type Page } from '@playwright/test';

const SIZES = { desktop: { width: 1280, height: 800 }, phone: { width: 320, height: 640 } };

/**
 * Looks at the page as it stands, in light and dark, wide and at 320 px: axe finds nothing, nothing
 * sticks out sideways. With `SHOTS=folder` it leaves pictures there for a person to look at.
 * @param name of the state, for the pictures
 */
export async function look(page: Page, name: string): Promise<void> {
  const before = page.viewportSize();
  for (const colorScheme of ['light', 'dark'] as const) {
    // Without motion: axe would otherwise measure the contrast of a panel half faded in.
    await page.emulateMedia({ colorScheme, reducedMotion: 'reduce' });
    for (const [size, viewport] of Object.entries(SIZES)) {
      await page.setViewportSize(viewport);
      const shots = process.env['SHOTS'];
      if (shots !== undefined) {
        const path = join(shots, `${name}-${size}-${colorScheme}.png`);
        await page.screenshot({ path, fullPage: true });
      }
      const overflow = await page.evaluate(
        () => document.documentElement.scrollWidth - document.documentElement.clientWidth,
      );
      expect(overflow, `${name}: wider than ${viewport.width} px`).toBeLessThanOrEqual(0);
    }
    // In the dark everything is as it was, but for its colours.
    const rules = colorScheme === 'dark' ? ['color-contrast'] : undefined;
    await expectNothingForAxe(page, `${name}, ${colorScheme}`, rules);
  }
  if (before !== null) await page.setViewportSize(before);
  await page.emulateMedia({ colorScheme: null, reducedMotion: null });
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
  // What passes is counted and not described: a third of the time went into that.
  const builder = new AxeBuilder({ page }).options({
    resultTypes: ['violations'],
    ...(rules === undefined ? {} : { runOnly: rules }),
  });
  const { violations } = await builder.analyze();
  expect(
    violations.map(({ id, nodes }) => `${id}: ${nodes.map(({ html }) => html).join(' | ')}`),
    name,
  ).toEqual([]);
}
