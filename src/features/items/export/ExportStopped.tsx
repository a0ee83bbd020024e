import type { ApiErrorCode } from '#api/errors.ts';
import { useMessages } from '#i18n/messages.ts';
import { Alert } from '#ui/Alert.tsx';

/** Why there is no file. */
export function ExportStopped({ code }: { readonly code: ApiErrorCode | 'device' }) {
  const { backup: words, trouble } = useMessages();
  return (
    <Alert
      tone="warning"
      title={words.export.stopped}
      live="assertive"
      data-testid="export-error"
      data-code={code}
    >
      {code === 'device' ? (
        <p>{words.export.device}</p>
      ) : (
        <p>
          {trouble[code].title}. {trouble[code].detail}
        </p>
      )}
    </Alert>
  );
}
