/**
 * The reset as data: every state of the wizard, and every event. What an event makes of a state is
 * `reset-machine.ts`. Time and answers come in as events, requests go out as the `sending` of a state.
 *
 * explain → confirm-first → waiting → confirm-second → done   (servers up to 2021.1: by wait)
 * explain → confirm-first → code → done                       (later servers: by code)
 *
 * The server knows no "first" and "second": any request inside a running window deletes
 * everything. So whatever an earlier request may have left running there (`earlier`) is carried
 * along, and no request goes out as a first one while it could be taken for the second.
 */
import type { FailedCall, ItemsLeft, ResetTruth } from '#account/reset.ts';
import type { ApiErrorCode } from '#api/errors.ts';
import type { ResetAnswer } from '#protocol/wire.ts';
import type { Moment } from '#session/sleep.ts';
import type { Wait } from './reset-timer.ts';

/** What a request is meant as. `again` asks for a new wait after a missed window. */
export type Purpose = 'first' | 'second' | 'again' | 'code';

/** A request on its way. */
export type Sending = {
  readonly id: number;
  readonly purpose: Purpose;
  readonly sentAt: Moment;
  /** No clear answer came, and the server is asked what is true. */
  readonly checking: boolean;
  /** What failed so far, for a report. */
  readonly failures: readonly FailedCall[];
  /** Sent in a new session, where no earlier wait counts (protocol.md, account/reset, 3). */
  readonly isAfresh: boolean;
};

/** What the explanation begins with, where there is something to say first. */
export type Notice =
  | 'cancelled'
  | 'session-lost'
  | 'unknown'
  | 'code-forgotten'
  | 'stopped-elsewhere';

/** What went wrong at a step that stays where it is. */
export type Problem =
  | ApiErrorCode
  /** The first answer got lost: the server may be counting. */
  | 'first-lost'
  /** No clear second answer came, and the session that a reset deletes first is still there. */
  | 'not-reset'
  /** The server answered a code with another one. */
  | 'code-renewed';

/** Why there is a wait. */
export type Why =
  /** The server answered the first confirmation with it. */
  | 'answered'
  /** The server answered the second confirmation with another one. */
  | 'rerolled'
  /** The person asked for it, after a missed window. */
  | 'asked-again'
  /** It was running before the page was reloaded or left. */
  | 'reloaded'
  /** It is what a cancelled request left running. */
  | 'earlier'
  /** The answer got lost; the longest wait that is known stands in for the server's. */
  | 'lost';

type Pending = {
  readonly wait: Wait;
  /** The latest time seen; never goes back. */
  readonly now: number;
  /** The wall clock ran ahead: the window may close earlier than shown. */
  readonly mayHaveSlept: boolean;
  readonly why: Why;
  /** The password is not in memory (any more): the second confirmation asks for it. */
  readonly needsPassword: boolean;
  readonly problem: Problem | null;
};

export type WaitingState = Pending & { readonly step: 'waiting' };
export type ConfirmSecondState = Pending & {
  readonly step: 'confirm-second';
  readonly sending: Sending | null;
};
export type ExplainState = {
  readonly step: 'explain';
  readonly notice: Notice | null;
  /** A wait that may run on the server although nobody here stands by it any more. */
  readonly earlier: Wait | null;
};
export type ConfirmFirstState = {
  readonly step: 'confirm-first';
  readonly problem: Problem | null;
  readonly sending: Sending | null;
  readonly earlier: Wait | null;
};
export type CodeState = {
  readonly step: 'code';
  /** To be typed by the person, compared by the server. */
  readonly code: string;
  readonly problem: Problem | null;
  readonly sending: Sending | null;
};
/** Another tab of this account is at it. The wait is null where it shows a code. */
export type ElsewhereState = {
  readonly step: 'elsewhere';
  readonly wait: Wait | null;
  /** Its last confirmation is on its way: from here on nobody knows what is deleted. */
  readonly isConfirming: boolean;
  readonly earlier: Wait | null;
  readonly now: number;
};
/** What was said of the account at the end. */
export type Known =
  /** The server said so: everything is deleted. */
  | 'all'
  /** The challenge is gone, so the deletion has begun. */
  | 'begun'
  /** The session is gone, or nobody could be asked: the deletion may have begun or not. */
  | 'unclear';

