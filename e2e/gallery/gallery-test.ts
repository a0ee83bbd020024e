import { test as base, expect } from '@playwright/test';
import { openGallery } from './gallery-server.ts';

/** A test that can show a state of the gallery; each worker builds and serves its own. */
export const test = base.extend<{ show: (query: string) => Promise<void> }, { gallery: string }>({
  gallery: [
    async ({ browserName }, provide) => {
      await using gallery = await openGallery(browserName);
      await provide(gallery.url);
    },
    { scope: 'worker', timeout: 60_000 },
  ],
  /** Shows a state; at the end, the console may hold no error and no warning. */
  show: async ({ page, gallery }, provide) => {
    const complaints: string[] = [];
    page.on('console', (message) => {
      if (['error', 'warning'].includes(message.type())) complaints.push(message.text());
    });
    page.on('pageerror', (error) => complaints.push(error.message));
    await provide(async (query) => {
      await page.goto(`${gallery}#${query}`);
      await expect(page.getByTestId('gallery')).toHaveAttribute('data-drawn', query);
    });
    expect(complaints).toEqual([]);
  },
});
