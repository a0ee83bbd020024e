import { useMessages } from '#i18n/messages.ts';
import { Page } from '#ui/Page.tsx';
import { Spinner } from '#ui/Spinner.tsx';

/** While it is not known whether a session is open. */
export function Loading() {
  const { app } = useMessages();
  return (
    <Page heading={app.loading} aria-busy="true">
      <Spinner />
    </Page>
  );
}
