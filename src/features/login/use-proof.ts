import { useCallback, useEffect, useRef, useState } from 'react';
import type { Challenge } from '#protocol/wire.ts';
import { useServices } from '#session/use-services.ts';

/** What is known of the passphrase while a sign-in is under way. Let go at its end, whatever it is. */
type Proof = {
  readonly passphrase: string;
  readonly secret: Promise<string>;
  readonly cancel: AbortController;
};

/** How far the hash is, for the slow tier. */
type Hashing = { readonly isSlowTier: boolean; readonly fraction: number };

/** Hashes the passphrase while the person looks for the code. */
export function useProof(challenge: Challenge | null) {
  const { crypto } = useServices();
  const proof = useRef<Proof | null>(null);
  const [hashing, setHashing] = useState<Hashing>({ isSlowTier: false, fraction: 0 });
  const drop = useCallback(() => {
    proof.current?.cancel.abort();
    proof.current = null;
  }, []);
  useEffect(() => drop, [drop]);
  useEffect(
    () =>
      crypto.onTier((tier) =>
        setHashing((before) => ({ ...before, isSlowTier: tier === 'javascript' })),
      ),
    [crypto],
  );
  return {
    hashing,
    drop,
    current: () => proof.current,
    start: (passphrase: string): void => {
      drop();
      if (challenge === null) return;
      const cancel = new AbortController();
      const secret = crypto.solveChallenge(passphrase, challenge.salts, {
        signal: cancel.signal,
        onProgress: ({ fraction }) => setHashing((before) => ({ ...before, fraction })),
      });
      // While the person looks for the code nothing waits for it; the attempt that follows meets the failure.
      secret.catch(() => null);
      proof.current = { passphrase, secret, cancel };
    },
  };
}
