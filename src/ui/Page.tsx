import type { ComponentProps, ReactNode } from 'react';
import { classNames } from './class-names.ts';
import { PageHeading } from './PageHeading.tsx';
import styles from './Page.module.css';

interface PageProps extends ComponentProps<'div'> {
  heading: ReactNode;
  eyebrow?: ReactNode;
  lead?: ReactNode;
  /** `<Steps>` of a wizard: stands above the heading. */
  trail?: ReactNode;
  /** Up to the width of an overview, instead of one column for a flow. */
  wide?: boolean | undefined;
  /** Gives the heading the focus on mount, and again whenever `focusKey` changes. */
  focusHeading?: boolean | undefined;
  focusKey?: string | number | undefined;
}

/** One screen: what it is about, and what to do. */
export function Page({
  heading,
  eyebrow,
  lead,
  trail,
  wide = false,
  focusHeading = false,
  focusKey,
  className,
  children,
  ...rest
}: PageProps) {
  return (
    <div {...rest} className={classNames(styles['page'], className)} data-wide={wide || undefined}>
      {trail}
      <div className={styles['head']}>
        {eyebrow !== undefined && <p className={styles['eyebrow']}>{eyebrow}</p>}
        <PageHeading key={focusKey} focus={focusHeading}>
          {heading}
        </PageHeading>
        {lead !== undefined && <p className={styles['lead']}>{lead}</p>}
      </div>
      {children}
    </div>
  );
}
