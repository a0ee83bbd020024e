/**
 * For the property tests: one browser with two pages (tabs that share a session, or mounts of one
 * page) that run the real flow and record, over storages that can be blocked, against the server of
 * `reset-model-server.ts`.
 */
import * as fc from 'fast-check';
import { vi } from 'vitest';
import type { ResetOutcome, ResetTruth } from '#account/reset.ts';
import type { ApiErrorCode } from '#api/errors.ts';
import { ResetFlow } from '#features/reset/reset-flow.ts';
import { createResetRecord } from '#features/reset/reset-record.ts';
import { isConfirming, sendingOf, type Purpose } from '#features/reset/reset-state.ts';
import type { TabMessage } from '#session/tabs/messages.ts';
import { FakeStorage } from '../fake-storage.ts';
import { failureOf } from './reset-model.ts';
import { PARTS, ServerModel, type Session } from './reset-model-server.ts';

export type BrowserWorld = {
  readonly pages: 'tabs' | 'mounts';
  readonly hasChallenge: boolean;
  readonly isByCode: boolean;
  readonly isStorageBlocked: boolean;
};

export type BrowserAction = { readonly page: 0 | 1 } & (
  | { readonly do: 'go-on' | 'cancel' | 'leave' | 'return' | 'reload' | 'sign-out' }
  | { readonly do: 'lose-answer' | 'lose-request' | 'clear-storage' }
  | { readonly do: 'pass' | 'sleep' | 'set-clock'; readonly ms: number }
  | { readonly do: 'break-off'; readonly after: number }
);

type Send = { readonly purpose: Purpose; readonly answer: (outcome: ResetOutcome) => void };

class PageModel {
  readonly tab = new FakeStorage();
  readonly firstPressedAt: number[] = [];
  readonly #browser: BrowserModel;
  readonly #listeners = new Set<(message: TabMessage) => void>();
  flow: ResetFlow;
  session: { id: Session };
  isSignedIn = true;
  isShown = true;
  expectedEnds = 0;
  /** Names the page: a reload changes it, two mounts share it. */
  name: string;
  send: Send | null = null;
  sentIn: Session = 0;
  findTruth: ((found: { truth: ResetTruth; failures: [] } | null) => void) | null = null;

  constructor(browser: BrowserModel, name: string, session: { id: Session }) {
    this.#browser = browser;
    this.name = name;
    this.session = session;
    this.flow = this.#begin();
  }

  hear(message: TabMessage): void {
    for (const listener of this.#listeners) listener(message);
  }

  reload(name: string): void {
    this.flow.hide();
    this.#listeners.clear();
    this.send = null;
    this.findTruth = null;
    this.expectedEnds = 0;
    this.name = name;
    this.isSignedIn = true;
    this.isShown = true;
    this.flow = this.#begin();
  }

  #begin(): ResetFlow {
    const browser = this.#browser;
    const flow = new ResetFlow({
      moment: () => browser.moment,
      calls: {
        send: (_request, isAfresh) => {
          if (isAfresh) this.session = { id: browser.server.begin() };
          this.sentIn = this.session.id;
          const purpose = sendingOf(flow.read())?.purpose ?? 'first';
          return new Promise((answer) => {
            this.send = { purpose, answer };
          });
        },
        findTruth: () =>
          new Promise((answer) => {
            this.findTruth = answer;
          }),
        countLeft: () => Promise.resolve({ password: null, folder: null, tag: null }),
        hasChallenge: () => browser.world.hasChallenge,
        isSessionOpen: () => this.isSignedIn,
        accountWasReset: () => this.signOut(),
        forgetAccount: () => undefined,
        expectEnd: () => {
          this.expectedEnds += 1;
          return () => {
            this.expectedEnds -= 1;
          };
        },
        sessionExpired: () => this.signOut(),
      },
      record: createResetRecord('account', this.name, {
        tab: () => this.tab,
        browser: () => browser.local,
      }),
      tabs: {
        tell: (message) => browser.tell(this, message),
        subscribe: (listener) => {
          this.#listeners.add(listener);
          return () => this.#listeners.delete(listener);
        },
      },
    });
    flow.show();
    return flow;
  }

  signOut(): void {
    this.isSignedIn = false;
  }
}

