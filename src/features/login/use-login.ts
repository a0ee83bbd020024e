import { useEffect, useRef, useState } from 'react';
import { isApiError, type ApiError, type ApiErrorCode } from '#api/errors.ts';
import { isOpen, type Keychains, type OpenRequest, type Requirements } from '#protocol/wire.ts';
import { useCallLog, useSecondFactorUsed, useSessionActions } from '#session/use-session.ts';
import { useServices } from '#session/use-services.ts';
import { useKeychainTrial } from '#account/encryption.ts';
import { useMachine } from '#ui/use-machine.ts';
import {
  afterOpenRefused,
  latest,
  nextCallAt,
  openBudget,
  releaseOf,
  type Release,
} from './call-budget.ts';
import { readLastMethod, writeLastMethod } from './second-factor/last-method.ts';
import { next, startLogin, triesLeft, type LoginEvent, type LoginState } from './login-machine.ts';
import { firstChoice, kindOfToken } from './second-factor/token-kind.ts';
import { useProof } from './use-proof.ts';
import { useTokenRequests } from './second-factor/use-token-requests.ts';

/** The pause before the last try, in milliseconds: long enough to think, short enough to bear. */
const THINKING_MS = 5000;

/** What went out and has not been answered: what its keychain is tried with, and its code. */
type Sent = { readonly passphrase: string | null; readonly code: string | null };

/** Carries the effects of the sign-in machine out. */
export function useLogin(requirements: Requirements) {
  const { client, crypto, monotonicNow, host } = useServices();
  const session = useSessionActions();
  const tryKeychain = useKeychainTrial();
  const { noteUsed } = useSecondFactorUsed();
  const requests = useTokenRequests();
  const [state, send, read] = useMachine<LoginState, LoginEvent>(
    (current, event) => next(current, event, requirements),
    () =>
      startLogin(
        requirements,
        firstChoice(requirements.tokens, readLastMethod(host.storageKey), requests.broken),
      ),
  );
  const {
    start: startProof,
    drop: dropProof,
    current: heldProof,
    hashing,
  } = useProof(requirements.challenge);
  const sent = useRef<Sent | null>(null);
  /** Ends the calls of the attempt, or of the asking after it. */
  const calls = useRef(new AbortController());
  const opens = useCallLog('session/open');
  const [release, setRelease] = useState<Release>('unknown');
  const [thinkUntil, setThinkUntil] = useState<number | null>(null);
  const [refusedUntil, setRefusedUntil] = useState<number | null>(null);
  useEffect(
    () => () => {
      calls.current.abort();
      sent.current = null;
    },
    [],
  );

  /** @returns the signal of the calls from here on; those before are wanted no more */
  function newCalls(): AbortSignal {
    calls.current.abort();
    calls.current = new AbortController();
    return calls.current.signal;
  }

  async function open(code: string | null): Promise<void> {
    const signal = newCalls();
    const held = heldProof();
    try {
      const secret = await held?.secret;
      // Cancelled or gone back meanwhile: then nothing is sent.
      if (signal.aborted || read().at !== 'opening') return;
      if (read().doubt !== null && (await isOpenAlready(signal))) return;
      opens.note(monotonicNow());
      // The worker has ended with the hash; the keychain will want one when the answer is here.
      crypto.warmUp();
      sent.current = { passphrase: held?.passphrase ?? null, code };
      const token = tokenOf(read().tokenId, code);
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

  /**
   * The server checks the code before the passphrase; a push is gone with whatever was sent.
   * @param failure null where the session was opened
   */
  function settleCode(failure: ApiErrorCode | null): void {
    const code = sent.current?.code ?? null;
    const used = chosenToken();
    if (used === undefined || code === null) return;
    const wasRight = failure === null || failure === 'wrong-passphrase';
    const isPushGone = kindOfToken(used) === 'push' && failure !== 'rate-limited';
    if (wasRight || failure === 'token-wrong' || isPushGone)
      requests.noteChecked(used, code, wasRight);
  }

  function chosenToken() {
    const { tokenId, from } = read();
    return from === 'token' ? requirements.tokens.find(({ id }) => id === tokenId) : undefined;
  }

  /** The session is open, by what was sent last. @param keychains what is to be tried with it */
  function finish(keychains: () => Promise<Keychains>): void {
    settleCode(null);
    const passphrase = sent.current?.passphrase ?? null;
    sent.current = null;
    dropProof();
    const used = chosenToken() ?? null;
    send({ type: 'opened' });
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
    settleCode(code);
    const told = code === 'wrong-passphrase' ? releaseOf(serverId) : 'unknown';
    if (told !== 'unknown') setRelease(told);
    const after = send({ type: 'failed', error: { code, serverId } });
    if (after.doubt === null) sent.current = null;
    if (code === 'rate-limited')
      setRefusedUntil(afterOpenRefused(release, opens.calls, monotonicNow()));
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
    const isOpened = isOpen(await client.requestSession({ signal }));
    const after = send({ type: 'asked', isOpen: isOpened });
    if (isOpened) finish(() => client.getKeychains());
    else {
      sent.current = null;
      if (after.at === 'passphrase') dropProof();
    }
    return isOpened;
  }

  return {
    state,
    hashing,
    requests,
    /** Moments of the monotonic clock before which no attempt is made; null for at once. */
    waits: {
      /** So that the last try is thought about. */
      thinking: thinkUntil,
      /** So that the server's limit is not hit, or because it was. */
      limit: latest(refusedUntil, nextCallAt(openBudget(release, opens.calls), monotonicNow())),
    },
    warmUp: () => crypto.warmUp(),
    /** The passphrase's length is right: hash it, and go on. Its only copies are the input's and this. */
    givePassphrase: (passphrase: string): void => {
      if (read().at !== 'passphrase') return;
      startProof(passphrase);
      if (send({ type: 'passphrase-given' }).at === 'opening') void open(null);
    },
    /** @param value the code, or the push's value */
    giveCode: (value: string): void => {
      const before = read();
      if (send({ type: 'code-given' }) !== before) void open(value);
    },
    goOn: (): void => {
      if (read().at === 'nothing-needed' && send({ type: 'go-on' }).at === 'opening') {
        void open(null);
      }
    },
    /** @param tokenId null for the list */
    chooseToken: (tokenId: string | null) => send({ type: 'token-chosen', tokenId }),
    back: (): void => {
      dropProof();
      send({ type: 'back' });
    },
    unblocked: () => send({ type: 'unblocked' }),
    cancel: (): void => {
      calls.current.abort();
      // At the second factor the passphrase need not be typed again.
      if (read().from === 'passphrase') dropProof();
      settleCode('aborted');
      const after = send({ type: 'cancelled', isSent: sent.current !== null });
      if (after.at === 'asking') void askWhatIsTrue();
    },
  };
}

export type Login = ReturnType<typeof useLogin>;

function tokenOf(id: string | null, code: string | null): OpenRequest['token'] {
  return id === null || code === null ? undefined : { [id]: code };
}
