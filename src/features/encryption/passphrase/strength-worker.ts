/** The estimator off the main thread: typing stays smooth, and its memory ends with the worker. */
import type { EstimateAnswer, EstimateJob } from './estimate.ts';
import { estimate } from './strength.ts';

globalThis.addEventListener('message', ({ data }: MessageEvent<EstimateJob>) => {
  const answer: EstimateAnswer = { id: data.id, estimate: estimate(data.text, data.own) };
  // The empty options tell this from a window's postMessage, which would want a target origin.
  globalThis.postMessage(answer, {});
});
