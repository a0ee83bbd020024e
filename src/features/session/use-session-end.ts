import { useEndSession } from '#session/end.ts';

/** Lock and sign out, for any button anywhere in the app. */
export type SessionEnd = {
  /** Ends the session and keeps the connection: the passphrase is asked for again. */
  readonly lock: () => Promise<void>;
  /** Ends the session and forgets a typed login. */
  readonly logout: () => Promise<void>;
  /** What is under way, whoever pressed the button. */
  readonly busy: 'lock' | 'logout' | null;
};

/** Both wait for the server, but not for ever: without a network they clear at once and say so. */
export function useSessionEnd(): SessionEnd {
  return useEndSession();
}
