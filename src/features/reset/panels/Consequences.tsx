import Check from 'lucide-react/icons/check';
import Trash2 from 'lucide-react/icons/trash-2';
import { useMessages } from '#i18n/messages.ts';
import { useServices } from '#session/use-services.ts';
import { Icon, type LucideIcon } from '#ui/Icon.tsx';
import { TextLink } from '#ui/TextLink.tsx';
import styles from './Consequences.module.css';

type ConsequencesProps = {
  readonly deletedTitle: string;
  readonly keptTitle: string;
  /** Whether there is end-to-end encryption to lose. */
  readonly hasEncryption: boolean;
};

/** What a reset takes, and what it leaves. */
export function Consequences({ deletedTitle, keptTitle, hasEncryption }: ConsequencesProps) {
  const { explain } = useMessages().reset;
  const { tokens } = useServices().host.links;
  const deleted = hasEncryption ? [...explain.deleted, explain.deletedEncryption] : explain.deleted;
  return (
    <div className={styles['both']}>
      <List title={deletedTitle} icon={Trash2} items={deleted} tone="deleted" />
      <List title={keptTitle} icon={Check} items={explain.kept} tone="kept" />
      <p className={styles['more']}>
        {tokens === undefined ? (
          explain.tokensWhere
        ) : (
          <TextLink href={tokens}>{explain.tokens}</TextLink>
        )}
      </p>
    </div>
  );
}

type ListProps = {
  readonly title: string;
  readonly icon: LucideIcon;
  readonly items: readonly string[];
  readonly tone: 'deleted' | 'kept';
};

function List({ title, icon, items, tone }: ListProps) {
  return (
    <section>
      <h2 className={styles['title']}>{title}</h2>
      <ul className={styles['list']}>
        {items.map((item) => (
          <li key={item} className={styles['item']} data-tone={tone}>
            <Icon of={icon} size={16} />
            <span>{item}</span>
          </li>
        ))}
      </ul>
    </section>
  );
}
