import type { ResetFlow } from '../reset-flow.ts';

/** What a panel may do, so that it can be drawn from a literal. */
export type ResetActions = Pick<
  ResetFlow,
  | 'understood'
  | 'back'
  | 'cancel'
  | 'restart'
  | 'lookAgain'
  | 'pressFirst'
  | 'pressSecond'
  | 'pressCode'
>;
