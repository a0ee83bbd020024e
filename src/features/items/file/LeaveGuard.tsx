import { useEffect } from 'react';
import { useBlocker } from 'react-router';
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
  const blocker = useBlocker(true);
  useEffect(() => {
    const ask = (event: BeforeUnloadEvent) => event.preventDefault();
    addEventListener('beforeunload', ask);
    return () => removeEventListener('beforeunload', ask);
  }, []);
  const stay = () => blocker.reset?.();
  return (
    <Dialog
      open={blocker.state === 'blocked'}
      title={words.title}
      onCancel={stay}
      data-testid="leave-guard"
      actions={
        <ButtonRow>
          <Button variant="quiet" onClick={() => blocker.proceed?.()}>
            {words.leave}
          </Button>
          <Button variant="primary" onClick={stay}>
            {words.stay}
          </Button>
        </ButtonRow>
      }
    >
      <p>{words.detail}</p>
    </Dialog>
  );
}
