import type { ComponentProps, ReactNode } from 'react';
import { classNames } from './class-names.ts';
import { Drawing, type DrawingName } from './Drawing.tsx';
import { Words } from './Words.tsx';
import styles from './FactRow.module.css';

interface FactRowProps extends Omit<ComponentProps<'li'>, 'title' | 'children'> {
  drawing: DrawingName;
  /** The fact: a second-level heading. */
  title: ReactNode;
  /** What is so, in a sentence or two. */
  detail?: ReactNode;
  /** One action, mostly a link. */
  action?: ReactNode;
  /** What opens for who wants it. */
  more?: ReactNode;
}

/** A fact, what is so, one action. */
export function FactRow({
  drawing,
  title,
  detail,
  action,
  more,
  className,
  ...rest
}: FactRowProps) {
  return (
    <li {...rest} className={classNames(styles['row'], className)}>
      <Drawing of={drawing} className={styles['drawing']} />
      <div className={styles['text']}>
        <h2 className={styles['title']}>
          <Words>{title}</Words>
        </h2>
        {detail !== undefined && <div>{detail}</div>}
        {action !== undefined && <div className={styles['action']}>{action}</div>}
        {more}
      </div>
    </li>
  );
}
