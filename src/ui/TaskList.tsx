import Circle from 'lucide-react/icons/circle-dashed';
import CircleCheck from 'lucide-react/icons/circle-check';
import CircleX from 'lucide-react/icons/circle-x';
import type { ComponentProps, ReactNode } from 'react';
import { classNames } from './class-names.ts';
import { Icon } from './Icon.tsx';
import { Spinner } from './Spinner.tsx';
import { VisuallyHidden } from './VisuallyHidden.tsx';
import styles from './TaskList.module.css';

export type TaskState = 'pending' | 'active' | 'done' | 'failed';

export interface Task {
  id: string;
  label: ReactNode;
  state: TaskState;
  detail?: ReactNode;
}

interface TaskListProps extends Omit<ComponentProps<'ol'>, 'children'> {
  tasks: readonly Task[];
  /** The word for each state, heard after the task. */
  stateLabels: Readonly<Record<TaskState, string>>;
}

const stateIcons = { pending: Circle, done: CircleCheck, failed: CircleX } as const;

/** What is being done, in order, and how far it is. */
export function TaskList({ tasks, stateLabels, className, ...rest }: TaskListProps) {
  return (
    <ol {...rest} className={classNames(styles['list'], className)}>
      {tasks.map((task) => (
        <li key={task.id} className={styles['task']} data-state={task.state}>
          <span className={styles['mark']}>
            {task.state === 'active' ? <Spinner /> : <Icon of={stateIcons[task.state]} />}
          </span>
          <span>
            <span className={styles['label']}>{task.label}</span>{' '}
            <VisuallyHidden>{stateLabels[task.state]}</VisuallyHidden>
            {task.detail !== undefined && <p className={styles['detail']}>{task.detail}</p>}
          </span>
        </li>
      ))}
    </ol>
  );
}
