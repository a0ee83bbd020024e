import type { ComponentProps, ReactNode } from 'react';
import { Icon } from './Icon.tsx';
import type { LucideIcon } from './Icon.tsx';
import { Page } from './Page.tsx';
import styles from './EmptyState.module.css';

interface EmptyStateProps extends ComponentProps<typeof Page> {
  icon: LucideIcon;
  /** The way on. */
  action?: ReactNode;
}

/** Nothing here, or nothing more to be done here: says so, and shows the way on. */
export function EmptyState({ icon, action, children, ...page }: EmptyStateProps) {
  return (
    <Page {...page} trail={<Icon of={icon} size={24} className={styles['icon']} />}>
      {children}
      {action !== undefined && <div className={styles['empty']}>{action}</div>}
    </Page>
  );
}
