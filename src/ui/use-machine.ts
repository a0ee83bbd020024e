import { useCallback, useLayoutEffect, useRef, useState } from 'react';

/**
 * A pure transition as a hook. `send` works out the next state at once and returns it, so that two
 * events in one moment (a double click) see each other before React has drawn anything.
 * @param next the transition
 * @param start the first state, asked for once
 */
export function useMachine<State, Event>(
  next: (state: State, event: Event) => State,
  start: () => State,
): [State, (event: Event) => State, () => State] {
  const [state, setState] = useState(start);
  const current = useRef(state);
  const transition = useRef(next);
  useLayoutEffect(() => {
    transition.current = next;
  }, [next]);
  const send = useCallback((event: Event) => {
    current.current = transition.current(current.current, event);
    setState(current.current);
    return current.current;
  }, []);
  const read = useCallback(() => current.current, []);
  return [state, send, read];
}
