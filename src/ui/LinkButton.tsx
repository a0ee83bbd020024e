import type { ComponentProps } from 'react';
import { buttonClass } from './button-class.ts';
import type { ButtonVariant } from './button-class.ts';
import { classNames } from './class-names.ts';
import { Icon } from './Icon.tsx';
import type { LucideIcon } from './Icon.tsx';
import styles from './Button.module.css';

interface LinkButtonProps extends ComponentProps<'a'> {
  variant?: ButtonVariant | undefined;
  icon?: LucideIcon | undefined;
  block?: boolean | undefined;
}

/** A link that looks like a button. A router's link takes `buttonClass(variant)` instead. */
export function LinkButton({
  variant = 'secondary',
  icon,
  block = false,
  className,
  children,
  ...rest
}: LinkButtonProps) {
  return (
    <a
      {...rest}
      className={classNames(buttonClass(variant), className)}
      data-block={block || undefined}
    >
      <span className={styles['face']}>
        {icon !== undefined && <Icon of={icon} />}
        <span>{children}</span>
      </span>
    </a>
  );
}
