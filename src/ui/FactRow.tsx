import CircleAlert from 'lucide-react/icons/circle-alert';
import CircleCheck from 'lucide-react/icons/circle-check';
import CircleMinus from 'lucide-react/icons/circle-minus';
import Timer from 'lucide-react/icons/timer';
import TriangleAlert from 'lucide-react/icons/triangle-alert';
import type { ComponentProps, ReactNode } from 'react';
import { classNames } from './class-names.ts';
import { Icon } from './Icon.tsx';
import type { LucideIcon } from './Icon.tsx';
import { Words } from './Words.tsx';
import styles from './FactRow.module.css';

/** `done` is good, `neutral` is off, `attention` wants a look, `time` runs out, `danger` failed. */
export type FactTone = 'done' | 'neutral' | 'attention' | 'time' | 'danger';

const toneIcons: Record<FactTone, LucideIcon> = {
  done: CircleCheck,
  neutral: CircleMinus,
  attention: TriangleAlert,
  time: Timer,
  danger: CircleAlert,
};

interface FactRowProps extends Omit<ComponentProps<'li'>, 'title' | 'children'> {
  icon: LucideIcon;
  /** The fact: a second-level heading. */
  title: ReactNode;
  /** Its state in a word or two, with the icon of its tone; absent where a row has no state. */
  state?: ReactNode;
  tone?: FactTone | undefined;
  /** A sentence more. */
  detail?: ReactNode;
  /** One action. */
  action?: ReactNode;
  /** What opens for who wants it: below, over the width of text and action. */
  more?: ReactNode;
}

/** A fact, its state, one action. */
export function FactRow({
  icon,
  title,
  state,
  tone = 'neutral',
  detail,
  action,
  more,
  className,
  ...rest
}: FactRowProps) {
  return (
    <li {...rest} className={classNames(styles['row'], className)}>
      <span className={styles['chip']} data-tone={tone}>
        <Icon of={icon} />
      </span>
      <div className={styles['text']}>
        <h2 className={styles['title']}>
          <Words>{title}</Words>
        </h2>
        {state !== undefined && (
          <p className={classNames(styles['state'], styles[tone])}>
            <Icon of={toneIcons[tone]} size={16} />
            <span>{state}</span>
          </p>
        )}
        {detail !== undefined && <p className={styles['detail']}>{detail}</p>}
      </div>
      {action !== undefined && <div className={styles['action']}>{action}</div>}
      {more !== undefined && <div className={styles['more']}>{more}</div>}
    </li>
  );
}
