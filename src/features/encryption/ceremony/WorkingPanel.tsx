import { useMessages } from '#i18n/messages.ts';
import { Card } from '#ui/Card.tsx';
import { Page } from '#ui/Page.tsx';
import { TaskList, type Task } from '#ui/TaskList.tsx';
import type { CeremonyName, Phase } from './ceremony.ts';
import type { Run } from './run-machine.ts';

const PHASES: readonly Phase[] = ['prepare', 'challenge', 'keychain', 'verify'];

type Props = {
  readonly name: CeremonyName;
  readonly run: Extract<Run, { at: 'working' }>;
};

/** How far the ceremony is. */
export function WorkingPanel({ name, run }: Props) {
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
    <Page heading={words.title[name]} lead={words.lead} focusHeading>
      <Card>
        <TaskList
          tasks={run.isPuttingBack ? [...tasks, back] : tasks}
          stateLabels={words.states}
          data-testid="encryption-progress"
          data-step={run.isPuttingBack ? 'put-back' : run.phase}
          aria-live="polite"
        />
      </Card>
    </Page>
  );
}