/** What is known at the end, with what was found: that counts more than what was said. */
export type End =
  | Known
  /** Some of the items are still there. */
  | 'partly'
  /** No item can be found any more; the server did not say that everything else is deleted. */
  | 'gone';
export type DoneState = {
  readonly step: 'done';
  readonly where: 'here' | 'elsewhere';
  readonly known: Known;
  /** What was found when the account was looked at; null: nobody has looked. */
  readonly left: ItemsLeft | 'looking' | null;
  /** What failed, for a report. */
  readonly failures: readonly FailedCall[];
};

export function endOf({ known, left }: Pick<DoneState, 'known' | 'left'>): End {
  const counts = left === null || left === 'looking' ? [] : [left.password, left.folder, left.tag];
  if (counts.some((count) => count !== null && count > 0)) return 'partly';
  if (known === 'all' || counts.length === 0) return known;
  return counts.every((count) => count === 0) ? 'gone' : known;
}

export type ResetState =
  | ExplainState
  | ConfirmFirstState
  | WaitingState
  | ConfirmSecondState
  | CodeState
  | ElsewhereState
  | DoneState;

export type ResetEvent =
  | { readonly type: 'understood' }
  | { readonly type: 'back' }
  | { readonly type: 'cancel'; readonly at: Moment }
  | { readonly type: 'tick'; readonly at: Moment }
  /** A press of the person. `id` is the number of the request it may become. */
  | {
      readonly type: 'press-first';
      readonly id: number;
      readonly at: Moment;
      /** The account needs no sign-in, so that a new session costs nothing. */
      readonly canStartAfresh: boolean;
    }
  | {
      readonly type: 'press-second';
      readonly id: number;
      readonly at: Moment;
      readonly hasPassword: boolean;
    }
  | { readonly type: 'press-code'; readonly id: number; readonly at: Moment }
  | {
      readonly type: 'answered';
      readonly id: number;
      readonly answer: ResetAnswer;
      /**
       * It came from another session than the one that was asked. Browsers send a request again by
       * themselves when a kept connection breaks: then the first sending may have done it, and this
       * answers the second.
       */
      readonly isNewSession: boolean;
      readonly at: Moment;
    }
  | {
      readonly type: 'failed';
      readonly id: number;
      readonly failure: FailedCall;
      readonly isNewSession: boolean;
      /** The device knew that it was offline: the request certainly went nowhere. */
      readonly unsent: boolean;
      readonly at: Moment;
    }
  | {
      readonly type: 'truth';
      readonly id: number;
      readonly truth: ResetTruth;
      readonly failures: readonly FailedCall[];
    }
  /** Nothing holds the password any more. */
  | { readonly type: 'password-gone' }
  /** The page was left or put away. */
  | { readonly type: 'left'; readonly isSessionOpen: boolean }
  /** A wait that may run on the server, as another page tells or has left behind. */
  | { readonly type: 'earlier'; readonly wait: Wait }
  /** From the end to the beginning. */
  | { readonly type: 'restart' }
  /** The account is being looked at, to see what is left. */
  | { readonly type: 'looking' }
  | { readonly type: 'checked'; readonly left: ItemsLeft }
  | {
      readonly type: 'elsewhere';
      readonly wait: Wait | null;
      readonly isConfirming: boolean;
      readonly at: Moment;
    }
  /** `isCertain`: nothing was deleted. */
  | { readonly type: 'elsewhere-stopped'; readonly isCertain: boolean }
  /** `isSure`: the server said that everything is deleted. */
  | { readonly type: 'elsewhere-done'; readonly isSure: boolean };

/** The request on its way, in whichever state. */
export function sendingOf(state: ResetState): Sending | null {
  return 'sending' in state ? state.sending : null;
}

/** Between the two confirmations. */
export function isUnderWay({ step }: ResetState): boolean {
  return step === 'waiting' || step === 'confirm-second' || step === 'code';
}

/** Whether the confirmation that deletes is on its way: nobody knows what came of it. */
export function isConfirming(state: ResetState): boolean {
  const purpose = sendingOf(state)?.purpose;
  return purpose === 'second' || purpose === 'code';
}
