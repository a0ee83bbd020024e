import { useEffect, useRef, type RefObject } from 'react';

/**
 * Puts the focus into the first field with an error.
 * @param state of the form: another object after each press of its button; none without errors
 * @returns goes to the form
 */
export function useFocusOnError(state: unknown): RefObject<HTMLFormElement | null> {
  const form = useRef<HTMLFormElement>(null);
  useEffect(() => {
    if (state === undefined) return;
    form.current?.querySelector<HTMLElement>('[aria-invalid="true"]')?.focus();
  }, [state]);
  return form;
}
