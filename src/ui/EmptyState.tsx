import type { ComponentProps, ReactNode } from 'react';
import { Icon } from './Icon.tsx';
import type { LucideIcon } from './Icon.tsx';
import { Page } from './Page.tsx';
import styles from './EmptyState.module.css';

interface EmptyStateProps extends ComponentProps<typeof Page> {
  icon: LucideIcon;
  /** `done` where something has been brought to a good end. */
  tone?: 'neutral' | 'done' | undefined;
  /** The way on. */
  action?: ReactNode;
}

/** Nothing here, or nothing more to be done here: says so, and shows the way on. */
export function EmptyState({ icon, tone = 'neutral', action, children, ...page }: EmptyStateProps) {
  return (
    <Page
      {...page}
      trail={
        <span className={styles['mark']} data-tone={tone}>
          <Icon of={icon} size={24} />
        </span>
      }
    >
      {children}
      {action}
    </Page>
  );
}
