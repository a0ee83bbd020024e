import { useEffect, useRef, type ReactNode } from 'react';
import { classNames } from './class-names.ts';
import { useDocumentTitle } from './document-title.ts';
import styles from './PageHeading.module.css';
import { Words } from './Words.tsx';

interface PageHeadingProps {
  /** Takes the focus when it appears. */
  focus: boolean;
  /** The answer at the top of a wide page. */
  large?: boolean | undefined;
  children: ReactNode;
}

/** The first heading of a screen, and the title of the tab. */
export function PageHeading({ focus, large = false, children }: PageHeadingProps) {
  const ref = useRef<HTMLHeadingElement>(null);
  const appName = useDocumentTitle();
  useEffect(() => {
    if (focus) ref.current?.focus();
  }, [focus]);
  useEffect(() => {
    if (appName !== null) document.title = `${ref.current?.textContent ?? ''} – ${appName}`;
  });
  return (
    <h1 ref={ref} tabIndex={-1} className={classNames(styles['heading'], large && styles['large'])}>
      <Words>{children}</Words>
    </h1>
  );
}
