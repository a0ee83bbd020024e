import { useState, type ReactNode } from 'react';
import { useSearchParams } from 'react-router';
import {
  useEncryptionUpdates,
  useEncryptionState,
  type EncryptionState,
} from '#account/encryption.ts';
import { useServices } from '#session/use-services.ts';
import { Stack } from '#ui/Stack.tsx';
import { ChangeWizard } from './change/ChangeWizard.tsx';
import { DamagedPanel } from './repair/DamagedPanel.tsx';
import { InterruptedNotice } from './InterruptedNotice.tsx';
import { RepairWizard } from './repair/RepairWizard.tsx';
import { NewSheetWizard } from './sheet/NewSheetWizard.tsx';
import { SetupWizard } from './set-up/SetupWizard.tsx';
import { UnknownPanel } from './UnknownPanel.tsx';

type Props = {
  /** Encryption was set up with this passphrase, to go on with at once. */
  readonly onSetUp: (passphrase: string) => void;
  /** What is to be done when encryption was set up. */
  readonly afterSetUp: ReactNode;
  /** The way to turn encryption off, offered where it is on. */
  readonly turnOff: ReactNode;
};

type Wizard = 'set-up' | 'change' | 'missing' | 'stale' | 'damaged';

/** `/encryption`, and why somebody who comes back to it had to sign in in between. */
export function EncryptionPage(props: Props) {
  return (
    <Stack>
      <InterruptedNotice />
      <Wizards {...props} />
    </Stack>
  );
}

/** Set up, change or repair, whichever the account is in need of. */
function Wizards({ onSetUp, afterSetUp, turnOff }: Props) {
  const { query, state, health } = useEncryptionState();
  const updates = useEncryptionUpdates();
  const [looks, setLooks] = useState(0);
  // Right after sign-in it is not known for a moment whether the keychain opens.
  const needed = state === null || health === 'trying' ? null : wizardFor(state);
  const [shown, setShown] = useState<Wizard | null>(needed);
  if (needed !== null && givesWay(shown, needed)) setShown(needed);

  async function look(): Promise<void> {
    await updates.lookAgain();
    setShown(null);
    // A wizard begins anew, even if it is the same one.
    setLooks((before) => before + 1);
  }
  const lookNow = () => void look();
  const { held } = useServices().session;
  const [search] = useSearchParams();
  // A sheet can be made only where the passphrase opens the keys.
  if (shown === 'change' && search.get('show') === 'sheet') {
    return (
      <NewSheetWizard
        key={looks}
        look={lookNow}
        onSure={(passphrase) => {
          held.keep(passphrase);
          updates.foundStale();
        }}
      />
    );
  }

  switch (shown) {
    case null:
      return <UnknownPanel error={query.error} retry={lookNow} />;
    case 'set-up':
      return <SetupWizard key={looks} look={lookNow} {...{ onSetUp, afterSetUp }} />;
    case 'change':
      return <ChangeWizard key={looks} look={lookNow} turnOff={turnOff} />;
    case 'missing':
    case 'stale':
      return <RepairWizard key={looks} keychain={shown} look={lookNow} />;
    case 'damaged':
      return <DamagedPanel look={lookNow} />;
  }
}

function wizardFor(state: EncryptionState): Wizard {
  switch (state.kind) {
    case 'off':
      return 'set-up';
    case 'on':
      return 'change';
    case 'incomplete':
      return state.keychain;
  }
}

/**
 * A wizard stays to its last page, though its own success changes what the account is in need of.
 * Only a change makes room, when it turns out that there is something to be repaired first; and
 * all of them for a damaged keychain, which none of them may touch.
 */
function givesWay(shown: Wizard | null, needed: Wizard): boolean {
  if (shown === null || needed === 'damaged') return shown !== needed;
  return shown === 'change' && needed !== 'change' && needed !== 'set-up';
}
