import type { ReactNode } from 'react';
import { VisuallyHidden } from './VisuallyHidden.tsx';

interface LiveRegionProps {
  /** What to announce; empty for nothing. Mount the region before its first words. */
  children?: ReactNode;
  urgent?: boolean | undefined;
}

/** Says aloud what changes, and shows nothing. */
export function LiveRegion({ children, urgent = false }: LiveRegionProps) {
  return (
    <VisuallyHidden
      role={urgent ? 'alert' : 'status'}
      aria-live={urgent ? 'assertive' : 'polite'}
      aria-atomic="true"
    >
      {children}
    </VisuallyHidden>
  );
}
