import { Link } from 'react-router';
import { useMessages } from '#i18n/messages.ts';
import { Alert } from '#ui/Alert.tsx';
import { BulletList } from '#ui/BulletList.tsx';
import { buttonClass } from '#ui/button-class.ts';
import { Button } from '#ui/Button.tsx';
import { ButtonRow } from '#ui/ButtonRow.tsx';
import { Stack } from '#ui/Stack.tsx';
import { countsText } from '../file/counts-text.ts';
import type { ImportState } from './import-machine.ts';
import type { Failure, ImportCounts } from './import-report.ts';

/** More of them nobody reads at once. */
const SHOWN = 20;

type Props = {
  readonly state: Extract<ImportState, { at: 'ended' }>;
  readonly onGoOn: () => void;
  readonly onAgain: () => void;
};

/** What was made, what was there, what could not be made; and how to go on. */
export function EndedPanel({ state: { stop, progress }, onGoOn, onAgain }: Props) {
  const messages = useMessages();
  const { backup, trouble } = messages;
  const { import: words } = backup;
  const { made, skipped, failed, done, total } = progress;
  const title =
    stop === null
      ? words[failed.length > 0 ? 'partly' : 'done']
      : words[stop.kind === 'paused' ? 'paused' : 'stopped'];
  const failureText = ({ kind, label, code }: Failure) => {
    const why = code === 'empty-password' ? code : 'refused';
    return `${words.failure[kind](label)} ${words.failures[why]}`;
  };
  return (
    <Stack
      data-testid="import-result"
      data-made={sum(made)}
      data-skipped={sum(skipped)}
      data-failed={failed.length}
      data-left={total - done}
    >
      <Alert
        tone={stop === null && failed.length === 0 ? 'success' : 'warning'}
        title={title}
        live="polite"
      >
        {stop?.kind === 'trouble' && (
          <p>
            {trouble[stop.code].title}. {trouble[stop.code].detail}
          </p>
        )}
        {stop?.kind === 'device' && <p>{words.stoppedDevice}</p>}
        <p>{words.made(countsText(made, messages))}</p>
        {sum(skipped) > 0 && <p>{words.skipped(countsText(skipped, messages))}</p>}
        {stop !== null && <p>{words.left(total - done)}</p>}
      </Alert>
      {failed.length > 0 && (
        <BulletList
          title={words.failed(failed.length)}
          items={[
            ...failed.slice(0, SHOWN).map(failureText),
            ...(failed.length > SHOWN ? [words.more(failed.length - SHOWN)] : []),
          ]}
        />
      )}
      <ButtonRow>
        {stop === null ? (
          <>
            <Link to="/" className={buttonClass('primary')} data-testid="wizard-next">
              {backup.overview}
            </Link>
            <Button onClick={onAgain}>{words.another}</Button>
          </>
        ) : (
          <Button variant="primary" onClick={onGoOn} data-testid="import-go-on">
            {words.goOn}
          </Button>
        )}
      </ButtonRow>
    </Stack>
  );
}

function sum({ password, folder, tag }: ImportCounts): number {
  return password + folder + tag;
}
