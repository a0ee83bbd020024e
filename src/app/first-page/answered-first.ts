type Fetch = (input: string, init: RequestInit) => Promise<Response>;

/**
 * A `fetch` that has asked `session/request` already: the first time it gives that answer. Where it
 * did not come, it asks as if it had not been asked.
 */
export function answeredFirst(answer: Promise<Response>): Fetch {
  let isTaken = false;
  return async (input, init) => {
    if (isTaken || !input.endsWith('/session/request')) return fetch(input, init);
    isTaken = true;
    try {
      return await untilAborted(answer, init.signal);
    } catch (error) {
      if (init.signal?.aborted === true) throw error;
      return fetch(input, init);
    }
  };
}

/** @throws where the signal comes first: who asks has a time limit of its own */
function untilAborted<T>(answer: Promise<T>, signal: AbortSignal | null | undefined): Promise<T> {
  return new Promise((resolve, reject) => {
    signal?.addEventListener('abort', () => reject(new DOMException('aborted', 'AbortError')), {
      once: true,
    });
    answer.then(resolve, reject);
  });
}
