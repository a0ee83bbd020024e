import { CodePanel } from '#features/reset/panels/CodePanel.tsx';
import { DonePanel } from '#features/reset/panels/DonePanel.tsx';
import { ElsewherePanel } from '#features/reset/panels/ElsewherePanel.tsx';
import { ExplainPanel } from '#features/reset/panels/ExplainPanel.tsx';
import { ConfirmFirstPanel } from '#features/reset/panels/FirstPanel.tsx';
import { SecondPanel } from '#features/reset/panels/SecondPanel.tsx';
import { ResetFlow } from '#features/reset/reset-flow.ts';
import type {
  CodeState,
  ConfirmFirstState,
  ConfirmSecondState,
  ElsewhereState,
  Notice,
  Sending,
  WaitingState,
} from '#features/reset/reset-state.ts';
import { waitOf } from '#features/reset/reset-timer.ts';
import { Page } from '#ui/Page.tsx';
import type { ReactNode } from 'react';
import { nothing, type States } from './states.ts';

/** A flow whose requests are never answered. */
const flow = new ResetFlow(
  {
    moment: () => ({ mono: 0, wall: 0 }),
    isOnline: () => true,
    calls: {
      send: () => new Promise(nothing),
      askTruth: () => new Promise(nothing),
      expectEnd: () => nothing,
      keepAlive: () => Promise.resolve(),
      hasChallenge: () => true,
      lifetimeMs: () => 600_000,
      isSessionOpen: () => true,
      accountWasReset: nothing,
      sessionExpired: nothing,
    },
    store: { read: () => null, write: nothing },
    tabs: { tell: nothing, listen: () => nothing },
    pause: () => Promise.resolve(),
  },
  false,
);

const page = (panel: ReactNode) => <Page heading="Reset the account">{panel}</Page>;

const wait = waitOf(60, 0, { mono: 0, wall: 0 });
const sending: Sending = {
  id: 1,
  purpose: 'second',
  sentAt: { mono: 0, wall: 0 },
  checking: false,
  isAfresh: false,
};

const explain = (notice: Notice | null, hasEncryption = true) =>
  page(
    <ExplainPanel
      state={{ step: 'explain', notice, earlier: null }}
      flow={flow}
      hasEncryption={hasEncryption}
    />,
  );
const first = (change: Partial<ConfirmFirstState>) =>
  page(
    <ConfirmFirstPanel
      state={{ step: 'confirm-first', problem: null, sending: null, earlier: null, ...change }}
      flow={flow}
    />,
  );
const pending = {
  wait,
  now: 18_000,
  mayHaveSlept: false,
  why: 'answered',
  needsPassword: false,
  problem: null,
} as const;
const waiting = (change: Partial<WaitingState> = {}) =>
  page(<SecondPanel state={{ ...pending, step: 'waiting', ...change }} flow={flow} />);
const second = (change: Partial<ConfirmSecondState> = {}) =>
  page(
    <SecondPanel
      state={{ ...pending, step: 'confirm-second', now: 70_000, sending: null, ...change }}
      flow={flow}
    />,
  );
const code = (change: Partial<CodeState> = {}) =>
  page(
    <CodePanel
      state={{ step: 'code', code: 'a+B/-c3D4-e5F6-g7H8', problem: null, sending: null, ...change }}
      flow={flow}
    />,
  );
const elsewhere = (change: Partial<ElsewhereState>) =>
  page(
    <ElsewherePanel
      state={{
        step: 'elsewhere',
        wait,
        isConfirming: false,
        earlier: null,
        now: 18_000,
        ...change,
      }}
      flow={flow}
    />,
  );

export const reset: States = {
  explain: () => explain(null),
  'explain-without-encryption': () => explain(null, false),
  'explain-cancelled': () => explain('cancelled'),
  'explain-unknown': () => explain('unknown'),
  'explain-code-forgotten': () => explain('code-forgotten'),
  'explain-stopped-elsewhere': () => explain('stopped-elsewhere'),
  'explain-session-lost': () => explain('session-lost'),
  first: () => first({}),
  'first-wrong-password': () => first({ problem: 'login-password-wrong' }),
  'first-lost': () => first({ problem: 'first-lost' }),
  'first-sending': () => first({ sending: { ...sending, purpose: 'first' } }),
  waiting: () => waiting(),
  'waiting-again': () => waiting({ why: 'rerolled' }),
  'waiting-reloaded': () => waiting({ why: 'reloaded', needsPassword: true }),
  'waiting-after-lost-answer': () => waiting({ why: 'lost' }),
  second: () => second(),
  'second-slept': () => second({ mayHaveSlept: true }),
  'second-wrong-password': () => second({ needsPassword: true, problem: 'login-password-wrong' }),
  'second-not-reset': () => second({ problem: 'not-reset' }),
  'second-sending': () => second({ sending }),
  'second-checking': () => second({ sending: { ...sending, checking: true } }),
  'second-missed': () => second({ now: 200_000 }),
  code: () => code(),
  'code-wrong': () => code({ problem: 'reset-code-wrong' }),
  'code-renewed': () => code({ problem: 'code-renewed' }),
  'code-sending': () => code({ sending: { ...sending, purpose: 'code' } }),
  elsewhere: () => elsewhere({}),
  'elsewhere-by-code': () => elsewhere({ wait: null }),
  'elsewhere-confirming': () => elsewhere({ isConfirming: true }),
  done: () => page(<DonePanel hasEncryption />),
  'done-without-encryption': () => page(<DonePanel hasEncryption={false} />),
};
