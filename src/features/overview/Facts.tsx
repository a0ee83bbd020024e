import type { ReactNode } from 'react';
import { Link } from 'react-router';
import type { EncryptionState } from '#account/encryption.ts';
import { useMessages } from '#i18n/messages.ts';
import type { SecondFactorUsed } from '#session/state.ts';
import { FactList } from '#ui/FactList.tsx';
import { FactRow } from '#ui/FactRow.tsx';
import { buttonClass } from '#ui/button-class.ts';
import type { AccountStatus } from './account-status.ts';
import { EncryptionRow } from './EncryptionRow.tsx';
import styles from './Facts.module.css';

type Props = {
  readonly status: AccountStatus;
  /** null while it is not known. */
  readonly encryption: EncryptionState | null;
  readonly secondStep: SecondFactorUsed;
  /** How long a silent session lasts, in seconds. */
  readonly lifetime: number;
  /** Where the host manages second steps and app tokens, if it says so. */
  readonly tokens: string | undefined;
  readonly keepAlive: ReactNode;
  readonly more: ReactNode;
};

/** What one looks up: a fact, what is so, one action each. What destroys comes last. */
export function Facts(props: Props) {
  const { status, encryption, secondStep, lifetime, tokens, keepAlive, more } = props;
  const { overview: words } = useMessages();
  return (
    <div className={styles['facts']}>
      <FactList>
        <EncryptionRow state={encryption} status={status} />
        {encryption?.kind === 'on' && (
          <FactRow
            drawing="sheet"
            title={words.sheet.title}
            detail={words.sheet.detail}
            action={
              <Link to="/encryption?show=sheet" data-testid="recovery-new">
                {words.sheet.action}
              </Link>
            }
          />
        )}
        {more}
        <FactRow
          drawing="device"
          title={words.secondStep.title}
          detail={
            secondStep.kind === 'used'
              ? words.secondStep.used(secondStep.label)
              : words.secondStep[secondStep.kind]
          }
          action={
            tokens !== undefined && <HostLink to={tokens}>{words.secondStep.manage}</HostLink>
          }
        />
        <FactRow
          drawing="clock"
          title={words.session.title}
          detail={words.session.ends(lifetime)}
          more={keepAlive}
        />
        {tokens !== undefined && (
          <FactRow
            drawing="key"
            title={words.apps.title}
            detail={words.apps.detail}
            action={<HostLink to={tokens}>{words.apps.action}</HostLink>}
          />
        )}
      </FactList>
      <FactList>
        <FactRow
          drawing="bin"
          data-tone="danger"
          title={words.danger.title}
          detail={words.danger.detail}
          action={
            <Link
              to="/reset"
              className={buttonClass('secondary')}
              aria-label={words.danger.actionName}
            >
              {words.danger.action}
            </Link>
          }
        />
      </FactList>
    </div>
  );
}

function HostLink({ to, children }: { readonly to: string; readonly children: string }) {
  return (
    <a href={to} target="_blank" rel="noreferrer">
      {children}
    </a>
  );
}
