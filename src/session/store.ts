import { HeldPassphrase } from './held-passphrase.ts';
import {
  freshAccount,
  freshSession,
  type AccountState,
  type MountState,
  type SessionState,
} from './state.ts';

type State = {
  readonly mount: MountState;
  readonly account: AccountState;
  readonly session: SessionState;
};

/**
 * The one truth about the session of a mount, by lifetime: what lives as long as the mount, as the
 * account is connected, and as the session. Work under way takes {@link signal} with it, and is
 * dropped when that is aborted.
 */
export class SessionStore {
  #state: State;
  readonly #listeners = new Set<() => void>();
  #over = new AbortController();
  #asking: AbortController | null = null;
  /** Outside of the state, so that nothing that shows states shows it. */
  readonly held = new HeldPassphrase();

  constructor(mount: MountState) {
    this.#state = { mount, account: freshAccount(0), session: freshSession(0) };
  }

  get mount(): MountState {
    return this.#state.mount;
  }

  get account(): AccountState {
    return this.#state.account;
  }

  get session(): SessionState {
    return this.#state.session;
  }

  /** Aborted when the session that is current now is over. */
  get signal(): AbortSignal {
    return this.#over.signal;
  }

  get isOpen(): boolean {
    return this.session.status?.kind === 'open';
  }

  read = (): State => this.#state;

  subscribe = (listener: () => void): (() => void) => {
    this.#listeners.add(listener);
    return () => this.#listeners.delete(listener);
  };

  setMount(change: Partial<MountState>): void {
    this.#set({ ...this.#state, mount: { ...this.mount, ...change } });
  }

  setAccount(change: Partial<AccountState>): void {
    this.#set({ ...this.#state, account: { ...this.account, ...change } });
  }

  setSession(change: Partial<SessionState>): void {
    this.#set({ ...this.#state, session: { ...this.session, ...change } });
  }

  /**
   * Ends the session: nothing of it stays, and work that belongs to it is dropped.
   * @param rest.first what the next one knows from the beginning
   * @param rest.account whether the account's own state ends with it
   */
  endSession(rest: {
    readonly first?: Pick<SessionState, 'status' | 'endNote'>;
    readonly account: 'stays' | 'ends';
  }): void {
    this.stopAsking();
    this.#over.abort();
    this.#over = new AbortController();
    this.held.clear();
    const { mount, account, session } = this.#state;
    this.#set({
      mount,
      account: rest.account === 'stays' ? account : freshAccount(account.number + 1),
      session: { ...freshSession(session.number + 1), ...rest.first },
    });
  }

  /** The status is being asked for. @returns aborted when the answer is not wanted any more */
  startAsking(): AbortSignal {
    this.stopAsking();
    this.#asking = new AbortController();
    this.setSession({ isAsking: true });
    return this.#asking.signal;
  }

  stopAsking(): void {
    this.#asking?.abort();
    this.#asking = null;
    if (this.session.isAsking) this.setSession({ isAsking: false });
  }

  /** The mount is gone: nobody is told of it any more. */
  dispose(): void {
    this.#listeners.clear();
    this.stopAsking();
    this.#over.abort();
    this.held.clear();
  }

  #set(state: State): void {
    this.#state = state;
    for (const listener of this.#listeners) listener();
  }
}
