import type { ResetRequest } from '#protocol/wire.ts';
import { findTruth } from './find-truth.ts';
import type { ResetPorts } from './reset-ports.ts';
import type { ResetEvent, Sending } from './reset-state.ts';
import type { Moment } from './reset-timer.ts';

type SenderPorts = Pick<ResetPorts, 'calls' | 'isOnline' | 'moment' | 'pause'>;

/** One confirmation on its way to the server, and the asking after it when its answer got lost. */
export class ResetSender {
  readonly #ports: SenderPorts;
  readonly #dispatch: (event: ResetEvent) => void;
  #abort = new AbortController();
  #endSilence: (() => void) | null = null;
  /** When the session last answered. */
  #aliveAt: Moment | null = null;
  /** The confirmation that is being asked after. */
  #asking: number | null = null;

  /** @param dispatch hears of the answer, the failure or the truth */
  constructor(ports: SenderPorts, dispatch: (event: ResetEvent) => void) {
    this.#ports = ports;
    this.#dispatch = dispatch;
  }

  /** Sends once; never repeats. */
  async send(sending: Sending, request: ResetRequest): Promise<void> {
    const { calls, isOnline, moment } = this.#ports;
    const { id, purpose } = sending;
    this.#abort = new AbortController();
    const wasOffline = !isOnline();
    if (purpose === 'second' || purpose === 'code') this.#endSilence = calls.expectEnd();
    const outcome = await calls.send(request, sending.isAfresh, this.#abort.signal);
    const { isNewSession } = outcome;
    const at = moment();
    if (outcome.kind === 'answered') {
      this.#dispatch({ type: 'answered', id, answer: outcome.answer, isNewSession, at });
      this.#aliveAt = at;
    } else {
      const { code } = outcome;
      const unsent = code === 'offline' && wasOffline && !isOnline();
      this.#dispatch({ type: 'failed', id, code, isNewSession, unsent, at });
      // In the silence nobody heard that the login is gone: ask again, aloud.
      if (code === 'connection-lost') void calls.keepAlive();
    }
  }

  /** @param isWanted whether anybody still wants to know */
  async findTruth({ id }: Sending, isWanted: () => boolean): Promise<void> {
    if (this.#asking === id) return;
    this.#asking = id;
    const ask = () => this.#ports.calls.askTruth(this.#silenceMs());
    const truth = await findTruth(ask, this.#ports.pause, isWanted);
    this.#asking = null;
    if (truth !== null) this.#dispatch({ type: 'truth', id, truth });
  }

  /**
   * How long the session has been silent: the more of what the two clocks say, because one stands
   * still while the device sleeps.
   */
  #silenceMs(): number {
    const last = this.#aliveAt;
    if (last === null) return Number.POSITIVE_INFINITY;
    const { mono, wall } = this.#ports.moment();
    return Math.max(mono - last.mono, wall - last.wall);
  }

  /** Does not wait for the answer any more; what has arrived has arrived. */
  abort(): void {
    this.#abort.abort();
  }

  /** Nothing is on its way any more: a session that ends now is news again. */
  settled(): void {
    this.#endSilence?.();
    this.#endSilence = null;
  }
}
