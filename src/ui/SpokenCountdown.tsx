import { useState } from 'react';
import { LiveRegion } from './LiveRegion.tsx';
import { spokenSeconds } from './spoken-seconds.ts';

interface SpokenCountdownProps {
  /** Whole seconds left; 0 for none. */
  seconds: number;
  say: (seconds: number) => string;
}

/** A countdown for the ear: never every second. Mount it before it begins. */
export function SpokenCountdown({ seconds, say }: SpokenCountdownProps) {
  const [total, setTotal] = useState(seconds);
  if (seconds > total || (seconds === 0 && total !== 0)) setTotal(seconds);
  const spoken = spokenSeconds(seconds, Math.max(total, seconds));
  return <LiveRegion>{spoken === null ? '' : say(spoken)}</LiveRegion>;
}
