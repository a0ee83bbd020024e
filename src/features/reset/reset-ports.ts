import type { ResetRequest } from '#protocol/wire.ts';
import type { ResetOutcome } from '#account/reset.ts';
import type { ResetMessage } from '#session/tabs/reset-message.ts';
import type { PendingStore } from './pending-store.ts';
import type { Truth } from './reset-state.ts';
import type { Moment } from './reset-timer.ts';

/** What the flow needs of the world. */
export type ResetPorts = {
  readonly moment: () => Moment;
  readonly isOnline: () => boolean;
  readonly calls: {
    send(request: ResetRequest, isAfresh: boolean, signal: AbortSignal): Promise<ResetOutcome>;
    /** Rejects while the server cannot be reached. */
    askTruth(silenceMs: number): Promise<Truth>;
    /** A session that ends is no surprise, until the returned function is called. */
    expectEnd(): () => void;
    keepAlive(): Promise<void>;
    /** null: not known. */
    hasChallenge(): boolean | null;
    lifetimeMs(): number;
    isSessionOpen(): boolean;
    accountWasReset(isOurs: boolean): void;
    sessionExpired(): void;
  };
  readonly store: PendingStore;
  /** The wizards of the same account in other tabs of this browser. */
  readonly tabs: {
    tell(message: ResetMessage): void;
    /** Begins to listen, until the returned function is called. */
    listen(listener: (message: ResetMessage) => void): () => void;
  };
  /** Resolves after so many milliseconds, or as soon as the network is back. */
  readonly pause: (ms: number) => Promise<void>;
};
