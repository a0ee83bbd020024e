import type { ClientEvent } from '#api/client.ts';
import { isBlock, isLoginRefused, type ApiErrorCode } from '#api/errors.ts';
import type { EndReason } from '#host/contract.ts';
import { disconnect } from './connection.ts';
import { joinOpenSession } from './join.ts';
import type { SessionServices } from './services.ts';
import type { EndNote } from './state.ts';
import { clearSession, endSession, sessionOpened } from './status.ts';
import { sessionTag, type TabMessage } from './tabs/messages.ts';

type End = { readonly reason: EndReason; readonly cause: EndNote['cause'] };

/**
 * What a failed call says about an open session; null when it goes on.
 * @param hadChallenge false when the account was last seen without one: then it has one now, or
 *   nothing would need a session
 */
function endOf(code: ApiErrorCode, hadChallenge: boolean): End | null {
  if (isBlock(code)) return { reason: 'deauthorised', cause: null };
  if (isLoginRefused(code)) return { reason: 'deauthorised', cause: 'login-refused' };
  switch (code) {
    case 'session-required':
      return { reason: 'expired', cause: hadChallenge ? null : 'encryption-set-up' };
    case 'keychain-unreadable':
      return { reason: 'expired', cause: 'passphrase-changed' };
    default:
      return null;
  }
}

/**
 * Whether the server has answered, and so begun to count the session's silence anew. A failure counts
 * that its application has named; one of the network or the host does not.
 */
export function isAnswer(event: ClientEvent): boolean {
  return event.kind === 'activity' || (event.kind === 'failed' && event.error.serverId !== null);
}

/** An open session, as long as this mount has it. */
type Watched = {
  tag: number;
  /** Why the session before this one ended. */
  readonly before: EndNote['cause'];
  readonly leave: () => void;
};

/**
 * Watches the session of a mount: the one place where an open session is declared over by the
 * server's answers, whoever asked, or by another tab. Tells the other tabs in turn.
 * @returns ends the watch
 */
export function startWatch(services: SessionServices): () => void {
  const { client, session, tabs } = services;
  let watched: Watched | null = null;
  let isToldByOthers = false;

  function end({ reason, cause }: End, by: EndNote['by']): void {
    isToldByOthers = by === 'other-tab';
    endSession(services, reason, { serverTold: true, by, cause });
    isToldByOthers = false;
    if (reason === 'closed' || cause === 'login-refused') disconnect(services);
  }

  function onClient(event: ClientEvent): void {
    const { ending, expectedEnds, hasChallenge } = session.session;
    if (watched === null || ending !== null || expectedEnds > 0) return;
    if (isAnswer(event)) tabs.tell({ kind: 'answered', session: watched.tag });
    switch (event.kind) {
      case 'activity':
        return;
      case 'session-id':
        // Nobody asked for a new session, so the old one is gone (protocol.md, "Session id").
        if (event.event.kind === 'replaced') end({ reason: 'expired', cause: null }, 'server');
        else if (event.event.kind !== 'renewed') watched.tag = sessionTag(event.event.id);
        return;
      case 'failed': {
        const found = endOf(event.error.code, hasChallenge !== false);
        if (found === null) return;
        // The session before ended like this too. Then ending this one does not help: the page says what it cannot read.
        const isRepeated = watched.before === 'passphrase-changed';
        if (found.cause === 'passphrase-changed' && isRepeated) return;
        end(found, 'server');
      }
    }
  }

  function onTab(message: TabMessage): void {
    if (message.kind !== 'ended') return;
    const { reason, cause } = message;
    if (watched !== null) {
      if (message.session === watched.tag) end({ reason, cause }, 'other-tab');
      return;
    }
    // This tab waits for a passphrase, and another one has opened a session meanwhile and ended it.
    // "Locked" is no longer true after a sign-out there. That a session has run out changes nothing here.
    const isWaiting = session.mount.connection.kind !== 'missing' && session.session.status;
    if (!isWaiting || (reason === 'expired' && cause === null)) return;
    clearSession(services, reason, { serverTold: true, by: 'other-tab', cause });
    if (reason === 'closed' || cause === 'login-refused') disconnect(services);
  }

  function onStore(): void {
    if (session.isOpen && watched === null) {
      const tag = sessionTag(client.sessionId());
      const leave = tabs.attend(tag, () => (session.isOpen ? client.sessionId() : null));
      watched = { tag, before: session.session.endNote?.cause ?? null, leave };
      // The page of sign-in has shown it.
      session.setSession({ endNote: null });
    } else if (!session.isOpen && watched !== null) {
      const { tag, leave } = watched;
      watched = null;
      leave();
      if (isToldByOthers) return;
      const { status, endNote } = session.session;
      const reason = status?.kind === 'ended' ? status.reason : 'closed';
      tabs.tell({ kind: 'ended', session: tag, reason, cause: endNote?.cause ?? null });
    }
  }

  /** Unlocked in one tab, unlocked in all; but only when a tab is shown, so that no form disappears while somebody types. */
  async function onVisibility(): Promise<void> {
    const { status } = session.session;
    if (document.visibilityState !== 'visible' || status?.kind !== 'locked') return;
    if (session.mount.connection.kind === 'missing') return;
    const { signal } = session;
    const joined = await joinOpenSession(services, signal);
    if (joined !== null && !signal.aborted && !session.isOpen) sessionOpened(services);
  }
  const onVisible = () => void onVisibility();

  const stops = [client.subscribe(onClient), tabs.subscribe(onTab), session.subscribe(onStore)];
  document.addEventListener('visibilitychange', onVisible);
  onStore();
  return () => {
    document.removeEventListener('visibilitychange', onVisible);
    for (const stop of stops) stop();
    watched?.leave();
  };
}
