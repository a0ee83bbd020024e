import CircleAlert from 'lucide-react/icons/circle-alert';
import { useId } from 'react';
import type { ReactNode } from 'react';
import type { FieldFrame } from './field-frame.ts';
import { Icon } from './Icon.tsx';
import styles from './Field.module.css';

/** Attributes for the control, to be spread on it. */
interface FieldControl {
  id: string;
  'aria-describedby': string | undefined;
  'aria-invalid': true | undefined;
}

interface FieldProps extends FieldFrame {
  /** Only where the control needs a fixed id; otherwise one is made. */
  id?: string | undefined;
  /** Ids of further descriptions. */
  describedBy?: string | undefined;
  children: (control: FieldControl) => ReactNode;
}

function isThere(node: ReactNode): boolean {
  return node !== undefined && node !== null && node !== false && node !== '';
}

/** Label above, control, help or error below. */
export function Field({
  label,
  help,
  error,
  note,
  errorTestId,
  id,
  describedBy,
  children,
}: FieldProps) {
  const ownId = useId();
  const controlId = id ?? `${ownId}control`;
  const messageId = `${ownId}message`;
  const hasError = isThere(error);
  const described = [hasError || isThere(help) ? messageId : '', describedBy ?? '']
    .filter(Boolean)
    .join(' ');
  return (
    <div className={styles['field']}>
      <div className={styles['top']}>
        <label className={styles['label']} htmlFor={controlId}>
          {label}
        </label>
        {isThere(note) && <span className={styles['note']}>{note}</span>}
      </div>
      {children({
        id: controlId,
        'aria-describedby': described === '' ? undefined : described,
        'aria-invalid': hasError || undefined,
      })}
      <div className={styles['message']} id={messageId}>
        {hasError ? (
          <div className={styles['error']} role="alert" data-testid={errorTestId}>
            <Icon of={CircleAlert} size={16} className={styles['icon']} />
            <span>{error}</span>
          </div>
        ) : (
          help
        )}
      </div>
    </div>
  );
}
