import { ApiError, isApiError, type ApiErrorCode } from '#api/errors.ts';
import type { EndReason } from '#host/contract.ts';
import { isOpen, type Requirements } from '#protocol/wire.ts';
import type { SessionServices } from './services.ts';
import type { EndNote, SessionStatus } from './state.ts';
import { joinOpenSession } from './join.ts';

/**
 * Asks the server what the session needs; spends nothing. Whatever was asked before is dropped: it
 * went out with other credentials, or before what matters now.
 * @returns null, or why it could not be asked
 */
export async function probe(services: SessionServices): Promise<ApiErrorCode | null> {
  const { session } = services;
  const signal = session.startAsking();
  try {
    const status = await readStatus(services, signal);
    if (signal.aborted) return 'aborted';
    session.stopAsking();
    session.setSession({ status, error: null });
    return null;
  } catch (caught) {
    if (signal.aborted) return 'aborted';
    const error = isApiError(caught) ? caught : new ApiError('unreadable-answer');
    session.stopAsking();
    session.setSession({ error });
    return error.code;
  }
}

/** Gives up waiting for the server's word. */
export function cancelProbe({ session }: Pick<SessionServices, 'session'>): void {
  if (!session.session.isAsking) return;
  session.stopAsking();
  session.setSession({ error: new ApiError('aborted') });
}

/**
 * Where a passphrase would be asked for, a session that another tab has open comes first, unless
 * this tab has just left one.
 */
async function readStatus(services: SessionServices, signal: AbortSignal): Promise<SessionStatus> {
  const before = services.session.session.status;
  const told = before === undefined || before.kind === 'open' ? null : before.reason;
  const requirements = await requestTwice(services, signal);
  const reason = await reasonOfEnd(services, requirements, told, signal);
  const status = statusOf(requirements, reason);
  if (status.kind === 'open' || reason !== null) return status;
  const joined = await joinOpenSession(services, signal);
  return joined === null ? status : statusOf(joined, null);
}

/** `session/request` may be repeated, and is, once, when its answer does not come. */
async function requestTwice(
  { client }: SessionServices,
  signal: AbortSignal,
): Promise<Requirements> {
  try {
    return await client.requestSession({ signal });
  } catch (error) {
    if (!isApiError(error) || error.code !== 'timeout' || signal.aborted) throw error;
    return client.requestSession({ signal });
  }
}

/**
 * Nothing required means open, except right after a session has ended: then the person says when to
 * go on, or signing out would sign in again by itself.
 */
function statusOf(requirements: Requirements, reason: EndReason | null): SessionStatus {
  return isOpen(requirements) && reason === null
    ? { kind: 'open' }
    : { kind: 'locked', requirements, reason };
}

/**
 * Why the last session ended, once it is known what the next one takes. All that shows of a reset
 * on another device is that the session is gone. A passphrase that is no longer asked for tells more:
 * nothing but a reset takes it away. That is said only if the server confirms it, because a session
 * that was opened elsewhere under the same cookie asks for nothing either.
 */
async function reasonOfEnd(
  { client, session }: SessionServices,
  { challenge }: Requirements,
  told: EndReason | null,
  signal: AbortSignal,
): Promise<EndReason | null> {
  const wasAsked = session.account.wasPassphraseAsked;
  if (!signal.aborted && challenge !== null) session.setAccount({ wasPassphraseAsked: true });
  if (told !== 'expired' || !wasAsked || challenge !== null) return told;
  try {
    if ((await client.getChallenge({ signal })) !== null) return told;
  } catch (error) {
    if (isApiError(error)) return told;
    throw error;
  }
  if (!signal.aborted) session.setAccount({ wasPassphraseAsked: false });
  return 'reset';
}

/** The session was opened: by `session/open`, or because nothing was required. */
export function sessionOpened({ session }: Pick<SessionServices, 'session'>): void {
  session.stopAsking();
  session.setSession({ status: { kind: 'open' }, error: null });
}

/** The note of an end that comes without one. */
const BY_THIS_TAB: EndNote = { serverTold: true, by: 'this-tab', cause: null };

/**
 * Declares an open session over. One that is over already keeps its first reason.
 * @param note what is to be said beside the reason
 */
export function endSession(
  services: SessionServices,
  reason: EndReason,
  note: EndNote = BY_THIS_TAB,
): void {
  const kind = services.session.session.status?.kind;
  if (kind === 'ended' || kind === 'locked') return;
  clearSession(services, reason, note);
}

/** Leaves nothing of a session. What it takes to open the next one has to be asked. */
export function clearSession(
  { client, session }: SessionServices,
  reason: EndReason,
  endNote: EndNote,
): void {
  client.forgetSession();
  session.endSession({
    first: { status: { kind: 'ended', reason }, endNote },
    // After these the same person signs in again, and goes on.
    account: reason === 'expired' || reason === 'locked' ? 'stays' : 'ends',
  });
}
