import { useMessages } from '#i18n/messages.ts';
import { Steps } from '#ui/Steps.tsx';
import type { ResetState } from '../reset-state.ts';

const BY_WAIT = ['explain', 'first', 'waiting', 'second', 'done'] as const;
const BY_CODE = ['explain', 'first', 'code', 'done'] as const;
/** At the end it no longer matters which of the two ways led there. */
const BY_EITHER = ['explain', 'first', 'done'] as const;

type Name = (typeof BY_WAIT)[number] | (typeof BY_CODE)[number];

const names: Record<ResetState['step'], Name> = {
  explain: 'explain',
  'confirm-first': 'first',
  waiting: 'waiting',
  elsewhere: 'waiting',
  'confirm-second': 'second',
  code: 'code',
  done: 'done',
};

function stepsAt(step: ResetState['step']): readonly Name[] {
  if (step === 'done') return BY_EITHER;
  return step === 'code' ? BY_CODE : BY_WAIT;
}

/** Where in the reset we are. That a server asks for a code is known from its first answer on. */
export function ResetTrail({ step }: { step: ResetState['step'] }) {
  const { reset: words } = useMessages();
  const steps: readonly Name[] = stepsAt(step);
  const current = names[step];
  return (
    <Steps
      steps={steps.map((id) => ({ id, label: words.steps[id] }))}
      current={current}
      count={words.count}
    />
  );
}
