import { useLeaveGuard } from '#session/use-leave-guard.ts';
import { Button } from '#ui/Button.tsx';
import { ButtonRow } from '#ui/ButtonRow.tsx';
import { Dialog } from '#ui/Dialog.tsx';

type LeaveWords = {
  readonly title: string;
  readonly detail: string;
  readonly stay: string;
  readonly leave: string;
};

/** Asks before the page is left, for as long as it is on the screen. */
export function LeaveGuard({ words }: { readonly words: LeaveWords }) {
  const { isAsking, stay, leave } = useLeaveGuard();
  return (
    <Dialog
      open={isAsking}
      title={words.title}
      onCancel={stay}
      data-testid="leave-guard"
      actions={
        <ButtonRow align="end">
          <Button variant="quiet" onClick={leave}>
            {words.leave}
          </Button>
          <Button variant="primary" data-first-focus onClick={stay}>
            {words.stay}
          </Button>
        </ButtonRow>
      }
    >
      <p>{words.detail}</p>
    </Dialog>
  );
}
