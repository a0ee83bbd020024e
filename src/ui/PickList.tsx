import ChevronRight from 'lucide-react/icons/chevron-right';
import type { ComponentProps, ReactNode } from 'react';
import { Icon } from './Icon.tsx';
import type { LucideIcon } from './Icon.tsx';
import styles from './PickList.module.css';

interface Pick {
  id: string;
  label: ReactNode;
  description?: ReactNode;
  icon?: LucideIcon | undefined;
  /** Cannot be chosen: the description says why. */
  disabled?: boolean | undefined;
  /** Data attributes, such as a test id. */
  data?: Readonly<Record<`data-${string}`, string>> | undefined;
}

interface PickListProps extends ComponentProps<'ul'> {
  options: readonly Pick[];
  onPick: (id: string) => void;
}

/** One of a few, each leading to a step of its own. Plain buttons: nothing is chosen by walking past. */
export function PickList({ options, onPick, ...rest }: PickListProps) {
  return (
    <ul {...rest}>
      {options.map(({ id, label, description, icon, disabled, data }) => (
        <li key={id} className={styles['item']}>
          <button
            {...data}
            type="button"
            className={styles['pick']}
            disabled={disabled}
            onClick={() => onPick(id)}
          >
            {icon !== undefined && <Icon of={icon} size={24} className={styles['icon']} />}
            <span className={styles['words']}>
              <span className={styles['label']}>{label}</span>
              {description !== undefined && (
                <span className={styles['description']}>{description}</span>
              )}
            </span>
            {disabled !== true && <Icon of={ChevronRight} className={styles['icon']} />}
          </button>
        </li>
      ))}
    </ul>
  );
}
