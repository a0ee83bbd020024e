import { useQueryClient, type QueryClient } from '@tanstack/react-query';
import { useEffect, useEffectEvent } from 'react';
import type { ClientEvent } from '#api/client.ts';
import type { ApiErrorCode } from '#api/errors.ts';
import { useConnection } from './connection.ts';
import { endNote, setEndNote, type EndNote } from './end-note.ts';
import { encryptionQuery } from '#account/encryption.ts';
import { useServices, type EndReason, type Services } from './services.ts';
import { isEnding } from './end.ts';
import { endSession, sessionKey, useSessionStatus, type SessionStatus } from './status.ts';
import { sessionTag, type TabMessage } from './tabs/messages.ts';

type End = { readonly reason: EndReason; readonly cause: EndNote['cause'] };

/**
 * What a failed call says about an open session; null when it goes on.
 * @param hadChallenge false when the account was last seen without one: then it has one now, or
 *   nothing would need a session
 */
function endOf(code: ApiErrorCode, hadChallenge: boolean): End | null {
  switch (code) {
    case 'session-required':
      return { reason: 'expired', cause: hadChallenge ? null : 'encryption-set-up' };
    case 'attempts-used-up':
    case 'blocked':
      return { reason: 'deauthorised', cause: null };
    case 'connection-lost':
    case 'app-token-required':
      return { reason: 'deauthorised', cause: 'login-refused' };
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

/**
 * The one place where an open session is declared over: by the server's answers, whoever asked, or
 * by another tab. Tells the other tabs in turn.
 * @param disconnect forgets a typed login
 * @returns ends the watch
 */
function watchSession(
  services: Services,
  queryClient: QueryClient,
  disconnect: () => void,
): () => void {
  const { client, tabs } = services;
  // What was said about the session before this one is said; only a repetition still matters.
  const before = endNote(queryClient);
  setEndNote(queryClient, null);
  let tag = sessionTag(client.sessionId());
  let isOver = false;
  let isToldByOthers = false;

  function end({ reason, cause }: End, by: EndNote['by']): void {
    if (isOver) return;
    isToldByOthers = by === 'other-tab';
    setEndNote(queryClient, { serverTold: true, by, cause });
    endSession(queryClient, services, reason);
    if (reason === 'closed' || cause === 'login-refused') disconnect();
  }

  function hadChallenge(): boolean {
    return queryClient.getQueryData(encryptionQuery(services).queryKey)?.challenge !== false;
  }

  function onClient(event: ClientEvent): void {
    if (isOver || isEnding(queryClient)) return;
    if (isAnswer(event)) tabs.tell({ kind: 'heard', session: tag });
    switch (event.kind) {
      case 'activity':
        return;
      case 'session-id':
        // Nobody asked for a new session, so the old one is gone (protocol.md, "Session id").
        if (event.event.kind === 'replaced') end({ reason: 'expired', cause: null }, 'server');
        else if (event.event.kind !== 'renewed') tag = sessionTag(event.event.id);
        return;
      case 'failed': {
        const found = endOf(event.error.code, hadChallenge());
        if (found === null) return;
        // Twice in a row it is no news any more: then the page has to say what it cannot read.
        const isRepeated = before?.cause === 'passphrase-changed';
        if (found.cause === 'passphrase-changed' && isRepeated) return;
        end(found, 'server');
      }
    }
  }

  function onTab(message: TabMessage): void {
    if (message.kind !== 'ended' || message.session !== tag) return;
    end({ reason: message.reason, cause: message.cause }, 'other-tab');
  }

  function onStatus(status: SessionStatus | undefined): void {
    if (isOver || status === undefined || status.kind === 'open') return;
    isOver = true;
    if (isToldByOthers) return;
    const reason = status.reason ?? 'expired';
    const cause = endNote(queryClient)?.cause ?? null;
    tabs.tell({ kind: 'ended', session: tag, reason, cause });
  }

  const stops = [
    client.subscribe(onClient),
    tabs.subscribe(onTab),
    tabs.attend(tag, () => (isOver ? null : client.sessionId())),
    queryClient.getQueryCache().subscribe(() => {
      onStatus(queryClient.getQueryData<SessionStatus>(sessionKey));
    }),
  ];
  return () => {
    for (const stop of stops) stop();
  };
}

/** Watches the session of this mount for as long as it is open. */
export function useSessionWatch(): void {
  const services = useServices();
  const queryClient = useQueryClient();
  const connection = useConnection();
  const { data: status } = useSessionStatus({ enabled: false });
  const isOpen = status?.kind === 'open';
  const disconnect = useEffectEvent(() => connection.disconnect());
  useEffect(() => {
    if (!isOpen) return undefined;
    return watchSession(services, queryClient, () => disconnect());
  }, [isOpen, services, queryClient]);
}
