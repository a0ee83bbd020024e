import { CodePanel } from '#features/reset/panels/CodePanel.tsx';
import { DonePanel } from '#features/reset/panels/DonePanel.tsx';
import { ElsewherePanel } from '#features/reset/panels/ElsewherePanel.tsx';
import { ExplainPanel } from '#features/reset/panels/ExplainPanel.tsx';
import { FirstPanel } from '#features/reset/panels/FirstPanel.tsx';
import type { ResetActions } from '#features/reset/panels/reset-actions.ts';
import { SecondPanel } from '#features/reset/panels/SecondPanel.tsx';
import type {
  CodeState,
  ConfirmFirstState,
  ConfirmSecondState,
  DoneState,
  ElsewhereState,
  Notice,
  Sending,
  WaitingState,
} from '#features/reset/reset-state.ts';
import { waitOf } from '#features/reset/reset-timer.ts';
import { Page } from '#ui/Page.tsx';
import type { ReactNode } from 'react';
import { nothing, type States } from './states.ts';

/** Nothing comes of a press. */
const flow: ResetActions = {
  understood: nothing,
  back: nothing,
  cancel: nothing,
  restart: nothing,
  lookAgain: nothing,
  pressFirst: nothing,
  pressSecond: nothing,
  pressCode: nothing,
};

const page = (panel: ReactNode) => <Page heading="Reset the account">{panel}</Page>;

const wait = waitOf(60, 0, { mono: 0, wall: 0 });
const sending: Sending = {
  id: 1,
  purpose: 'second',
  sentAt: { mono: 0, wall: 0 },
  checking: false,
  isAfresh: false,
  failures: [],
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
    <FirstPanel
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

const NONE = { password: 0, folder: 0, tag: 0 };
const done = (change: Partial<DoneState>, hasEncryption = true) =>
  page(
    <DonePanel
      state={{ step: 'done', where: 'here', known: 'all', left: NONE, failures: [], ...change }}
      flow={flow}
      hasEncryption={hasEncryption}
    />,
  );
const failures = [
  { call: 'account/reset', code: 'server-error', status: 503, serverId: '0' },
  { call: 'session/request', code: 'challenge-lost', status: 500, serverId: '1d21b905' },
] as const;

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
  done: () => done({}),
  'done-without-encryption': () => done({}, false),
  'end-begun': () => done({ known: 'begun', left: null, failures }),
  'end-unclear': () => done({ known: 'unclear', left: null, failures }),
  'done-looking': () => done({ left: 'looking' }),
  'done-not-looked': () => done({ left: { password: null, folder: null, tag: null } }),
  'end-gone': () => done({ known: 'begun', left: NONE, failures }),
  'end-partly': () => done({ left: { password: 12, folder: 3, tag: 0 } }),
};
