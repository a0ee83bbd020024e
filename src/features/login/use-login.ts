import { useCallback, useEffect, useRef, useState } from 'react';
import { isApiError, type ApiError } from '#api/errors.ts';
import type { Keychains, OpenRequest, Requirements } from '#protocol/wire.ts';
import { useCallLog } from '#session/call-log.ts';
import { useKeychainTrial } from '#account/encryption.ts';
import { useServices } from '#session/services.ts';
import { useSecondFactorUsed } from '#session/second-factor.ts';
import { useSessionActions } from '#session/status.ts';
import { useMachine } from '#ui/use-machine.ts';
import { OPEN_BUDGET, afterRefusal, latest, nextCallAt } from './call-budget.ts';
import { readLastMethod, writeLastMethod } from './last-method.ts';
import { next, startLogin, triesLeft, type LoginEvent, type LoginState } from './login-machine.ts';
import { firstChoice } from './token-kind.ts';

/** The pause before the last try, in milliseconds: long enough to think, short enough to bear. */
const THINKING_MS = 5000;

/** What is known of the passphrase while a sign-in is under way. Let go at its end, whatever it is. */
type Proof = {
  readonly passphrase: string;
  readonly secret: Promise<string>;
  readonly cancel: AbortController;
};

/** What went out and has not been heard of: with what its keychain would have to be tried. */
type Sent = { readonly passphrase: string | null };

/** How far the hash is, for the slow tier. */
export type Hashing = { readonly isSlowTier: boolean; readonly fraction: number };

