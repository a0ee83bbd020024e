import type { ReactNode } from 'react';
import { Card } from './Card.tsx';
import { Keyhole } from './Keyhole.tsx';
import styles from './LockPage.module.css';
import { PageHeading } from './PageHeading.tsx';

interface LockPageProps {
  heading: ReactNode;
  lead?: ReactNode;
  /** `<Steps>` of a wizard, above the lock. */
  trail?: ReactNode;
  /** How far the lock is closed, from 0 to 1; closed when left out. */
  closed?: number | undefined;
  /** It has come to a good end: the keyhole turns green. */
  done?: boolean | undefined;
  /** What has to be said before the card, such as why the last session ended. */
  notice?: ReactNode;
  /** Gives the heading the focus on mount, and again whenever `focusKey` changes. */
  focusHeading?: boolean | undefined;
  focusKey?: string | undefined;
  'data-testid'?: string | undefined;
  children: ReactNode;
}

/** A screen before the session is open: one card, drawn as a lock. It has a shackle above it and the keyhole in it. */
export function LockPage({
  heading,
  lead,
  trail,
  closed,
  done = false,
  notice,
  focusHeading = false,
  focusKey,
  'data-testid': testId,
  children,
}: LockPageProps) {
  return (
    <div className={styles['page']}>
      {notice}
      {trail}
      <Card
        className={styles['lock']}
        // Only while it moves: the page in the HTML may have no inline style (content policy).
        style={closed === undefined ? undefined : { '--closed': closed }}
        data-done={done || undefined}
        data-testid={testId}
      >
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
