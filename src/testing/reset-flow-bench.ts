/** For the tests of the flow: fakes for all that is around it, moved by hand. */
import { vi } from 'vitest';
import type { ResetRequest } from '#protocol/wire.ts';
import type { ResetOutcome } from '#account/reset.ts';
import type { ResetMessage } from '#session/tabs/reset-message.ts';
import type { PendingRecord } from '#features/reset/reset-record.ts';
import { ResetFlow } from '#features/reset/reset-flow.ts';
import type { Truth } from '#features/reset/reset-state.ts';

type Call = {
  readonly request: ResetRequest;
  readonly signal: AbortSignal;
  readonly answer: (outcome: ResetOutcome) => void;
};

/** With vitest's timers in place of the browser's. */
export class FlowBench {
  readonly calls: Call[] = [];
  /** Of `session/request`: how long the session was silent then, and the answer to be given. */
  readonly asked: { readonly silenceMs: number; readonly answer: (truth: Truth) => void }[] = [];
  /** What was told to the other tabs, and stored, oldest first. */
  readonly told: ResetMessage[] = [];
  readonly stored: (PendingRecord | null)[] = [];
  readonly flow: ResetFlow;
  isSessionOpen = true;
  lifetimeMs = 600_000;
  keptAlive = 0;
  #mono = 1_000;
  #wall = 1_700_000_000_000;
  #hear: ((message: ResetMessage) => void) | null = null;

  constructor() {
    this.flow = new ResetFlow(
      {
        moment: () => ({ mono: this.#mono, wall: this.#wall }),
        isOnline: () => true,
        calls: {
          send: (request, _isAfresh, signal) =>
            new Promise((answer) => this.calls.push({ request, signal, answer })),
          askTruth: (silenceMs) => new Promise((answer) => this.asked.push({ silenceMs, answer })),
          expectEnd: () => () => undefined,
          keepAlive: async () => {
            this.keptAlive += 1;
          },
          hasChallenge: () => true,
          lifetimeMs: () => this.lifetimeMs,
          isSessionOpen: () => this.isSessionOpen,
          accountWasReset: () => undefined,
          sessionExpired: () => undefined,
        },
        store: { read: () => null, write: (record) => this.stored.push(record) },
        tabs: {
          tell: (message) => this.told.push(message),
          listen: (listener) => {
            this.#hear = listener;
            return () => {
              this.#hear = null;
            };
          },
        },
        pause: (ms) => new Promise((resolve) => setTimeout(resolve, ms)),
      },
      false,
    );
    this.flow.start();
  }

  /** What another tab tells. */
  hear(message: ResetMessage): void {
    this.#hear?.(message);
  }

  async pass(ms: number): Promise<void> {
    this.#mono += ms;
    this.#wall += ms;
    await vi.advanceTimersByTimeAsync(ms);
  }

  /** The forward clock stands still meanwhile. */
  sleep(ms: number): void {
    this.#wall += ms;
  }

  /** Answers the oldest call that has not been answered. */
  async answer(outcome: ResetOutcome): Promise<void> {
    const call = this.calls.find(({ answer }) => !this.#answered.has(answer));
    if (call === undefined) return;
    this.#answered.add(call.answer);
    call.answer(outcome);
    await vi.advanceTimersByTimeAsync(0);
  }

  readonly #answered = new Set<Call['answer']>();

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
  return { kind: 'answered', isNewSession: false, answer: { status: 'accepted', ...what } };
}

export const lost: ResetOutcome = { kind: 'failed', isNewSession: false, code: 'offline' };