/** Carries the effects of the sign-in machine out. */
export function useLogin(requirements: Requirements) {
  const { client, crypto, monotonicNow, host } = useServices();
  const session = useSessionActions();
  const tryKeychain = useKeychainTrial();
  const { noteUsed } = useSecondFactorUsed();
  const [state, send, read] = useMachine<LoginState, LoginEvent>(
    (current, event) => next(current, event, requirements),
    () =>
      startLogin(requirements, firstChoice(requirements.tokens, readLastMethod(host.storageKey))),
  );
  const proof = useRef<Proof | null>(null);
  const sent = useRef<Sent | null>(null);
  /** Ends the calls of the attempt, or of the asking after it. */
  const calls = useRef(new AbortController());
  const opens = useCallLog('session/open');
  const budget = { ...OPEN_BUDGET, calls: opens.calls };
  const [thinkUntil, setThinkUntil] = useState<number | null>(null);
  const [refusedUntil, setRefusedUntil] = useState<number | null>(null);
  const [hashing, setHashing] = useState<Hashing>({ isSlowTier: false, fraction: 0 });

  const dropProof = useCallback(() => {
    proof.current?.cancel.abort();
    proof.current = null;
  }, []);
  useEffect(
    () => () => {
      dropProof();
      calls.current.abort();
      sent.current = null;
    },
    [dropProof],
  );
  useEffect(
    () =>
      crypto.onTier((tier) =>
        setHashing((before) => ({ ...before, isSlowTier: tier === 'javascript' })),
      ),
    [crypto],
  );

  function startProof(passphrase: string): void {
    dropProof();
    if (requirements.challenge === null) return;
    const cancel = new AbortController();
    const secret = crypto.solveChallenge(passphrase, requirements.challenge.salts, {
      signal: cancel.signal,
      onProgress: ({ fraction }) => setHashing((before) => ({ ...before, fraction })),
    });
    // While the code is being found nobody waits for it; whoever opens the session sees the failure.
    secret.catch(() => null);
    proof.current = { passphrase, secret, cancel };
  }

  /** @returns the signal of the calls from here on; those before are wanted no more */
  function newCalls(): AbortSignal {
    calls.current.abort();
    calls.current = new AbortController();
    return calls.current.signal;
  }

  async function open(token: OpenRequest['token']): Promise<void> {
    const signal = newCalls();
    const held = proof.current;
    try {
      const secret = await held?.secret;
      // Cancelled or gone back meanwhile: then nothing is sent.
      if (signal.aborted || read().at !== 'opening') return;
      if (read().doubt !== null && (await isOpenAlready(signal))) return;
      opens.note(monotonicNow());
      // The worker has ended with the hash; the keychain will want one when the answer is here.
      crypto.warmUp();
      sent.current = { passphrase: held?.passphrase ?? null };
      const answer = await client.openSession(
        {
          ...(secret === undefined ? {} : { challenge: secret }),
          ...(token === undefined ? {} : { token }),
        },
        { signal },
      );
      finish(() => Promise.resolve(answer.keys));
    } catch (error) {
      // The person has cancelled or left.
      if (signal.aborted) return;
      if (isApiError(error)) await afterFailure(error);
      else hashingFailed();
    }
  }

  function hashingFailed(): void {
    dropProof();
    send({ type: 'hashing-failed', isOffline: !navigator.onLine });
  }

  /** The session is open, by what was sent last. @param keychains what is to be tried with it */
  function finish(keychains: () => Promise<Keychains>): void {
    const passphrase = sent.current?.passphrase ?? null;
    sent.current = null;
    dropProof();
    const { tokenId } = send({ type: 'opened' });
    const used = requirements.tokens.find(({ id }) => id === tokenId) ?? null;
    if (used !== null) writeLastMethod(host.storageKey, used.id);
    noteUsed(used);
    session.opened();
    if (passphrase === null) return;
    // Where they cannot be fetched now, the overview asks again, and says so.
    keychains().then(
      (found) => tryKeychain(passphrase, found),
      () => null,
    );
  }

  async function afterFailure({ code, serverId }: ApiError): Promise<void> {
    const after = send({ type: 'failed', code, isAnswered: serverId !== null });
    if (after.doubt === null) sent.current = null;
    if (code === 'rate-limited') setRefusedUntil(afterRefusal(budget, monotonicNow()));
    else if (triesLeft(after) === 1) setThinkUntil(monotonicNow() + THINKING_MS);
    if (after.at === 'passphrase') dropProof();
    if (after.at === 'asking') await askWhatIsTrue();
    if (after.at === 'blocked') dropProof();
    // The account has got a second factor since we asked: which ones there are is not known yet.
    if (code === 'token-missing') await session.probe();
  }

  /** The attempt may have arrived although its answer did not: ask before anything is sent again. */
  async function askWhatIsTrue(): Promise<void> {
    const signal = newCalls();
    try {
      await isOpenAlready(signal);
    } catch (error) {
      if (signal.aborted) return;
      const code = isApiError(error) ? error.code : 'unreadable-answer';
      if (send({ type: 'asking-failed', code }).at === 'passphrase') dropProof();
    }
  }

  /** @returns whether the attempt in doubt has opened the session; then the sign-in is over */
  async function isOpenAlready(signal: AbortSignal): Promise<boolean> {
    const { challenge, tokens } = await client.requestSession({ signal });
    const isOpen = challenge === null && tokens.length === 0;
    const after = send({ type: 'asked', isOpen });
    if (isOpen) finish(() => client.getKeychains());
    else {
      sent.current = null;
      if (after.at === 'passphrase') dropProof();
    }
    return isOpen;
  }

  return {
    state,
    hashing,
    /** Moments of the monotonic clock before which no attempt is made; null for at once. */
    waits: {
      /** So that the last try is thought about. */
      thinking: thinkUntil,
      /** So that the server's limit is not hit, or because it was. */
      limit: latest(refusedUntil, nextCallAt(budget, monotonicNow())),
    },
    warmUp: () => crypto.warmUp(),
    /** The passphrase's length is right: hash it, and go on. Its only copies are the input's and this. */
    givePassphrase: (passphrase: string): void => {
      if (read().at !== 'passphrase') return;
      startProof(passphrase);
      if (send({ type: 'passphrase-given' }).at === 'opening') void open(undefined);
    },
    /** @param value the code, or the push's value */
    giveCode: (value: string): void => {
      const before = read();
      const after = send({ type: 'code-given' });
      if (before === after || after.tokenId === null) return;
      void open({ [after.tokenId]: value });
    },
    goOn: (): void => {
      if (read().at === 'nothing-needed' && send({ type: 'go-on' }).at === 'opening') {
        void open(undefined);
      }
    },
    chooseToken: (tokenId: string) => send({ type: 'token-chosen', tokenId }),
    back: (): void => {
      dropProof();
      send({ type: 'back' });
    },
    unblocked: () => send({ type: 'unblocked' }),
    cancel: (): void => {
      calls.current.abort();
      // At the second factor the passphrase need not be typed again.
      if (read().from === 'passphrase') dropProof();
      const after = send({ type: 'cancelled', isSent: sent.current !== null });
      if (after.at === 'asking') void askWhatIsTrue();
    },
  };
}

export type Login = ReturnType<typeof useLogin>;
