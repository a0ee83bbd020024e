import type { ReactNode } from 'react';
import { Card } from './Card.tsx';
import { Keyhole } from './Keyhole.tsx';
import styles from './LockPage.module.css';
import { PageHeading } from './PageHeading.tsx';

interface LockPageProps {
  heading: ReactNode;
  lead?: ReactNode;
  /** What has to be said before the card, such as why the last session ended. */
  notice?: ReactNode;
  /** Gives the heading the focus on mount, and again whenever `focusKey` changes. */
  focusHeading?: boolean | undefined;
  focusKey?: string | undefined;
  children: ReactNode;
}

/** A screen before the session is open: one card, drawn as a lock. It has a shackle above it and the keyhole in it. */
export function LockPage({
  heading,
  lead,
  notice,
  focusHeading = false,
  focusKey,
  children,
}: LockPageProps) {
  return (
    <div className={styles['page']}>
      {notice}
      <Card className={styles['lock']}>
        <div className={styles['head']}>
          <Keyhole className={styles['hole']} />
          <PageHeading key={focusKey} focus={focusHeading}>
            {heading}
          </PageHeading>
          {lead !== undefined && <p className={styles['lead']}>{lead}</p>}
        </div>
        {children}
      </Card>
    </div>
  );
}
