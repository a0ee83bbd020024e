import { useId } from 'react';
import type { ReactNode } from 'react';
import { SkipLink } from './SkipLink.tsx';
import styles from './Frame.module.css';

interface FrameProps {
  /** `none` inside a host that has a header and a main landmark of its own. */
  chrome?: 'full' | 'none' | undefined;
  /** Mark and name, as a link that leads home; `<BrandName>` is what is in it. */
  brand: ReactNode;
  /** At the end of the header: lock, sign out. Embedded: above the column. */
  actions?: ReactNode;
  /** Between header and page, covering neither: trouble. */
  notice?: ReactNode;
  footer?: ReactNode;
  skipLabel: ReactNode;
  /** Name of the region where there is no main landmark. */
  regionLabel: string;
  children: ReactNode;
}

/** What stands around every screen, and the one column in it. */
export function Frame({
  chrome = 'full',
  brand,
  actions,
  notice,
  footer,
  skipLabel,
  regionLabel,
  children,
}: FrameProps) {
  const mainId = useId();
  if (chrome === 'none') {
    return (
      <section className={styles['frame']} data-chrome="none" aria-label={regionLabel}>
        {actions !== undefined && (
          <div className={styles['header']}>
            <span className={styles['brand']} />
            <div className={styles['actions']}>{actions}</div>
          </div>
        )}
        {notice}
        <div className={styles['main']}>{children}</div>
      </section>
    );
  }
  return (
    <div className={styles['frame']} data-chrome="full">
      <SkipLink targetId={mainId}>{skipLabel}</SkipLink>
      <header className={styles['header']}>
        <div className={styles['brand']}>{brand}</div>
        {actions !== undefined && <div className={styles['actions']}>{actions}</div>}
      </header>
      {notice}
      <main id={mainId} tabIndex={-1} className={styles['main']}>
        {children}
      </main>
      {footer !== undefined && <footer className={styles['footer']}>{footer}</footer>}
    </div>
  );
}
