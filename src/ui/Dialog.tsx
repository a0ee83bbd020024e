import { useId, useLayoutEffect, useRef } from 'react';
import type { ComponentProps, ReactNode } from 'react';
import { classNames } from './class-names.ts';
import styles from './Dialog.module.css';

interface DialogProps extends Omit<
  ComponentProps<'dialog'>,
  'open' | 'title' | 'ref' | 'onCancel'
> {
  open: boolean;
  title: ReactNode;
  /** Escape or the system's way back. The owner decides, and sets `open`. */
  onCancel: () => void;
  /** Buttons in a row, the main one last; `data-first-focus` marks where the focus begins. */
  actions?: ReactNode;
  /** For what cannot wait. */
  urgent?: boolean | undefined;
}

/**
 * A native modal dialog, inside the root, so that the tokens and a second mount's independence
 * hold. Focus goes back to where it came from when it closes, also by unmounting.
 */
export function Dialog({
  open,
  title,
  onCancel,
  actions,
  urgent = false,
  className,
  children,
  ...rest
}: DialogProps) {
  const dialogRef = useRef<HTMLDialogElement>(null);
  const id = useId();

  useLayoutEffect(() => {
    const dialog = dialogRef.current;
    if (!open || dialog === null) return undefined;
    dialog.showModal();
    dialog.querySelector<HTMLElement>('[data-first-focus]')?.focus();
    // Closing before the element goes is what gives the focus back.
    return () => {
      dialog.close();
    };
  }, [open]);

  return (
    <dialog
      {...rest}
      ref={dialogRef}
      role={urgent ? 'alertdialog' : undefined}
      aria-labelledby={`${id}title`}
      aria-describedby={urgent ? `${id}body` : undefined}
      className={classNames(styles['dialog'], className)}
      onCancel={(event) => {
        // A file chooser inside sends the same event upwards.
        if (event.target !== event.currentTarget) return;
        // A cancel that cannot be prevented is followed by a close, which tells the owner.
        if (!event.cancelable) return;
        event.preventDefault();
        onCancel();
      }}
      onClose={(event) => {
        // Browsers close at a second Escape whatever we say. The owner hears of it, and until the
        // owner agrees the dialog comes back.
        const dialog = event.currentTarget;
        if (event.target !== dialog || !open || dialog.open) return;
        dialog.showModal();
        onCancel();
      }}
    >
      {open && (
        <div className={styles['stage']}>
          <div className={styles['panel']}>
            <h2 id={`${id}title`} className={styles['title']}>
              {title}
            </h2>
            <div id={`${id}body`}>{children}</div>
            {actions}
          </div>
        </div>
      )}
    </dialog>
  );
}
