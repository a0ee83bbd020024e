import { useRef, useState } from 'react';
import { useMessages } from '#i18n/messages.ts';
import type { ItemKind } from '#protocol/items.ts';
import { useServices } from '#session/use-services.ts';
import { Alert } from '#ui/Alert.tsx';
import { Button } from '#ui/Button.tsx';
import { ButtonRow } from '#ui/ButtonRow.tsx';
import { Disclosure } from '#ui/Disclosure.tsx';
import { FileField } from '#ui/FileField.tsx';
import { Stack } from '#ui/Stack.tsx';
import { countsText } from './counts-text.ts';
import { countsOf, readChosenFile, type FileProblem } from './read-file.ts';
import { SecretInput } from './SecretInput.tsx';

type Counts = { readonly [K in ItemKind]: number };
type State =
  | { readonly at: 'form'; readonly problem: FileProblem | 'passphrase' | null }
  | { readonly at: 'checking' }
  | { readonly at: 'checked'; readonly counts: Counts };

type Props = {
  readonly expected: Counts;
  readonly isEncrypted: boolean;
  /** In a wizard it stands open. */
  readonly isOpen?: boolean;
  readonly onRight?: (() => void) | undefined;
};

/** Opens a file that was saved a moment ago: that file and passphrase are there. */
export function CheckFile({ expected, isEncrypted, isOpen = false, onRight }: Props) {
  const { check: words } = useMessages().backup;
  const form = <CheckForm expected={expected} isEncrypted={isEncrypted} onRight={onRight} />;
  return isOpen ? form : <Disclosure summary={words.title}>{form}</Disclosure>;
}

function CheckForm({
  expected,
  isEncrypted,
  onRight,
}: Pick<Props, 'expected' | 'isEncrypted' | 'onRight'>) {
  const messages = useMessages();
  const { backup: words } = messages;
  const { crypto } = useServices();
  const file = useRef<HTMLInputElement>(null);
  const passphrase = useRef<HTMLInputElement>(null);
  const [state, setState] = useState<State>({ at: 'form', problem: null });
  const problem = state.at === 'form' ? state.problem : null;

  async function check(): Promise<void> {
    if (state.at === 'checking') return;
    setState({ at: 'checking' });
    const typed = isEncrypted ? (passphrase.current?.value ?? '') : null;
    const read = await readChosenFile(file.current?.files?.[0] ?? null, typed, crypto);
    if (read.kind === 'read') {
      const counts = countsOf(read.content);
      setState({ at: 'checked', counts });
      if (isSame(counts, expected)) onRight?.();
    } else {
      setState({ at: 'form', problem: read.kind === 'refused' ? read.problem : 'passphrase' });
    }
  }

  return (
    <form
      noValidate
      onSubmit={(event) => {
        event.preventDefault();
        void check();
      }}
    >
      <Stack>
        <p>{isEncrypted ? words.check.lead : words.check.plainLead}</p>
        <FileField
          ref={file}
          label={words.file}
          accept=".json,application/json"
          error={problem === null || problem === 'passphrase' ? null : words.fileProblems[problem]}
          data-testid="check-file"
        />
        {isEncrypted && (
          <SecretInput
            ref={passphrase}
            label={words.filePassphrase}
            error={problem === 'passphrase' ? words.filePassphraseWrong : null}
            autoComplete="off"
            data-testid="check-password"
          />
        )}
        {state.at === 'checked' &&
          (isSame(state.counts, expected) ? (
            <Alert
              tone="success"
              title={words.check.right}
              live="polite"
              data-testid="check-result"
            >
              {words.check.rightDetail(countsText(state.counts, messages))}
            </Alert>
          ) : (
            <Alert
              tone="warning"
              title={words.check.other}
              live="assertive"
              data-testid="check-result"
            >
              {words.check.otherDetail(countsText(state.counts, messages))}
            </Alert>
          ))}
        <ButtonRow>
          <Button
            type="submit"
            busy={state.at === 'checking'}
            busyLabel={words.check.checking}
            data-testid="check-submit"
          >
            {words.check.submit}
          </Button>
        </ButtonRow>
      </Stack>
    </form>
  );
}

function isSame(one: Counts, other: Counts): boolean {
  return (['password', 'folder', 'tag'] as const).every((kind) => one[kind] === other[kind]);
}
