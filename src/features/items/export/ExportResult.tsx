import { useMessages, type Messages } from '#i18n/messages.ts';
import { Alert } from '#ui/Alert.tsx';
import { BulletList } from '#ui/BulletList.tsx';
import { Button } from '#ui/Button.tsx';
import { ButtonRow } from '#ui/ButtonRow.tsx';
import { Stack } from '#ui/Stack.tsx';
import { CheckFile } from '../file/CheckFile.tsx';
import { countsText } from '../file/counts-text.ts';
import type { ExportReport } from './make-export.ts';

type Props = {
  readonly report: ExportReport;
  readonly fileName: string;
  readonly again: () => void;
};

/** What is in the file, and what is not. */
export function ExportResult({ report, fileName, again }: Props) {
  const messages = useMessages();
  const { backup: words } = messages;
  const { written, missing, isEncrypted } = report;
  const absent = missing.map(({ reason, count }) => words.export.missingReasons[reason](count));
  const changes = changesOf(report, words.export);
  return (
    <Stack
      data-testid="export-result"
      data-passwords={written.password}
      data-folders={written.folder}
      data-tags={written.tag}
      data-missing={missing.reduce((sum, { count }) => sum + count, 0)}
    >
      <Alert tone="success" title={words.export.done} live="polite">
        <p>{words.export.doneDetail(fileName)}</p>
        <p>{words.export.holds(countsText(written, messages))}</p>
      </Alert>
      {!isEncrypted && <Alert tone="warning">{words.export.anybody}</Alert>}
      <BulletList title={words.export.missing} items={[...absent, ...words.export.missingAlways]} />
      {changes.length > 0 && <BulletList title={words.export.changes} items={changes} />}
      <CheckFile expected={written} isEncrypted={isEncrypted} />
      <ButtonRow>
        <Button onClick={again}>{words.export.again}</Button>
      </ButtonRow>
    </Stack>
  );
}

function changesOf(
  { trashed, shared, changes }: ExportReport,
  words: Messages['backup']['export'],
): readonly string[] {
  const counts = { trashed, shared, ...changes };
  const names = ['trashed', 'shared', 'labels', 'colors', 'places', 'refusable'] as const;
  return names.flatMap((name) => (counts[name] === 0 ? [] : [words[name](counts[name])]));
}
