import { useMemo, useSyncExternalStore } from 'react';
import type { Client } from '#api/client.ts';
import type { EndReason } from '#host/contract.ts';
import type { Token } from '#protocol/wire.ts';
import { accept, connect, disconnect } from './connection.ts';
import { choose } from './device-choices.ts';
import { carryOut } from './end.ts';
import type {
  AccountState,
  LeftWork,
  LimitedCall,
  MountState,
  SessionState,
  Wish,
} from './state.ts';
import { endSession, probe, sessionOpened } from './status.ts';
import { useServices } from './use-services.ts';
import { isUsedCode, withUsedCode } from './used-codes.ts';
import { clientOfSession } from './writes.ts';

/** More than any limit asks for. */
const KEPT_CALLS = 20;
/** What a session lasts where the server does not say, in ms. */
const USUAL_LIFETIME = 600_000;

function useMountState(): MountState {
  const { session } = useServices();
  const read = () => session.mount;
  return useSyncExternalStore(session.subscribe, read, read);
}

export function useAccountState(): AccountState {
  const { session } = useServices();
  const read = () => session.account;
  return useSyncExternalStore(session.subscribe, read, read);
}

export function useSessionState(): SessionState {
  const { session } = useServices();
  const read = () => session.session;
  return useSyncExternalStore(session.subscribe, read, read);
}

/** The connection, and the ways to change it. */
export function useConnection() {
  const services = useServices();
  const { connection } = useMountState();
  return useMemo(
    () => ({
      connection,
      connect: (user: string, password: string) => connect(services, user, password),
      accepted: (user: string) => accept(services, user),
      disconnect: () => disconnect(services),
    }),
    [services, connection],
  );
}

/** Where the session stands, as far as it is known. */
export function useSessionStatus() {
  const { status, error, isAsking } = useSessionState();
  return { status, error, isAsking };
}

/** What a sign-in or sign-out does to the status. */
export function useSessionActions() {
  const services = useServices();
  return useMemo(
    () => ({
      opened: () => sessionOpened(services),
      ended: (reason: EndReason) => endSession(services, reason),
      /** Asks the server anew. @returns null, or why it could not be asked */
      probe: () => probe(services),
    }),
    [services],
  );
}

/** Lock and sign out, and which of them is under way anywhere in this mount. */
export function useEndSession() {
  const services = useServices();
  const { ending } = useSessionState();
  /** A person's wish; what is under way asks whether it is meant. */
  const wish = async (what: Wish) => {
    if (await services.leaving.mayLeave()) await carryOut(services, what);
  };
  return {
    lock: () => wish('lock'),
    logout: () => wish('logout'),
    busy: ending?.wish ?? null,
    /** Clears at once what waits for the server, and says that it could not be told. */
    leaveAtOnce: () => ending?.hurry(),
  };
}

/** How long the server keeps a silent session: as its answers have shown, or as its settings say. */
export function useSessionLifetime() {
  const { session } = useServices();
  const { learntLifetimeMs, toldLifetimeMs } = useAccountState();
  return {
    lifetimeMs: learntLifetimeMs ?? toldLifetimeMs ?? USUAL_LIFETIME,
    learn: (lifetimeMs: number) => session.setAccount({ learntLifetimeMs: lifetimeMs }),
  };
}

/** Work that somebody has left in the middle, and what is known of it by now. */
export function useLeftWork() {
  const { session } = useServices();
  return {
    left: useMountState().leftWork,
    note: (leftWork: LeftWork | null): void => session.setMount({ leftWork }),
    /** It came to its end, or to a stop, with nobody there to see. */
    settle: (is: LeftWork['is']): void => {
      const { leftWork } = session.mount;
      if (leftWork !== null) session.setMount({ leftWork: { ...leftWork, is } });
    },
  };
}

/** When this mount made calls that the server limits. */
export function useCallLog(call: LimitedCall) {
  const { session } = useServices();
  return {
    calls: useMountState().calls[call],
    /** @param at when the call was made, on the clock that only goes forward */
    note: (at: number): void => {
      const { calls } = session.mount;
      session.setMount({ calls: { ...calls, [call]: [...calls[call], at].slice(-KEPT_CALLS) } });
    },
  };
}

/** The second factor's codes that the server has taken. */
export function useUsedCodes() {
  const { session, monotonicNow } = useServices();
  return {
    has: (tokenId: string, code: string): boolean =>
      isUsedCode(session.mount.usedCodes, tokenId, code, monotonicNow()),
    note: (tokenId: string, code: string): void =>
      session.setMount({
        usedCodes: withUsedCode(session.mount.usedCodes, tokenId, code, monotonicNow()),
      }),
  };
}

/** The choices of this device, in every tab the same. */
export function useDeviceChoices() {
  const services = useServices();
  const { choices } = useMountState();
  return {
    choices,
    choose: (change: Parameters<typeof choose>[1]) => choose(services, change),
  };
}

/** Which second factor opened the session; only its label is kept. */
export function useSecondFactorUsed() {
  const { session } = useServices();
  return {
    used: useSessionState().secondFactor,
    noteUsed: (token: Token | null): void =>
      session.setSession({
        secondFactor: token === null ? { kind: 'none' } : { kind: 'used', label: token.label },
      }),
  };
}

/** A client for writing that stops with the session in which the page came. */
export function useSessionWrites(): Client {
  const services = useServices();
  return useMemo(() => clientOfSession(services), [services]);
}
