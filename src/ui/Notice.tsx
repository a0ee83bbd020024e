import TriangleAlert from 'lucide-react/icons/triangle-alert';
import type { ComponentProps, ReactNode } from 'react';
import { Icon } from './Icon.tsx';
import styles from './Notice.module.css';

interface NoticeProps extends Omit<ComponentProps<'div'>, 'title' | 'role'> {
  title: ReactNode;
  action?: ReactNode;
  /** One sentence. */
  children: ReactNode;
}

/** Announced in turn. */
const ROLE = 'status';

/** A band between the header and the page, in the flow: it covers nothing. */
export function Notice({ title, action, children, ...rest }: NoticeProps) {
  return (
    <div {...rest} role={ROLE} className={styles['notice']}>
      <Icon of={TriangleAlert} className={styles['icon']} />
      <div className={styles['words']}>
        <p className={styles['title']}>{title}</p>
        <div>{children}</div>
      </div>
      {action}
    </div>
  );
}
