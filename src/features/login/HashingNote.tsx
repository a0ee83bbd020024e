import { useEffect, useState } from 'react';
import { useMessages } from '#i18n/messages.ts';
import { Alert } from '#ui/Alert.tsx';
import { Button } from '#ui/Button.tsx';
import { Progress } from '#ui/Progress.tsx';
import type { Login } from './use-login.ts';

/** From when on a wait deserves a word, in milliseconds. */
const SLOW_MS = 3000;

/** While an attempt is under way: how far, why it is slow, and how to stop it. */
export function HashingNote({ login }: { readonly login: Login }) {
  const words = useMessages().login;
  const isBusy = login.state.at === 'opening' || login.state.at === 'asking';
  const isLong = useIsLong(isBusy);
  const { isSlowTier, fraction } = login.hashing;
  if (!isBusy || (!isLong && !isSlowTier)) return null;
  return (
    <Alert tone="info" live="polite">
      <p>{isSlowTier ? words.slowTier : words.slow}</p>
      {isSlowTier && (
        <Progress label={words.progress(Math.round(fraction * 100))} value={fraction} max={1} />
      )}
      <Button variant="quiet" onClick={login.cancel}>
        {words.cancel}
      </Button>
    </Alert>
  );
}

/** True once `isRunning` has been true for {@link SLOW_MS} without a break. */
function useIsLong(isRunning: boolean): boolean {
  const [isLong, setLong] = useState(false);
  useEffect(() => {
    if (!isRunning) return undefined;
    const timer = setTimeout(() => setLong(true), SLOW_MS);
    return () => {
      clearTimeout(timer);
      setLong(false);
    };
  }, [isRunning]);
  return isLong;
}
