import type { ComponentProps, ReactNode } from 'react';
import { Card } from './Card.tsx';
import { classNames } from './class-names.ts';
import styles from './FlowPage.module.css';
import { PageHeading } from './PageHeading.tsx';

interface FlowPageProps extends ComponentProps<'div'> {
  heading: ReactNode;
  lead?: ReactNode;
  /** `<Steps>` of a wizard, above the card. */
  trail?: ReactNode;
  children: ReactNode;
}

/** One step of a flow: one card, with the heading in it. The heading takes the focus. */
export function FlowPage({ heading, lead, trail, className, children, ...rest }: FlowPageProps) {
  return (
    <div {...rest} className={classNames(styles['page'], className)}>
      {trail}
      <Card className={styles['card']}>
        <div className={styles['head']}>
          <PageHeading focus>{heading}</PageHeading>
          {lead !== undefined && <p className={styles['lead']}>{lead}</p>}
        </div>
        {children}
      </Card>
    </div>
  );
}
