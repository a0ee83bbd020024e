import { ApiError } from '#api/errors.ts';
import { CurrentPanel } from '#features/encryption/change/CurrentPanel.tsx';
import type { CurrentProblem } from '#features/encryption/change/change-machine.ts';
import type { Phase, StopReason } from '#features/encryption/ceremony/ceremony.ts';
import { DonePanel } from '#features/encryption/ceremony/DonePanel.tsx';
import { StoppedPanel } from '#features/encryption/ceremony/StoppedPanel.tsx';
import { WorkingPanel } from '#features/encryption/ceremony/WorkingPanel.tsx';
import { choosing, type ChoosingState } from '#features/encryption/passphrase/choosing-machine.ts';
import { ChoosingPanels } from '#features/encryption/passphrase/ChoosingPanels.tsx';
import type { ChoiceProblem } from '#features/encryption/passphrase/passphrase-choice.ts';
import { DamagedPanel } from '#features/encryption/repair/DamagedPanel.tsx';
import { RepairPanel, type RepairProblem } from '#features/encryption/repair/RepairPanel.tsx';
import { MeansPanel } from '#features/encryption/set-up/MeansPanel.tsx';
import { UnknownPanel } from '#features/encryption/UnknownPanel.tsx';
import type { ReadableItems } from '#account/use-readable-items.ts';
import { WhatIsLeft } from '#features/items/encrypt/WhatIsLeft.tsx';
import { nothing, type States } from './states.ts';

const WORDS = 'copper-lantern-orchard-violin-harbour-thimble';
const trail = {
  means: 'What it means',
  choose: 'Passphrase',
  keep: 'Save it',
  repeat: 'Repeat it',
  work: 'Encrypting',
  done: 'What changes now',
};

const chooseStep = (state: ChoosingState, text = WORDS) => (
  <ChoosingPanels
    state={state}
    send={nothing}
    choosing={{
      text: () => text,
      put: nothing,
      take: nothing,
      choose: () => Promise.resolve(),
      repeat: () => false,
    }}
    place={{ trail, at: state.at, onBack: nothing }}
    submit="Switch encryption on"
    onSubmit={nothing}
  />
);
const own = { at: 'choose', way: 'own', refusal: null, isWeak: false, isChecking: false } as const;
const refused = (problem: ChoiceProblem) =>
  chooseStep({ ...own, refusal: { problem, length: 5 } }, '');
const current = (problem: CurrentProblem | null) => (
  <CurrentPanel
    place={{ trail, at: 'means' }}
    text={{ title: 'Change your passphrase', lead: 'First the one you use now.' }}
    state={{ at: 'current', problem, isChecking: false }}
    onCheck={nothing}
    onSure={nothing}
    look={nothing}
  />
);
const repair = (keychain: 'missing' | 'stale', problem: RepairProblem | null = null) => (
  <RepairPanel keychain={keychain} asksToday problem={problem} onSubmit={nothing} />
);
const working = (phase: Phase, isPuttingBack = false) => (
  <WorkingPanel name="set-up" run={{ at: 'working', phase, isPuttingBack }} trail={trail} />
);
const stopped = (reason: StopReason, isAsBefore = true) => (
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
  />
);

const perKind = {
  password: { readable: 200, total: 220 },
  folder: { readable: 10, total: 15 },
  tag: { readable: 4, total: 5 },
};
const doneSetUp = (items: ReadableItems) => (
  <DonePanel name="set-up" trail={trail} next={<WhatIsLeft items={items} others={null} />} />
);

export const encryption: States = {
  loading: () => <UnknownPanel error={null} retry={nothing} />,
  unknown: () => <UnknownPanel error={new ApiError('offline')} retry={nothing} />,
  'set-up-means': () => <MeansPanel onNext={nothing} />,
  'choose-generated': () => chooseStep(choosing()),
  'choose-own': () => chooseStep(own, ''),
  'choose-own-short': () => refused('too-short'),
  'choose-own-common': () => refused('common'),
  'choose-own-same': () => refused('same-as-current'),
  'choose-own-weak': () => chooseStep({ ...own, isWeak: true }, 'springtime25'),
  keep: () => chooseStep({ at: 'keep', way: 'generated', isMissed: false }),
  'keep-missed': () => chooseStep({ at: 'keep', way: 'generated', isMissed: true }),
  'keep-own': () => chooseStep({ at: 'keep', way: 'own', isMissed: false }, 'my own  two words'),
  repeat: () => chooseStep({ at: 'repeat', way: 'generated', isMismatch: false }),
  'repeat-mismatch': () => chooseStep({ at: 'repeat', way: 'generated', isMismatch: true }),
  'change-current': () => current(null),
  'change-current-wrong': () => current({ kind: 'wrong' }),
  'change-current-empty': () => current({ kind: 'empty' }),
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
  'done-set-up': () => doneSetUp({ kind: 'known', readable: 214, total: 240, perKind }),
  'done-set-up-empty': () => doneSetUp({ kind: 'known', readable: 0, total: 0, perKind }),
  'done-set-up-counting': () => doneSetUp({ kind: 'counting' }),
  'done-set-up-unknown': () => doneSetUp({ kind: 'unknown' }),
  'done-change': () => <DonePanel name="change" />,
  'done-repair': () => <DonePanel name="repair" />,
};
