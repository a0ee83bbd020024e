import { Link } from 'react-router';
import { useMessages } from '#i18n/messages.ts';
import { Alert } from '#ui/Alert.tsx';
import { Button } from '#ui/Button.tsx';
import { ButtonRow } from '#ui/ButtonRow.tsx';
import { buttonClass } from '#ui/button-class.ts';
import { FlowPage } from '#ui/FlowPage.tsx';
import { Stack } from '#ui/Stack.tsx';
import type { CeremonyName } from './ceremony.ts';
import type { Run } from './run-machine.ts';
import { saveFile } from '#ui/save-file.ts';
import { stopText } from './stop-text.ts';

type Props = {
  readonly name: CeremonyName;
  readonly run: Extract<Run, { at: 'stopped' }>;
  /** The same once more: on from where it stopped, or from the start. */
  readonly again: () => void;
  /** On without the keys that are missing. */
  readonly accept: () => void;
  /** What was known is out of date: reads it anew. */
  readonly look: () => void;
  readonly sealed: (which: 'before' | 'after') => string | null;
};

/** What happened, what it means, and how to go on. */
export function StoppedPanel({ name, run, again, accept, look, sealed }: Props) {
  const messages = useMessages();
  const { encryption } = messages;
  const { stopped: words } = encryption;
  const isAsBefore = run.left === 'as-before';
  const text = stopText(run, messages);
  const canRepeat = ['trouble', 'refused', 'device', 'busy-elsewhere'].includes(run.reason);
  const save = (which: 'before' | 'after') => {
    const keychain = sealed(which);
    if (keychain !== null) saveFile(`keychain-${which}.txt`, keychain);
  };
  return (
    <FlowPage heading={encryption.title}>
      <Stack>
        <Alert tone="warning" title={text.title} live="assertive" data-testid="encryption-error">
          <p>{text.detail}</p>
          <p>{run.left === 'as-before' ? words.left[run.left] : words.left[run.left][name]}</p>
        </Alert>
        {run.reason === 'not-verified' && (
          <ButtonRow>
            {name !== 'set-up' && <Button onClick={() => save('before')}>{words.saveOld}</Button>}
            <Button onClick={() => save('after')}>{words.saveNew}</Button>
          </ButtonRow>
        )}
        <Stack gap={2}>
          <Button variant="primary" block onClick={canRepeat ? again : look}>
            {!canRepeat ? words.look : isAsBefore ? encryption.tryAgain : words.goOn}
          </Button>
          <ButtonRow grow>
            {run.reason === 'keys-missing' && (
              <Button variant="quiet" onClick={accept}>
                {words.acceptMissing}
              </Button>
            )}
            <Link to="/" className={buttonClass('quiet')}>
              {encryption.home}
            </Link>
          </ButtonRow>
        </Stack>
      </Stack>
    </FlowPage>
  );
}
