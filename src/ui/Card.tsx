import type { ComponentProps, ReactNode } from 'react';
import { classNames } from './class-names.ts';
import styles from './Card.module.css';

interface CardProps extends Omit<ComponentProps<'div'>, 'title'> {
  /** A second-level heading, where a screen has more than one card. */
  title?: ReactNode;
}

/** The one box of a screen. Cards are not put into cards. */
export function Card({ title, className, children, ...rest }: CardProps) {
  return (
    <div {...rest} className={classNames(styles['card'], className)}>
      {title !== undefined && <h2 className={styles['title']}>{title}</h2>}
      {children}
    </div>
  );
}
