import CircleAlert from 'lucide-react/icons/circle-alert';
import CircleCheck from 'lucide-react/icons/circle-check';
import Info from 'lucide-react/icons/info';
import Timer from 'lucide-react/icons/timer';
import TriangleAlert from 'lucide-react/icons/triangle-alert';
import type { ComponentProps, ReactNode } from 'react';
import { classNames } from './class-names.ts';
import { Icon } from './Icon.tsx';
import type { LucideIcon } from './Icon.tsx';
import styles from './Alert.module.css';

/** `danger` destroys, `warning` needs the person, `time` is running out, `success` is done. */
export type AlertTone = 'info' | 'success' | 'warning' | 'time' | 'danger';

const toneIcons: Record<AlertTone, LucideIcon> = {
  info: Info,
  success: CircleCheck,
  warning: TriangleAlert,
  time: Timer,
  danger: CircleAlert,
};

const roles = { off: undefined, polite: 'status', assertive: 'alert' } as const;

interface AlertProps extends Omit<ComponentProps<'div'>, 'title' | 'role'> {
  tone?: AlertTone | undefined;
  title?: ReactNode;
  icon?: LucideIcon | undefined;
  /** Whether its appearance is announced: not at all, in turn, or at once. */
  live?: 'off' | 'polite' | 'assertive' | undefined;
}

/** What happened, what it means, what to do. */
export function Alert({
  tone = 'info',
  title,
  icon = toneIcons[tone],
  live = 'off',
  className,
  children,
  ...rest
}: AlertProps) {
  return (
    <div
      {...rest}
      role={roles[live]}
      className={classNames(styles['alert'], styles[tone], className)}
      data-tone={tone}
    >
      <Icon of={icon} className={styles['icon']} />
      <div className={styles['body']}>
        {title !== undefined && <p className={styles['title']}>{title}</p>}
        {typeof children === 'string' ? <p>{children}</p> : children}
      </div>
    </div>
  );
}
