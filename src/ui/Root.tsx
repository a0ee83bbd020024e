import './tokens.css';
import './base.css';
import type { ComponentProps, CSSProperties } from 'react';

declare module 'react' {
  interface CSSProperties {
    '--account-security-accent'?: string;
    /** How far a lock is closed, from 0 to 1. */
    '--closed'?: number;
  }
}

interface RootProps extends ComponentProps<'div'> {
  theme?: 'light' | 'dark' | 'auto' | undefined;
  /** Any CSS colour; without it the host's `--account-security-accent` or our own. */
  accent?: string | undefined;
}

/** The only element the styles hang on. Everything, dialogs too, lives inside it. */
export function Root({ theme = 'auto', accent, className = '', ...rest }: RootProps) {
  const style: CSSProperties = accent === undefined ? {} : { '--account-security-accent': accent };
  return (
    <div
      {...rest}
      className={`account-security ${className}`.trimEnd()}
      data-theme={theme}
      style={style}
    />
  );
}
