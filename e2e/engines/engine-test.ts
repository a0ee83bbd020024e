import { test as base } from '../test-bed.ts';
import type { Browser, Engine } from './engine.ts';
import { startFirefox } from './firefox.ts';
import { Person } from './person.ts';
import { startWebKit } from './webkit.ts';

export { DEMO_PASSPHRASE, expect } from '../test-bed.ts';

export type EngineOptions = { engine: 'firefox' | 'webkit' };
type WorkerFixtures = EngineOptions & { started: Engine };
type Fixtures = { browserOfStory: Browser; person: Person };

/** A story in another engine: one person at one tab of a fresh browser. */
export const test = base.extend<Fixtures, WorkerFixtures>({
  engine: ['firefox', { option: true, scope: 'worker' }],
  started: [
    async ({ engine }, use) => {
      const started =
        engine === 'firefox'
          ? await startFirefox(process.env['FIREFOX_PATH'] ?? 'firefox-esr')
          : await startWebKit(process.env['WEBKIT_DRIVER_PATH'] ?? 'WebKitWebDriver');
      await use(started);
      await started.close();
    },
    { scope: 'worker' },
  ],
  browserOfStory: async ({ started }, use) => {
    const browser = await started.openBrowser();
    await use(browser);
    await browser.close();
  },
  person: async ({ browserOfStory }, use) => {
    await use(new Person(await browserOfStory.openTab()));
  },
});