export class BrowserModel {
  readonly server: ServerModel;
  readonly world: BrowserWorld;
  readonly local = new FakeStorage();
  readonly pages: PageModel[] = [];
  /** What was untrue, or should not have been sent. */
  readonly wrong: string[] = [];
  #mono = 5_000;
  #wall = 1_700_000_000_000;
  #names = 0;
  /** Somebody has confirmed the second time since the last first press (README, "What remains"). */
  #isConfirmed = false;

  constructor(world: BrowserWorld) {
    this.world = world;
    this.server = new ServerModel(world);
    const session = { id: this.server.begin() };
    const isTabs = world.pages === 'tabs';
    const first = new PageModel(this, this.#name(), session);
    const other = isTabs ? session : { id: this.server.begin() };
    this.pages.push(first, new PageModel(this, isTabs ? this.#name() : first.name, other));
    for (const page of this.pages) page.tab.isBlocked = world.isStorageBlocked;
    this.local.isBlocked = world.isStorageBlocked;
  }

  get moment() {
    return { mono: this.#mono, wall: this.#wall };
  }

  /** Two mounts of one page do not hear each other. */
  tell(from: PageModel, message: TabMessage): void {
    if (this.world.pages === 'mounts') return;
    for (const page of this.pages) if (page !== from) page.hear(message);
  }

  async act(action: BrowserAction): Promise<void> {
    const page = this.pages[action.page];
    if (page === undefined) return;
    switch (action.do) {
      case 'pass':
        this.#pass(action.ms, true);
        break;
      case 'sleep':
        this.#pass(action.ms, false);
        break;
      case 'set-clock':
        this.#wall += action.ms;
        break;
      case 'break-off':
        this.server.breaksAfter = action.after;
        break;
      case 'clear-storage':
        this.local.clear();
        for (const { tab } of this.pages) tab.clear();
        break;
      case 'cancel':
        if (page.isShown) page.flow.cancel();
        break;
      case 'leave':
        page.isShown = false;
        page.flow.hide();
        break;
      case 'return':
        this.#return(page);
        break;
      case 'sign-out':
        this.server.end(page.session.id);
        page.signOut();
        page.isShown = false;
        page.flow.hide();
        break;
      case 'reload':
        this.#reload(page);
        break;
      case 'lose-answer':
      case 'lose-request':
        this.#lose(page, action.do === 'lose-answer');
        break;
      case 'go-on':
        this.#goOn(page);
    }
    await vi.advanceTimersByTimeAsync(0);
    this.#check(action);
  }

  #name(): string {
    this.#names += 1;
    return `page ${this.#names}`;
  }

  #pass(ms: number, isAwake: boolean): void {
    this.server.pass(ms);
    this.#wall += ms;
    if (!isAwake) return;
    this.#mono += ms;
    vi.advanceTimersByTime(ms);
  }

  #return(page: PageModel): void {
    if (!page.isSignedIn) page.session = { id: this.server.begin() };
    page.isSignedIn = true;
    page.isShown = true;
    page.flow.show();
  }

  /** A tab that is reloaded joins the session of the other; a mount has to begin one. */
  #reload(page: PageModel): void {
    // With storage blocked nobody can remember what is on its way just then (README, "What remains").
    if (page.send !== null && this.world.isStorageBlocked) return;
    const other = this.pages.find((one) => one !== page && one.isSignedIn);
    const isJoined = this.world.pages === 'tabs' && other !== undefined;
    page.session = isJoined ? other.session : { id: this.server.begin() };
    page.reload(this.#name());
  }

  #goOn(page: PageModel): void {
    if (page.send !== null) return this.#deliver(page);
    if (page.findTruth !== null) {
      page.findTruth({ truth: this.server.truth(page.sentIn), failures: [] });
      page.findTruth = null;
      return;
    }
    const { flow } = page;
    if (!page.isShown) return;
    switch (flow.read().step) {
      case 'explain':
        return flow.understood();
      case 'confirm-first':
        page.firstPressedAt.push(this.#mono);
        this.#isConfirmed = false;
        return flow.pressFirst('secret');
      case 'waiting':
        this.#pass(3_000, true);
        return flow.tick();
      case 'confirm-second':
        this.#isConfirmed = true;
        return flow.pressSecond('secret');
      case 'code':
        return flow.pressCode('a+B/');
      case 'elsewhere':
        return flow.cancel();
      case 'done':
        return flow.restart();
    }
  }

  #serve({ purpose }: Send, page: PageModel): ResetOutcome {
    const sinceFirst = this.#mono - (page.firstPressedAt.at(-1) ?? Number.NEGATIVE_INFINITY);
    if (purpose === 'second' && sinceFirst < 5_000) this.wrong.push('confirmed in haste');
    const { sentIn } = page;
    const reply = this.server.serve({ purpose, sentIn, isRight: true }, 7);
    const isNewSession = reply.session !== sentIn;
    if (page.session.id === sentIn) page.session.id = reply.session;
    return 'answer' in reply
      ? { type: 'answered', answer: reply.answer, isNewSession }
      : { ...failed(reply.refusal), isNewSession };
  }

