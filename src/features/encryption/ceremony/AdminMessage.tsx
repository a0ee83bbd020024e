import { useEncryptionState } from '#account/encryption.ts';
import { useLocale, useMessages } from '#i18n/messages.ts';
import { useServices } from '#session/use-services.ts';
import { useConnection } from '#session/use-session.ts';
import { CodeBlock } from '#ui/CodeBlock.tsx';
import { CopyButton } from '#ui/CopyButton.tsx';
import { Stack } from '#ui/Stack.tsx';

/** What the administrator has to know about keys that do not open. No secret is in it. */
export function AdminMessage() {
  const { encryption, overview } = useMessages();
  const words = encryption.repair.message;
  const locale = useLocale();
  const { host, wallNow } = useServices();
  const { connection } = useConnection();
  const { sealed } = useEncryptionState({ enabled: false });
  const time = new Intl.DateTimeFormat(locale, { dateStyle: 'long', timeStyle: 'short' });
  const account = `${connection.user ?? '–'} ${overview.on} ${host.serverName}`;
  const text = words.text(account, time.format(wallNow()), sealed?.length ?? 0);
  return (
    <Stack gap={2}>
      <p>{words.label}</p>
      <CodeBlock data-testid="admin-message">{text}</CodeBlock>
      <div>
        <CopyButton
          text={text}
          label={words.copy}
          copiedLabel={words.copied}
          failedLabel={words.copyFailed}
        />
      </div>
    </Stack>
  );
}
