/**
 * Tabs of one browser whose clock a story moves on, and the server's with it. A step is short, and
 * ends when everything that it has set off has been answered.
 */
import type { BrowserContext, Page, Request } from '@playwright/test';
import { expect, type Account, type TestBed } from '../test-bed.ts';

/** A call that a tab has sent: which, and when by the story's clock, in seconds. */
export type SentCall = { readonly tab: number; readonly call: string; readonly at: number };

export type Tabs = {
  readonly pages: readonly Page[];
  /** Everything that was sent so far, oldest first. */
  readonly sent: readonly SentCall[];
  /** Seconds that the story has let pass. */
  elapsed(): number;
  /** Opens another tab. */
  open(): Promise<Page>;
  /** From here on time passes in the tabs only when {@link Tabs.pass} says so, until they let go. */
  hold(): Promise<() => Promise<void>>;
  /** Lets time pass, for the server and for every tab. */
  pass(seconds: number, step?: number): Promise<void>;
  /** Waits until everything that was set off has been answered, and every tab knows. */
  settle(): Promise<void>;
  /** The computer sleeps: the time has passed, and no timer ran meanwhile. */
  sleep(seconds: number): Promise<void>;
};

/** Takes the context's clock over: one for all its tabs. */
export async function openTabs(bed: TestBed, context: BrowserContext): Promise<Tabs> {
  const pages: Page[] = [];
  const sent: SentCall[] = [];
  const underWay = new Set<Request>();
  let elapsed = 0;
  let settled = 0;
  await context.addInitScript(answerOtherTabs);
  await context.clock.install();

  const settle = async () => {
    // What a tab has asked the browser about the locks is answered before what it asks now.
    await Promise.all(
      pages.map((page) => page.evaluate(() => LockManager.prototype.query.call(navigator.locks))),
    );
    await expect.poll(() => underWay.size, { intervals: [1, 2, 5, 10, 20, 50] }).toBe(0);
    if (settled === sent.length) return;
    settled = sent.length;
    // A call that is made now is answered after those before it have been read; and what a tab has
    // told before it asks the others has come to them when they answer.
    for (const page of pages) {
      await page.evaluate(async (others) => {
        await (await fetch('/favicon.svg')).text();
        await window.askOtherTabs?.(others);
        await window.askOtherTabs?.(others);
      }, pages.length - 1);
    }
  };

  return {
    pages,
    sent,
    elapsed: () => elapsed,
    settle,
    async open() {
      const page = await context.newPage();
      const tab = pages.push(page) - 1;
      page.on('request', (request) => {
        const call = callOf(request);
        if (call === null) return;
        underWay.add(request);
        sent.push({ tab, call, at: elapsed });
      });
      page.on('requestfinished', (request) => underWay.delete(request));
      page.on('requestfailed', (request) => underWay.delete(request));
      return page;
    },
    async hold() {
      const times = await Promise.all(pages.map((page) => page.evaluate(() => Date.now())));
      await context.clock.pauseAt(Math.max(...times) + 1000);
      await settle();
      return () => context.clock.resume();
    },
    async pass(seconds, step = 10) {
      for (let left = seconds; left > 0; left -= step) {
        const now = Math.min(step, left);
        elapsed += now;
        bed.advance(now);
        await context.clock.runFor(now * 1000);
        await settle();
      }
    },
    async sleep(seconds) {
      elapsed += seconds;
      bed.advance(seconds);
      await context.clock.fastForward(seconds * 1000);
      await settle();
    },
  };
}

declare global {
  interface Window {
    /** Resolves once that many other tabs of the story have answered. */
    askOtherTabs?: (others: number) => Promise<void>;
  }
}

/** Runs in each tab before anything else does. */
function answerOtherTabs(): void {
  const channel = new BroadcastChannel('story');
  const say = channel.postMessage.bind(channel);
  let waiting: { left: number; readonly done: () => void } | null = null;
  channel.addEventListener('message', ({ data }) => {
    if (data === 'there?') say('here');
    if (data !== 'here' || waiting === null) return;
    waiting.left -= 1;
    if (waiting.left === 0) waiting.done();
  });
  window.askOtherTabs = async (others) => {
    if (others === 0) return;
    await new Promise<void>((done) => {
      waiting = { left: others, done };
      say('there?');
    });
    waiting = null;
  };
}

function callOf(request: Request): string | null {
  return /\/api\/1\.0\/(.*)$/.exec(new URL(request.url()).pathname)?.[1] ?? null;
}

/** Says that a tab went out of sight, or came back: headless tabs are always in front. */
export async function setVisibility(page: Page, state: 'visible' | 'hidden'): Promise<void> {
  await page.evaluate((value) => {
    Object.defineProperty(document, 'visibilityState', { value, configurable: true });
    Object.defineProperty(document, 'hidden', { value: value === 'hidden', configurable: true });
    document.dispatchEvent(new Event('visibilitychange'));
  }, state);
}

/** Signs a tab in, or lets it join a session that is open in another. */
export async function enter(bed: TestBed, page: Page, account: Account, path = '/'): Promise<void> {
  await bed.connect(page, account, path);
  await expect(page.getByTestId('logout').or(page.getByTestId('login-form'))).toBeVisible();
  if (await page.getByTestId('login-form').isVisible()) {
    await page.getByTestId('login-passphrase').fill(account.passphrase ?? '');
    await page.getByTestId('login-submit').click();
  }
  await page.waitForURL(new URL(path, bed.url).href);
  await expect(page.getByTestId('logout')).toBeVisible();
  // Whatever the page reads at first has been read: from here on the session is silent.
  const read = ['encryption-state', 'current-passphrase', 'wizard-next', 'reset-wizard'];
  const marks = read.map((id) => `[data-testid="${id}"]`).join(', ');
  await expect(page.locator(marks).first()).toBeVisible();
  const counting = page.locator('[data-testid="account-status"][data-state="unknown"]');
  await expect(counting).toHaveCount(0);
}

/** The session ran out: said why, asked for what is needed, and back where the person was: all without a reload. */
export async function throughSignIn(page: Page, account: Account, path: string): Promise<void> {
  await expect(page.getByTestId('session-signed-out')).toHaveAttribute('data-reason', 'expired');
  await page.evaluate(() => {
    document.body.dataset['story'] = 'same page';
  });
  if (account.passphrase === null) {
    await page.getByTestId('login-submit').click();
  } else {
    await page.getByTestId('login-passphrase').fill(account.passphrase);
    await page.getByTestId('login-submit').click();
  }
  await page.waitForURL(`**${path}`);
  await expect(page.locator('body')).toHaveAttribute('data-story', 'same page');
  await expect(page.getByTestId('session-signed-out')).toBeHidden();
}
