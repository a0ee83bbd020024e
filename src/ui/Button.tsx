import type { ComponentProps, MouseEvent, ReactNode } from 'react';
import { buttonClass } from './button-class.ts';
import type { ButtonVariant } from './button-class.ts';
import { classNames } from './class-names.ts';
import { Icon } from './Icon.tsx';
import type { LucideIcon } from './Icon.tsx';
import { Spinner } from './Spinner.tsx';
import styles from './Button.module.css';

interface ButtonProps extends ComponentProps<'button'> {
  variant?: ButtonVariant | undefined;
  icon?: LucideIcon | undefined;
  /** At work: says so, keeps its width and its focus, and swallows every press. */
  busy?: boolean | undefined;
  /** What it is doing while busy, such as "Checking passphrase …". */
  busyLabel?: ReactNode;
  /** As wide as its column. */
  block?: boolean | undefined;
}

function swallow(event: MouseEvent): void {
  event.preventDefault();
  event.stopPropagation();
}

/**
 * A button. A busy submit button also holds back Enter in its form, because browsers turn that
 * into a click on it.
 */
export function Button({
  variant = 'secondary',
  icon,
  busy = false,
  busyLabel,
  block = false,
  type = 'button',
  className,
  children,
  onClick,
  'aria-disabled': isHeld,
  ...rest
}: ButtonProps) {
  return (
    <button
      {...rest}
      type={type}
      className={classNames(buttonClass(variant), className)}
      data-block={block || undefined}
      data-busy={busy || undefined}
      aria-disabled={busy || isHeld}
      onClick={busy ? swallow : onClick}
    >
      <span className={styles['faces']}>
        <span className={classNames(styles['face'], busy && styles['away'])}>
          {icon !== undefined && <Icon of={icon} />}
          <span>{children}</span>
        </span>
        {(busy || busyLabel !== undefined) && (
          <span className={classNames(styles['face'], !busy && styles['away'])}>
            <Spinner />
            <span>{busyLabel ?? children}</span>
          </span>
        )}
      </span>
    </button>
  );
}
