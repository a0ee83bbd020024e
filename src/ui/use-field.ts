import { useEffectEvent, useLayoutEffect, useRef, useState, type RefObject } from 'react';

type FieldOptions<Problem> = {
  /** What the last try ended with: another one puts the focus back into the field. */
  readonly problem: Problem;
  /** Whether a problem makes what was typed worthless. */
  readonly isWipedBy?: (problem: Problem) => boolean;
  /** Something else has the focus for now: the field does not take it. */
  readonly isWaiting?: boolean;
};

type FieldHold<Refusal> = {
  readonly ref: RefObject<HTMLInputElement | null>;
  /** Why what was typed is not even sent, or null. */
  readonly refusal: Refusal | null;
  readonly text: () => string;
  readonly focus: () => void;
  /** Says why nothing was sent, and puts the focus where it can be mended. */
  readonly refuse: (refusal: Refusal) => void;
  readonly accept: () => void;
};

/**
 * One field whose text lives in its input alone, so that no state and no library keeps a copy of a
 * secret. The one place where the focus goes after an error.
 */
export function useField<Refusal, Problem>({
  problem,
  isWipedBy = () => false,
  isWaiting = false,
}: FieldOptions<Problem>): FieldHold<Refusal> {
  const ref = useRef<HTMLInputElement>(null);
  const [refusal, setRefusal] = useState<Refusal | null>(null);
  const focus = () => ref.current?.focus();

  const settle = useEffectEvent((after: Problem) => {
    if (isWipedBy(after) && ref.current !== null) ref.current.value = '';
    if (!isWaiting) focus();
  });
  // Before the screen shows the problem, so that nothing typed after it is wiped away.
  useLayoutEffect(() => settle(problem), [problem]);
  useLayoutEffect(() => {
    if (!isWaiting) ref.current?.focus();
  }, [isWaiting]);

  return {
    ref,
    refusal,
    text: () => ref.current?.value ?? '',
    focus,
    refuse: (why) => {
      setRefusal(why);
      focus();
    },
    accept: () => setRefusal(null),
  };
}
