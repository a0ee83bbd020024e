import { useEffect, useRef, type ReactNode } from 'react';
import { useDocumentTitle } from './document-title.ts';
import styles from './PageHeading.module.css';
import { Words } from './Words.tsx';

interface PageHeadingProps {
  /** Takes the focus when it appears. */
  focus: boolean;
  children: ReactNode;
}

/** The first heading of a screen, and the title of the tab. */
export function PageHeading({ focus, children }: PageHeadingProps) {
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
