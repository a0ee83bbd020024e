import { useEffect, useRef } from 'react';
import CircleAlert from 'lucide-react/icons/circle-alert';
import { useMessages } from '#i18n/messages.ts';
import { Button } from '#ui/Button.tsx';
import { ButtonRow } from '#ui/ButtonRow.tsx';
import { CodeBlock } from '#ui/CodeBlock.tsx';
import { CopyButton } from '#ui/CopyButton.tsx';
import { Disclosure } from '#ui/Disclosure.tsx';
import { EmptyState } from '#ui/EmptyState.tsx';
import { useLeaveFirstPage, useTakeOver } from './first-page/use-first-page.ts';
import { crashReport } from './crash-report.ts';
import { useMarkFailed } from './settings.tsx';

/** What is shown when a page has thrown. */
export function FatalError({ error }: { error: unknown }) {
  const { fatal } = useMessages().app;
  const markFailed = useMarkFailed();
  useEffect(() => markFailed(), [markFailed]);
  const report = crashReport(error, navigator.userAgent);
  const root = useRef<HTMLDivElement>(null);
  useLeaveFirstPage(true);
  useTakeOver(root);
  return (
    <div ref={root} data-testid="fatal-error" role="alert">
      <EmptyState icon={CircleAlert} heading={fatal.title} lead={fatal.lead}>
        <Disclosure summary={fatal.report}>
          <CodeBlock>{report}</CodeBlock>
        </Disclosure>
        <ButtonRow>
          <Button variant="primary" onClick={() => location.reload()}>
            {fatal.reload}
          </Button>
          <CopyButton
            text={report}
            label={fatal.copy}
            copiedLabel={fatal.copied}
            failedLabel={fatal.copyFailed}
          />
        </ButtonRow>
      </EmptyState>
    </div>
  );
}
