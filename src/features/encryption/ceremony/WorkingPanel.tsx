import { useMessages } from '#i18n/messages.ts';
import { LockPage } from '#ui/LockPage.tsx';
import { TaskList, type Task } from '#ui/TaskList.tsx';
import type { CeremonyName, Phase } from './ceremony.ts';
import type { Run } from './run-machine.ts';
import { Trail, type TrailNames } from './Trail.tsx';

const PHASES: readonly Phase[] = ['prepare', 'challenge', 'keychain', 'verify'];

type Props = {
  readonly name: CeremonyName;
  readonly run: Extract<Run, { at: 'working' }>;
  readonly trail?: TrailNames | undefined;
};

/** How far the ceremony is: the lock closes as the tasks tick off. */
export function WorkingPanel({ name, run, trail }: Props) {
  const { work: words } = useMessages().encryption;
  const at = PHASES.indexOf(run.phase);
  const tasks = PHASES.map((phase, index): Task => {
    const isAt = index === at;
    const state = isAt
      ? run.isPuttingBack
        ? 'failed'
        : 'active'
      : index < at
        ? 'done'
        : 'pending';
    return { id: phase, label: words.phases[phase], state };
  });
  const back: Task = { id: 'put-back', label: words.phases['put-back'], state: 'active' };
  return (
    <LockPage
      heading={words.title[name]}
      lead={words.lead}
      trail={trail !== undefined && <Trail names={trail} at="work" />}
      closed={run.isPuttingBack ? 0 : at / PHASES.length}
      focusHeading
    >
      <TaskList
        tasks={run.isPuttingBack ? [...tasks, back] : tasks}
        stateLabels={words.states}
        data-testid="encryption-progress"
        data-step={run.isPuttingBack ? 'put-back' : run.phase}
        aria-live="polite"
      />
    </LockPage>
  );
}
