import { useState, type ReactNode } from 'react';
import { Link } from 'react-router';
import { isApiError } from '#api/errors.ts';
import { useMessages, type Messages } from '#i18n/messages.ts';
import { Button } from '#ui/Button.tsx';
import { PageHeading } from '#ui/PageHeading.tsx';
import { buttonClass } from '#ui/button-class.ts';
import type { AccountStatus, StatusKind } from './account-status.ts';
import { Scene } from './Scene.tsx';
import styles from './StatusBand.module.css';

const TONES: Record<StatusKind, 'safe' | 'need' | 'plain'> = {
  safe: 'safe',
  'server-can-read': 'plain',
  partly: 'need',
  'needs-you': 'need',
  unknown: 'plain',
};

type Props = {
  readonly status: AccountStatus;
  /** Whose account, on which server. */
  readonly account: ReactNode;
  /** Why it could not be read. */
  readonly error: Error | null;
  readonly retry: () => void;
};

/** "Is my account safe?": the top of the page takes the colour of its answer. */
export function StatusBand({ status, account, error, retry }: Props) {
  const { overview } = useMessages();
  const { title, lead } = wordsOf(status, overview.status);
  const tone = TONES[status.kind];
  return (
    <section
      className={styles['band']}
      data-testid="account-status"
      data-state={status.kind}
      data-tone={tone}
      data-band={tone}
    >
      <div className={styles['answer']}>
        <div className={styles['words']}>
          <p className={styles['account']}>{account}</p>
          <PageHeading focus large>
            {title}
          </PageHeading>
          <p>{lead}</p>
          <Way status={status} error={error} retry={retry} />
        </div>
        <Scene kind={status.kind} you={overview.scene.you} server={overview.scene.server} />
      </div>
    </section>
  );
}

function wordsOf(
  status: AccountStatus,
  words: Messages['overview']['status'],
): { readonly title: string; readonly lead: string } {
  switch (status.kind) {
    case 'safe':
      return { title: words.safe.title, lead: words.safe.lead(status.total) };
    case 'server-can-read':
      return words.serverCanRead;
    case 'partly':
      return { title: words.partly.title, lead: words.partly.lead(status.readable, status.total) };
    case 'needs-you':
      return words.needsYou[status.keychain];
    case 'unknown':
      return words.unknown[status.why];
  }
}

/** The one thing to do about it, if there is one. */
function Way({ status, error, retry }: Pick<Props, 'status' | 'error' | 'retry'>) {
  const { app, overview, trouble } = useMessages();
  // A button that was pressed stays under the finger, and keeps the focus, until there is an answer.
  const [isAgain, setAgain] = useState(false);
  const words = overview.status;
  const link = (label: string, to = '/encryption', testId?: 'items-encrypt') => (
    <Link to={to} className={buttonClass('primary')} data-testid={testId}>
      {label}
    </Link>
  );
  switch (status.kind) {
    case 'safe':
      return null;
    case 'server-can-read':
      return link(words.serverCanRead.action);
    case 'partly':
      return link(words.partly.action, '/encryption?show=items', 'items-encrypt');
    case 'needs-you':
      return link(words.needsYou[status.keychain].action);
    case 'unknown': {
      const hasFailed = status.why === 'not-read';
      if (!hasFailed && !(isAgain && status.why === 'reading')) return null;
      return (
        <>
          {hasFailed && <p>{trouble[isApiError(error) ? error.code : 'aborted'].title}</p>}
          <Button
            busy={!hasFailed}
            data-testid="encryption-retry"
            onClick={() => {
              setAgain(true);
              retry();
            }}
          >
            {app.tryAgain}
          </Button>
        </>
      );
    }
  }
}
