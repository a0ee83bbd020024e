import { useEffect, useEffectEvent, useRef } from 'react';
import type { ChoosingEvent } from './choosing-machine.ts';
import { useChoice } from './use-choice.ts';

/** Below this a passphrase is taken only when the person insists: *fair* of the estimator's levels. */
const FAIR = 2;

/** What the form asks of its field when the button is pressed. */
export type NewPassphraseHandle = {
  readonly text: () => string;
  /** How hard to guess; null where that cannot be found out in time. */
  readonly judge: () => Promise<{ readonly isCommon: boolean; readonly level: number } | null>;
};

/** The new passphrase on its way to the press that sends it. */
export type Choosing = {
  /** What is chosen by now. Outside of React's state; gone with the wizard. */
  readonly text: () => string;
  readonly put: (text: string) => void;
  /** The words that were drawn are taken. */
  readonly take: () => void;
  /** @param isSure the person takes it, although it can be guessed */
  readonly choose: (field: NewPassphraseHandle, isSure: boolean) => Promise<void>;
  readonly repeat: (text: string) => boolean;
};

type ChoosingOptions = {
  /** What was chosen is not needed any more. */
  readonly isDone: boolean;
  /** Who still needs it then. */
  readonly onDone?: (text: string) => void;
  /** The passphrase in use, when it is being changed. */
  readonly current?: () => string;
};

/** @param send the wizard's machine */
export function useChoosing(
  send: (event: ChoosingEvent) => unknown,
  { isDone, onDone, current }: ChoosingOptions,
): Choosing {
  const chosen = useRef('');
  const isBusy = useRef(false);
  const { findProblem } = useChoice();
  const finish = useEffectEvent(() => {
    onDone?.(chosen.current);
    chosen.current = '';
  });
  useEffect(() => {
    if (isDone) finish();
  }, [isDone]);
  // Not with the one above: its end, before it runs again, would take what is handed on.
  useEffect(
    () => () => {
      chosen.current = '';
    },
    [],
  );

  async function choose({ text: read, judge }: NewPassphraseHandle, isSure: boolean) {
    if (isBusy.current) return;
    const text = read();
    const refuse = (problem: NonNullable<ReturnType<typeof findProblem>>) =>
      send({ type: 'refused', refusal: { problem, length: text.length } });
    const problem = findProblem(text, current?.() ?? null);
    if (problem !== null) {
      refuse(problem);
      return;
    }
    isBusy.current = true;
    send({ type: 'checking' });
    const estimate = await judge();
    isBusy.current = false;
    if (estimate?.isCommon === true) refuse('common');
    else if (estimate !== null && estimate.level < FAIR && !isSure) send({ type: 'weak' });
    else {
      chosen.current = text;
      send({ type: 'chosen' });
    }
  }

  return {
    text: () => chosen.current,
    put: (text) => {
      chosen.current = text;
    },
    take: () => send({ type: 'chosen' }),
    choose,
    repeat: (text) => {
      const isMatch = text === chosen.current && text !== '';
      send({ type: 'repeated', isMatch });
      return isMatch;
    },
  };
}
