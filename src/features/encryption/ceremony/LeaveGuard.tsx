import { useMessages } from '#i18n/messages.ts';
import { useLeaveGuard } from '#session/use-leave-guard.ts';
import { useLeftWork } from '#session/use-session.ts';
import { Button } from '#ui/Button.tsx';
import { ButtonRow } from '#ui/ButtonRow.tsx';
import { Dialog } from '#ui/Dialog.tsx';
import type { CeremonyName } from './ceremony.ts';

/** Asks before the writes are left, and has it said afterwards which passphrase counts. */
export function LeaveGuard({ name }: { readonly name: CeremonyName }) {
  const { leave: words } = useMessages().encryption;
  const { isAsking, stay, leave } = useLeaveGuard();
  const { note } = useLeftWork();
  return (
    <Dialog
      open={isAsking}
      title={words.title}
      onCancel={stay}
      urgent
      data-testid="leave-guard"
      actions={
        <ButtonRow align="end">
          <Button
            variant="quiet"
            onClick={() => {
              note({ name, is: 'going-on' });
              leave();
            }}
          >
            {words.leave}
          </Button>
          <Button variant="primary" data-first-focus onClick={stay}>
            {words.stay}
          </Button>
        </ButtonRow>
      }
    >
      <p>{words.details[name]}</p>
    </Dialog>
  );
}
