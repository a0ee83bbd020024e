/** What the stories of the reset have in common: an account, a wizard, two clocks, the truth. */
import type { Page, Request } from '@playwright/test';
import type { NewAccount } from '../../src/server/passwords-api/demo/demo-accounts.ts';
import { DEMO_PASSPHRASE, expect, type Account, type TestBed } from '../test-bed.ts';

/** Seconds of the server's waits, where a story does not say otherwise. */
export const WAIT = 7;

/** One person at the wizard. Named after what they see and press. */
export class ResetStory {
  readonly bed: TestBed;
  readonly page: Page;
  readonly account: Account;
  /** The bodies of the calls of `account/reset`, oldest first. */
  readonly sent: string[] = [];

  constructor(bed: TestBed, page: Page, account: Account) {
    this.bed = bed;
    this.page = page;
    this.account = account;
    page.on('request', (request) => {
      if (isReset(request)) this.sent.push(request.postData() ?? '');
    });
  }

  byId(id: string) {
    return this.page.getByTestId(id);
  }

  async isAt(step: string): Promise<void> {
    await expect(this.byId('reset-wizard')).toHaveAttribute('data-step', step);
  }

  async signIn(): Promise<void> {
    await this.bed.signIn(this.page, this.account, '/reset');
    await this.isAt('explain');
  }

  async understand(): Promise<void> {
    await this.byId('reset-understood').check();
    await this.byId('wizard-next').click();
    await this.isAt('confirm-first');
  }

  async confirmFirst(password = this.account.loginPassword): Promise<void> {
    await this.byId('reset-password').fill(password);
    await this.byId('reset-confirm-first').click();
  }

  /** From the explanation to the wait. */
  async beginWait(): Promise<void> {
    await this.understand();
    await this.confirmFirst();
    await this.isAt('waiting');
  }

  /** Lets time pass for the device, whose timers run, and for the server. */
  async pass(seconds: number): Promise<void> {
    this.bed.advance(seconds);
    await this.page.clock.runFor(seconds * 1_000);
  }

  /** Lets the wait pass, and no more than it. */
  async waitOut(seconds = WAIT): Promise<void> {
    await this.pass(seconds);
    await this.isAt('confirm-second');
  }

  /**
   * Breaks the connection of every call of `account/reset` until {@link heal}: before it takes
   * effect, or after. Browsers send such a call again by themselves, once for each connection that
   * they had kept.
   */
  async lose(what: 'requests' | 'answers'): Promise<void> {
    const mode = what === 'requests' ? 'drop-before' : 'drop-after';
    await this.bed.faults([{ path: 'account/reset', mode, times: 100 }]);
  }

  async heal(): Promise<void> {
    await this.bed.faults([]);
  }

  /** Confirms the second time, and sees it done. */
  async confirmToTheEnd(): Promise<void> {
    await this.byId('reset-confirm-second').click();
    await this.isDone();
  }

  async isDone(): Promise<void> {
    await this.isAt('done');
    await expect(this.byId('reset-done')).toBeVisible();
    expect(await this.isWiped()).toBe(true);
  }

  /** Milliseconds that a timer shows. */
  async remaining(id: 'reset-timer' | 'reset-window' = 'reset-timer'): Promise<number> {
    return Number(await this.byId(id).getAttribute('data-remaining-ms'));
  }

  /** Leaves something in an account without encryption that only a reset takes away. */
  async leaveMark(): Promise<void> {
    const { status } = await this.#ask('settings/set', { [MARK]: 99 });
    expect(status).toBe(200);
  }

  async isMarked(): Promise<boolean> {
    const answer: unknown = await (await this.#ask('settings/list', { scopes: ['client'] })).json();
    return JSON.stringify(answer) === JSON.stringify({ [MARK]: 99 });
  }

  /** What the server says, asked past the app: without a challenge there is none left to delete. */
  async isWiped(): Promise<boolean> {
    const { status } = await this.#ask('account/challenge/get');
    expect([404, 412]).toContain(status);
    return status === 404;
  }

  async #ask(path: string, body?: unknown): Promise<Response> {
    const { user, connectPassword } = this.account;
    const basic = Buffer.from(`${user}:${connectPassword}`).toString('base64');
    const headers = { authorization: `Basic ${basic}`, 'content-type': 'application/json' };
    const url = new URL(`index.php/apps/passwords/api/1.0/${path}`, this.bed.url);
    const post = { method: 'POST', body: JSON.stringify(body) };
    return fetch(url, { headers, ...(body === undefined ? {} : post) });
  }
}

/** What a client notes goes with a reset; a person's own settings stay. */
const MARK = 'client.mark';

const ENCRYPTED: Partial<NewAccount> = { passphrase: DEMO_PASSPHRASE };

/** A fresh account (with encryption) at the wizard's first step, under the story's clock. */
export async function atWizard(
  bed: TestBed,
  page: Page,
  options: Partial<NewAccount> = ENCRYPTED,
): Promise<ResetStory> {
  await page.clock.install();
  return atWizardInRealTime(bed, page, options);
}

export async function atWizardInRealTime(
  bed: TestBed,
  page: Page,
  options: Partial<NewAccount> = ENCRYPTED,
): Promise<ResetStory> {
  const account = await bed.account(options);
  if (bed.dialect === '2021') await bed.control({ wait: WAIT });
  const story = new ResetStory(bed, page, account);
  await story.signIn();
  return story;
}

function isReset(request: Request): boolean {
  return new URL(request.url()).pathname.endsWith('/account/reset');
}
