/**
 * For the property tests: a server as protocol.md describes it (account/reset), with a clock of
 * whole seconds, sessions that end, and either of the two ways of confirming.
 */
import type { ResetAnswer } from '#protocol/wire.ts';
import type { ResetTruth } from '#account/reset.ts';
import type { Purpose } from '#features/reset/reset-state.ts';

export type Session = number;

export type World = {
  /** The account has end-to-end encryption: without a session nothing goes. */
  readonly hasChallenge: boolean;
  /** It gives codes instead of waits. */
  readonly isByCode: boolean;
};

/** What comes back, and the session that it comes from. */
export type Reply = { readonly session: Session } & (
  | { readonly answer: ResetAnswer }
  | { readonly refusal: 'session-required' | 'reset-code-wrong' | 'server-error' }
);

export type Body = {
  readonly purpose: Purpose;
  readonly sentIn: Session;
  /** Of a code: whether it is the one that was shown last. */
  readonly isRight: boolean;
};

/** A request, and its reply once the server has served it. */
export type Exchange = {
  readonly id: number;
  readonly body: Body;
  /** By {@link ServerModel.elapsed}. */
  readonly sentAt: number;
  reply: Reply | null;
};

/**
 * A browser sends again by itself only what it sent a moment ago. What the page could not prevent
 * in any case is in the README, "What remains".
 */
export const BREAKS_WITHIN_MS = 4_000;
/** Sessions, challenge, keychains, tags, folders, passwords, shares, settings. */
export const PARTS = 8;

export class ServerModel {
  /** What the request was meant as that began to delete. */
  wipedBy: Purpose | null = null;
  /** After how many parts the next deletion breaks off; null for not. */
  breaksAfter: number | null = null;
  /** Whether everything is deleted. */
  isEmpty = false;
  readonly #isByCode: boolean;
  readonly #hadChallenge: boolean;
  #hasChallenge: boolean;
  #ms = 0;
  #sessions = 0;
  readonly #alive = new Set<Session>();
  /** From which second on the window of a session is open. */
  readonly #windows = new Map<Session, number>();
  /** Sessions that were given a code. */
  readonly #codes = new Set<Session>();

  constructor({ hasChallenge, isByCode }: World) {
    this.#hadChallenge = hasChallenge;
    this.#hasChallenge = hasChallenge;
    this.#isByCode = isByCode;
  }

  /** True time since the beginning, in milliseconds. */
  get elapsed(): number {
    return this.#ms;
  }

  pass(ms: number): void {
    this.#ms += ms;
  }

  begin(): Session {
    this.#sessions += 1;
    this.#alive.add(this.#sessions);
    return this.#sessions;
  }

  end(session: Session): void {
    this.#alive.delete(session);
    this.#windows.delete(session);
    this.#codes.delete(session);
  }

  /** @param wait the seconds that it would draw by lot */
  serve({ purpose, sentIn, isRight }: Body, wait: number): Reply {
    if (!this.#alive.has(sentIn) && this.#hasChallenge)
      return { refusal: 'session-required', session: this.begin() };
    const session = this.#alive.has(sentIn) ? sentIn : this.begin();
    if (this.#isByCode) return this.#byCode(purpose, isRight, session);
    const from = this.#windows.get(session);
    if (from !== undefined && this.#now >= from && this.#now - from < 60) return this.wipe(purpose);
    this.startWait(session, wait);
    return { answer: { status: 'accepted', wait }, session };
  }

  startWait(session: Session, wait: number): void {
    this.#windows.set(session, this.#now + wait);
  }

  /** Deletes in the order of the release: sessions first; the challenge next, or late up to 2021.1. */
  wipe(purpose: Purpose): Reply {
    this.wipedBy ??= purpose;
    for (const one of this.#alive) this.end(one);
    const parts = this.breaksAfter ?? PARTS;
    this.breaksAfter = null;
    if (parts >= (this.#isByCode ? 2 : PARTS - 1)) this.#hasChallenge = false;
    if (parts < PARTS) return { refusal: 'server-error', session: this.begin() };
    this.isEmpty = true;
    return { answer: { status: 'ok' }, session: this.begin() };
  }

  /** What `session/request` shows of the confirmation that was sent in a session. */
  truth(sentIn: Session): ResetTruth {
    if (this.#alive.has(sentIn)) return 'not-reset';
    return this.#hadChallenge && !this.#hasChallenge ? 'begun' : 'unclear';
  }

  #byCode(purpose: Purpose, isRight: boolean, session: Session): Reply {
    if (purpose === 'code') {
      const isTaken = isRight && this.#codes.has(session);
      return isTaken ? this.wipe(purpose) : { refusal: 'reset-code-wrong', session };
    }
    this.#codes.add(session);
    return { answer: { status: 'accepted', code: 'a+B/' }, session };
  }

  get #now(): number {
    return Math.floor(this.#ms / 1_000);
  }
}
