import type { ComponentProps } from 'react';
import { classNames } from './class-names.ts';
import { textLinkClass } from './text-link-class.ts';

/** A link in running text. A router's link takes `textLinkClass` instead. */
export function TextLink({ className, children, ...rest }: ComponentProps<'a'>) {
  return (
    <a {...rest} className={classNames(textLinkClass, className)}>
      {children}
    </a>
  );
}
