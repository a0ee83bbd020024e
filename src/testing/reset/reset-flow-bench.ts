/** For the tests of the flow: fakes for all that is around it, moved by hand. */
import { vi } from 'vitest';
import type { FailedCall, ItemsLeft, ResetOutcome, ResetTruth } from '#account/reset.ts';
import { ResetFlow } from '#features/reset/reset-flow.ts';
import { createResetRecord } from '#features/reset/reset-record.ts';
import type { ResetRequest } from '#protocol/wire.ts';
import type { TabMessage } from '#session/tabs/messages.ts';
import type { ResetMessage } from '#session/tabs/reset-message.ts';

type Call = {
  readonly request: ResetRequest;
  readonly signal: AbortSignal;
  readonly answer: (outcome: ResetOutcome) => void;
};
type Found = { truth: ResetTruth; failures: readonly FailedCall[] };

/** With vitest's timers in place of the browser's. */
export class FlowBench {
  readonly calls: Call[] = [];
  /** The questions what became of a confirmation, to be answered. */
  readonly asked: ((found: Found | null) => void)[] = [];
  /** What was told to the other tabs, oldest first. */
  readonly told: ResetMessage[] = [];
  readonly flow: ResetFlow;
  isSessionOpen = true;
  hasChallenge = true;
  expectedEnds = 0;
  /** What is found of the items, when the account is looked at. */
  left: ItemsLeft = { password: null, folder: null, tag: null };
  #mono = 1_000;
  #wall = 1_700_000_000_000;
  readonly #answered = new Set<Call>();
  readonly #listeners = new Set<(message: TabMessage) => void>();

  constructor() {
    this.flow = new ResetFlow({
      moment: () => ({ mono: this.#mono, wall: this.#wall }),
      calls: {
        send: (request, _isAfresh, signal) =>
          new Promise((answer) => this.calls.push({ request, signal, answer })),
        findTruth: () => new Promise((answer) => this.asked.push(answer)),
        countLeft: () => Promise.resolve(this.left),
        hasChallenge: () => this.hasChallenge,
        isSessionOpen: () => this.isSessionOpen,
        accountWasReset: () => {
          this.isSessionOpen = false;
        },
        forgetAccount: () => undefined,
        expectEnd: () => {
          this.expectedEnds += 1;
          return () => {
            this.expectedEnds -= 1;
          };
        },
        sessionExpired: () => {
          this.isSessionOpen = false;
        },
      },
      record: createResetRecord('account', 'this page'),
      tabs: {
        tell: (message) => {
          if (message.kind === 'reset') this.told.push(message.message);
        },
        subscribe: (listener) => {
          this.#listeners.add(listener);
          return () => this.#listeners.delete(listener);
        },
      },
    });
    this.flow.show();
  }

  /** What another tab tells. */
  hear(message: ResetMessage): void {
    for (const listener of this.#listeners) listener({ kind: 'reset', message });
  }

  async pass(ms: number): Promise<void> {
    this.#mono += ms;
    this.#wall += ms;
    await vi.advanceTimersByTimeAsync(ms);
  }

  /** Somebody sets the clock of the device, or the device sleeps. */
  setWallClock(byMs: number): void {
    this.#wall += byMs;
  }

  /** Answers the oldest call that has not been answered. */
  async answer(outcome: ResetOutcome): Promise<void> {
    const call = this.calls.find((one) => !this.#answered.has(one));
    if (call === undefined) return;
    this.#answered.add(call);
    call.answer(outcome);
    await vi.advanceTimersByTimeAsync(0);
  }

  async tellTruth(truth: ResetTruth): Promise<void> {
    for (const answer of this.asked.splice(0)) answer({ truth, failures: [] });
    await vi.advanceTimersByTimeAsync(0);
  }

  async beginWait(password: string, wait = 7): Promise<void> {
    this.flow.understood();
    this.flow.pressFirst(password);
    await this.answer(accepted({ wait }));
  }

  async waitOut(ms = 8_000): Promise<void> {
    await this.pass(ms);
    this.flow.tick();
  }
}

export function accepted(what: { wait: number } | { code: string }): ResetOutcome {
  return { type: 'answered', isNewSession: false, answer: { status: 'accepted', ...what } };
}

export const emptied: ResetOutcome = {
  type: 'answered',
  isNewSession: true,
  answer: { status: 'ok' },
};

export function refused(code: FailedCall['code'], isNewSession = false): ResetOutcome {
  const failure = { call: 'account/reset', code, status: 0, serverId: null } as const;
  return { type: 'failed', isNewSession, failure, unsent: false };
}
