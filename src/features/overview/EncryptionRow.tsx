import { Link } from 'react-router';
import type { EncryptionState } from '#account/encryption.ts';
import { useMessages } from '#i18n/messages.ts';
import { FactRow } from '#ui/FactRow.tsx';
import type { AccountStatus } from './account-status.ts';

type Props = {
  /** null while it is not known. */
  readonly state: EncryptionState | null;
  readonly status: AccountStatus;
};

/** Encryption: what it is like, and the way to its page. */
export function EncryptionRow({ state, status }: Props) {
  const { encryption: words } = useMessages().overview;
  if (state === null) {
    const isReading = status.kind === 'unknown' && status.why === 'reading';
    return (
      <FactRow
        drawing="lock"
        title={words.title}
        detail={isReading ? words.loading : words.unknown}
      />
    );
  }
  const action = actionOf(state);
  return (
    <FactRow
      drawing="lock"
      title={words.title}
      detail={words.details[state.kind === 'incomplete' ? state.keychain : state.kind]}
      data-testid="encryption-state"
      data-state={status.kind === 'partly' ? 'partly' : state.kind}
      action={<Link to="/encryption">{words.actions[action]}</Link>}
    />
  );
}

/** What there is to do about it. */
function actionOf(state: EncryptionState): 'setUp' | 'change' | 'finish' | 'repair' | 'look' {
  if (state.kind === 'off') return 'setUp';
  if (state.kind === 'on') return 'change';
  return ({ missing: 'finish', stale: 'repair', damaged: 'look' } as const)[state.keychain];
}
