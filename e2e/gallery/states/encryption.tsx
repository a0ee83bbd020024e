import { ApiError } from '#api/errors.ts';
import { CurrentPanel } from '#features/encryption/change/CurrentPanel.tsx';
import type { CurrentProblem } from '#features/encryption/change/change-machine.ts';
import { NextPanel } from '#features/encryption/change/NextPanel.tsx';
import type { Phase, StopReason } from '#features/encryption/ceremony/ceremony.ts';
import { DonePanel } from '#features/encryption/ceremony/DonePanel.tsx';
import { StoppedPanel } from '#features/encryption/ceremony/StoppedPanel.tsx';
import { WorkingPanel } from '#features/encryption/ceremony/WorkingPanel.tsx';
import type { ChoiceProblem } from '#features/encryption/passphrase/passphrase-choice.ts';
import { DamagedPanel } from '#features/encryption/repair/DamagedPanel.tsx';
import { RepairPanel, type RepairProblem } from '#features/encryption/repair/RepairPanel.tsx';
import { ChoosePanel } from '#features/encryption/set-up/ChoosePanel.tsx';
import { KeepPanel } from '#features/encryption/set-up/KeepPanel.tsx';
import { MeansPanel } from '#features/encryption/set-up/MeansPanel.tsx';
import { ProvePanel } from '#features/encryption/set-up/ProvePanel.tsx';
import { UnknownPanel } from '#features/encryption/UnknownPanel.tsx';
import { Page } from '#ui/Page.tsx';
import type { ReactNode } from 'react';
import { nothing, type States } from './states.ts';

const page = (panel: ReactNode) => <Page heading="Encryption">{panel}</Page>;
const chosen = { current: '' };

const refusalOf = (problem: ChoiceProblem | null) =>
  problem === null ? null : { problem, length: 5 };
const choose = (problem: ChoiceProblem | null) => (
  <ChoosePanel
    state={{ at: 'choose', refusal: refusalOf(problem), isChecking: false }}
    chosen={chosen}
    onChoose={nothing}
    onBack={nothing}
  />
);
const prove = (isMismatch: boolean) => (
  <ProvePanel state={{ at: 'prove', isMismatch }} onProve={nothing} onBack={nothing} />
);
const current = (problem: CurrentProblem | null) => (
  <CurrentPanel
    state={{ at: 'current', problem, isChecking: false }}
    onCheck={nothing}
    onSure={nothing}
    look={nothing}
  />
);
const next = (problem: ChoiceProblem | null, isMismatch = false) => (
  <NextPanel
    state={{ at: 'next', refusal: refusalOf(problem), isMismatch, isChecking: false }}
    onSubmit={nothing}
    onBack={nothing}
  />
);
const repair = (keychain: 'missing' | 'stale', problem: RepairProblem | null = null) => (
  <RepairPanel keychain={keychain} asksToday problem={problem} onSubmit={nothing} />
);
const working = (phase: Phase, isPuttingBack = false) =>
  page(<WorkingPanel name="change" run={{ at: 'working', phase, isPuttingBack }} />);
const stopped = (reason: StopReason, isAsBefore = true) =>
  page(
    <StoppedPanel
      name="change"
      run={{
        at: 'stopped',
        phase: 'challenge',
        reason,
        code: reason === 'trouble' ? 'offline' : null,
        left: isAsBefore ? 'as-before' : 'unknown',
      }}
      again={nothing}
      accept={nothing}
      look={nothing}
      sealed={() => null}
    />,
  );

export const encryption: States = {
  loading: () => <UnknownPanel error={null} retry={nothing} />,
  unknown: () => <UnknownPanel error={new ApiError('offline')} retry={nothing} />,
  'set-up-means': () => <MeansPanel onNext={nothing} />,
  'set-up-choose': () => choose(null),
  'set-up-choose-short': () => choose('too-short'),
  'set-up-choose-common': () => choose('common'),
  'set-up-prove': () => prove(false),
  'set-up-prove-mismatch': () => prove(true),
  'set-up-keep': () => <KeepPanel chosen={chosen} onSubmit={nothing} onBack={nothing} />,
  'change-current': () => current(null),
  'change-current-wrong': () => current({ kind: 'wrong' }),
  'change-current-empty': () => current({ kind: 'empty' }),
  'change-next': () => next(null),
  'change-next-same': () => next('same-as-current'),
  'change-next-mismatch': () => next(null, true),
  'repair-missing': () => repair('missing'),
  'repair-stale': () => repair('stale'),
  'repair-stale-wrong': () => repair('stale', { field: 'previous', kind: 'wrong' }),
  'repair-damaged': () => <DamagedPanel look={nothing} />,
  working: () => working('challenge'),
  'working-putting-back': () => working('verify', true),
  'stopped-offline': () => stopped('trouble'),
  'stopped-unknown': () => stopped('trouble', false),
  'stopped-changed-elsewhere': () => stopped('changed-elsewhere'),
  'stopped-keys-missing': () => stopped('keys-missing'),
  'stopped-not-verified': () => stopped('not-verified', false),
  'done-set-up': () => page(<DonePanel name="set-up" />),
  'done-change': () => page(<DonePanel name="change" />),
  'done-repair': () => page(<DonePanel name="repair" />),
};
