import type { MouseEvent, ReactNode } from 'react';
import styles from './SkipLink.module.css';

interface SkipLinkProps {
  /** Id of an element that can take focus. */
  targetId: string;
  children: ReactNode;
}

/**
 * The first stop of the keyboard. It moves the focus by itself instead of following `#id`, because
 * the address may belong to a hash router, and looks only in its own document or shadow root.
 */
export function SkipLink({ targetId, children }: SkipLinkProps) {
  function skip(event: MouseEvent<HTMLAnchorElement>): void {
    event.preventDefault();
    const scope = event.currentTarget.getRootNode();
    if (scope instanceof Document || scope instanceof ShadowRoot) {
      scope.getElementById(targetId)?.focus();
    }
  }
  return (
    <a className={styles['skip']} href={`#${targetId}`} onClick={skip}>
      {children}
    </a>
  );
}