  #deliver(page: PageModel): void {
    const { send } = page;
    if (send === null) return;
    page.send = null;
    send.answer(this.#serve(send, page));
  }

  #lose(page: PageModel, hasArrived: boolean): void {
    const { send } = page;
    if (send === null) return;
    page.send = null;
    if (hasArrived) this.#serve(send, page);
    send.answer(failed('offline'));
  }

  #check(action: BrowserAction): void {
    const { wipedBy, isEmpty } = this.server;
    const isOverdue = wipedBy === 'first' && this.#isConfirmed;
    if (wipedBy !== null && wipedBy !== 'second' && wipedBy !== 'code' && !isOverdue)
      this.wrong.push(`${action.do}: deleted by ${wipedBy}`);
    for (const { flow, expectedEnds } of this.pages) {
      const state = flow.read();
      // The loss of a session is no surprise exactly while a last confirmation is on its way.
      if (expectedEnds !== (isConfirming(state) ? 1 : 0)) this.wrong.push('expected ends');
      if (state.step !== 'done') continue;
      if (state.known === 'all' && !isEmpty) this.wrong.push('called empty');
      if (state.known === 'begun' && wipedBy === null) this.wrong.push('called begun');
    }
  }
}

function failed(code: ApiErrorCode): Extract<ResetOutcome, { type: 'failed' }> {
  return { type: 'failed', failure: failureOf(code), unsent: false, isNewSession: false };
}

const page = fc.constantFrom(0 as const, 1 as const);
const ms = fc.integer({ min: 0, max: 20_000 });

export const browserWorlds: fc.Arbitrary<BrowserWorld> = fc.record({
  pages: fc.constantFrom('tabs', 'mounts'),
  hasChallenge: fc.constantFrom(true, true, false),
  isByCode: fc.constantFrom(true, false, false),
  isStorageBlocked: fc.boolean(),
});

/** Mostly what leads on, and anything else in between. */
export const browserStories: fc.Arbitrary<BrowserAction[]> = fc.array(
  fc.oneof<{ weight: number; arbitrary: fc.Arbitrary<BrowserAction> }[]>(
    { weight: 8, arbitrary: fc.record({ page, do: fc.constant('go-on') }) },
    { weight: 2, arbitrary: fc.record({ page, do: fc.constantFrom('leave', 'return', 'return') }) },
    { weight: 1, arbitrary: fc.record({ page, do: fc.constantFrom('cancel', 'reload') }) },
    { weight: 1, arbitrary: fc.record({ page, do: fc.constantFrom('sign-out', 'clear-storage') }) },
    {
      weight: 2,
      arbitrary: fc.record({ page, do: fc.constantFrom('lose-answer', 'lose-request') }),
    },
    { weight: 2, arbitrary: fc.record({ page, do: fc.constantFrom('pass', 'sleep'), ms }) },
    {
      weight: 1,
      arbitrary: fc.record({
        page,
        do: fc.constant('set-clock'),
        ms: fc.integer({ min: -2e6, max: 2e6 }),
      }),
    },
    {
      weight: 1,
      arbitrary: fc.record({
        page,
        do: fc.constant('break-off'),
        after: fc.integer({ min: 1, max: PARTS - 1 }),
      }),
    },
  ),
  { minLength: 8, maxLength: 50, size: 'max' },
);
