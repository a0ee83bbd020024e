import { mayPass, type ApiErrorCode } from '#api/errors.ts';

/** Trouble of the server as a whole, which passes by itself: it is worth asking again. */
export type PassingTrouble =
  | 'offline' //                the network is gone, or the server is
  | 'timeout'
  | 'maintenance'
  // Of one call alone these two say nothing about the others; asked again, they do.
  | 'not-a-passwords-server' // most often the login page of a network
  | 'server-error';

/**
 * Whether the server can be reached, as far as the calls of this mount tell.
 *
 *     fine ──a call fails──▶ trouble ──any answer──▶ fine
 *                               └─ asked again after 3, 6, 12, 24, 48, then every 60 seconds
 */
export type Reach =
  | { readonly kind: 'fine' }
  | {
      readonly kind: 'trouble';
      readonly code: PassingTrouble;
      /** A change was under way when it began: whether it arrived is not known. */
      readonly isWrite: boolean;
      /** How often it was asked again in vain. */
      readonly tries: number;
      /** When to ask next, in ms of the clock that only goes forward. */
      readonly nextTryAt: number;
      /** Answers before then were on their way when the network went, and say nothing. */
      readonly ignoredUntil: number;
    };

export type ReachEvent =
  | { readonly type: 'answered'; readonly at: number }
  | {
      readonly type: 'failed';
      readonly code: ApiErrorCode;
      readonly isWrite: boolean;
      readonly at: number;
    }
  /** The browser says that it has no network, or has one again. */
  | { readonly type: 'network'; readonly isThere: boolean; readonly at: number };

export const FINE: Reach = { kind: 'fine' };

const FIRST_MS = 3000;
const LAST_MS = 60_000;
/** How long an answer may have been under way. */
const IN_TRANSIT_MS = 1000;

export function next(trouble: Reach, event: ReachEvent): Reach {
  switch (event.type) {
    case 'answered':
      return trouble.kind === 'trouble' && event.at < trouble.ignoredUntil ? trouble : FINE;
    case 'failed': {
      const code = passing(event.code, trouble.kind === 'trouble');
      if (code !== null) return failedAgain(trouble, code, event.at, event.isWrite);
      // Any other failure is an answer, too: the server is there. A cancelled call says nothing.
      return event.code === 'aborted' ? trouble : FINE;
    }
    case 'network':
      if (!event.isThere) {
        return {
          ...failedAgain(trouble, 'offline', event.at),
          ignoredUntil: event.at + IN_TRANSIT_MS,
        };
      }
      // There is a network; whether there is a server will show at once.
      return trouble.kind === 'fine'
        ? trouble
        : { ...trouble, nextTryAt: event.at, ignoredUntil: event.at };
  }
}

function failedAgain(
  trouble: Reach,
  code: PassingTrouble,
  at: number,
  isWrite = false,
): Extract<Reach, { kind: 'trouble' }> {
  const tries = trouble.kind === 'fine' ? 0 : trouble.tries + (at >= trouble.nextTryAt ? 1 : 0);
  const isWaiting = trouble.kind === 'trouble' && at < trouble.nextTryAt;
  const nextTryAt = isWaiting ? trouble.nextTryAt : at + Math.min(LAST_MS, FIRST_MS * 2 ** tries);
  const ignoredUntil = trouble.kind === 'fine' ? at : trouble.ignoredUntil;
  const wasWrite = trouble.kind === 'trouble' && trouble.isWrite;
  return { kind: 'trouble', code, isWrite: isWrite || wasWrite, tries, nextTryAt, ignoredUntil };
}

function passing(code: ApiErrorCode, isInTrouble: boolean): PassingTrouble | null {
  if (mayPass(code)) return code;
  const isUnclear = code === 'not-a-passwords-server' || code === 'server-error';
  return isUnclear && isInTrouble ? code : null;
}
