import LockKeyhole from 'lucide-react/icons/lock-keyhole';
import { Link } from 'react-router';
import { useMessages } from '#i18n/messages.ts';
import { useEncryptionState, type EncryptionState } from '#account/encryption.ts';
import { FactRow, type FactTone } from '#ui/FactRow.tsx';
import { buttonClass } from '#ui/button-class.ts';
import { EncryptionUnknown } from './EncryptionUnknown.tsx';

const tones: Record<EncryptionState['kind'], FactTone> = {
  off: 'neutral',
  on: 'done',
  incomplete: 'attention',
};

/** End-to-end encryption: off, on, or left half done. */
export function EncryptionRow() {
  const { encryption: words } = useMessages().overview;
  const { query, state } = useEncryptionState();
  if (state === null) {
    return (
      <EncryptionUnknown
        error={query.error}
        isReading={query.isFetching}
        retry={() => void query.refetch()}
      />
    );
  }
  return (
    <FactRow
      icon={LockKeyhole}
      title={words.title}
      state={words.states[isDamaged(state) ? 'damaged' : state.kind]}
      detail={words.details[state.kind === 'incomplete' ? state.keychain : state.kind]}
      tone={tones[state.kind]}
      data-testid="encryption-state"
      data-state={state.kind}
      action={
        <Link
          to="/encryption"
          className={buttonClass('secondary')}
          aria-label={words.actionNames[actionOf(state)]}
        >
          {words.actions[actionOf(state)]}
        </Link>
      }
    />
  );
}

function isDamaged(state: EncryptionState): boolean {
  return state.kind === 'incomplete' && state.keychain === 'damaged';
}

/** What there is to do about it. */
function actionOf(state: EncryptionState): 'setUp' | 'change' | 'finish' | 'repair' | 'look' {
  if (state.kind === 'off') return 'setUp';
  if (state.kind === 'on') return 'change';
  return ({ missing: 'finish', stale: 'repair', damaged: 'look' } as const)[state.keychain];
}
