import type { LucideIcon } from 'lucide-react';

export type { LucideIcon };

interface IconProps {
  /** One icon, imported on its own: `import Lock from 'lucide-react/icons/lock'`. */
  of: LucideIcon;
  size?: 16 | 20 | 24 | undefined;
  className?: string | undefined;
}

/** An icon of the one set, in the one weight, always silent: the word next to it speaks. */
export function Icon({ of: Drawing, size = 20, className = '' }: IconProps) {
  return (
    <Drawing
      size={size}
      strokeWidth={1.75}
      className={className}
      aria-hidden="true"
      focusable="false"
    />
  );
}
