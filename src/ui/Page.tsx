import { useEffect, useRef } from 'react';
import type { ComponentProps, ReactNode } from 'react';
import { classNames } from './class-names.ts';
import { useDocumentTitle } from './document-title.ts';
import { Words } from './Words.tsx';
import styles from './Page.module.css';

interface PageProps extends ComponentProps<'div'> {
  heading: ReactNode;
  eyebrow?: ReactNode;
  lead?: ReactNode;
  /** `<Steps>` of a wizard: stands above the heading. */
  trail?: ReactNode;
  /** Gives the heading the focus on mount, and again whenever `focusKey` changes. */
  focusHeading?: boolean | undefined;
  focusKey?: string | number | undefined;
}

function Heading({ focus, children }: { focus: boolean; children: ReactNode }) {
  const ref = useRef<HTMLHeadingElement>(null);
  const appName = useDocumentTitle();
  useEffect(() => {
    if (focus) ref.current?.focus();
  }, [focus]);
  useEffect(() => {
    if (appName !== null) document.title = `${ref.current?.textContent ?? ''} – ${appName}`;
  });
  return (
    <h1 ref={ref} tabIndex={-1} className={styles['heading']}>
      <Words>{children}</Words>
    </h1>
  );
}

/** One screen: what it is about, and what to do. */
export function Page({
  heading,
  eyebrow,
  lead,
  trail,
  focusHeading = false,
  focusKey,
  className,
  children,
  ...rest
}: PageProps) {
  return (
    <div {...rest} className={classNames(styles['page'], className)}>
      {trail}
      <div className={styles['head']}>
        {eyebrow !== undefined && <p className={styles['eyebrow']}>{eyebrow}</p>}
        <Heading key={focusKey} focus={focusHeading}>
          {heading}
        </Heading>
        {lead !== undefined && <p className={styles['lead']}>{lead}</p>}
      </div>
      {children}
    </div>
  );
}
