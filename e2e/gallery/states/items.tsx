import { AskPanel } from '#features/items/encrypt/AskPanel.tsx';
import { ProblemPanel } from '#features/items/encrypt/ProblemPanel.tsx';
import { ResultPanel } from '#features/items/encrypt/ResultPanel.tsx';
import { RunningPanel } from '#features/items/encrypt/RunningPanel.tsx';
import { ReplacedPanel } from '#features/items/replace/ReplacedPanel.tsx';
import { ReplacingPanel } from '#features/items/replace/ReplacingPanel.tsx';
import type { RunStop } from '#features/items/encrypt/run.ts';
import { Card } from '#ui/Card.tsx';
import { Page } from '#ui/Page.tsx';
import { nothing, type States } from './states.ts';

const LEFT = [
  { kind: 'password', why: 'shared', count: 3 },
  { kind: 'folder', why: 'refused', count: 1 },
] as const;
const progress = { kind: 'password', done: 37, total: 240, encrypted: 34, left: LEFT } as const;

const ask = (asks: boolean, problem: 'empty' | 'wrong' | null, isBusy = false) => (
  <Page heading="Items">
    <AskPanel asks={asks} problem={problem} isBusy={isBusy} onStart={nothing} />
  </Page>
);
const running = (isListing: boolean, isPausing = false) => (
  <Page heading="Items">
    <Card>
      <RunningPanel
        state={{ at: 'running', progress: isListing ? null : progress, isPausing }}
        onPause={nothing}
      />
    </Card>
  </Page>
);
const ended = (stop: RunStop | null, readable: number | null) => (
  <ResultPanel end={{ progress, stop, readable }} goOn={nothing} replace={nothing} />
);

export const items: States = {
  ask: () => ask(true, null),
  'ask-wrong': () => ask(true, 'wrong'),
  'ask-known': () => ask(false, null),
  opening: () => ask(true, null, true),
  listing: () => running(true),
  running: () => running(false),
  pausing: () => running(false, true),
  done: () => (
    <ResultPanel
      end={{
        progress: { ...progress, done: 240, encrypted: 240, left: [] },
        stop: null,
        readable: 0,
      }}
      goOn={nothing}
      replace={nothing}
    />
  ),
  partly: () => ended(null, 4),
  uncounted: () => ended(null, null),
  paused: () => ended({ kind: 'paused' }, null),
  offline: () => ended({ kind: 'trouble', code: 'offline' }, null),
  'not-verified': () => ended({ kind: 'not-verified' }, null),
  replacing: () => (
    <Page heading="Items">
      <ReplacingPanel
        state={{ progress: { done: 3, total: 40, replaced: 3, left: {} }, isPausing: false }}
        onPause={nothing}
      />
    </Page>
  ),
  replaced: () => (
    <ReplacedPanel
      end={{
        progress: { done: 40, total: 40, replaced: 37, left: { shared: 2, changed: 1 } },
        stop: null,
      }}
      goOn={nothing}
    />
  ),
  'keys-missing': () => (
    <ProblemPanel problem={{ kind: 'keys-missing' }} again={nothing} accept={nothing} />
  ),
  'busy-elsewhere': () => (
    <ProblemPanel problem={{ kind: 'busy-elsewhere' }} again={nothing} accept={nothing} />
  ),
};
