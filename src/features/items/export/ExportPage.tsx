import { useMessages } from '#i18n/messages.ts';
import { Card } from '#ui/Card.tsx';
import { Page } from '#ui/Page.tsx';
import { Stack } from '#ui/Stack.tsx';
import { OverviewLink } from '../file/OverviewLink.tsx';
import { ExportPanel, type PassphraseField } from './ExportPanel.tsx';
import { useExport } from './use-export.ts';

/** `/encryption?show=export`. */
export function ExportPage({ passphraseField }: { readonly passphraseField: PassphraseField }) {
  const { export: words } = useMessages().backup;
  const made = useExport();
  return (
    <Page
      heading={words.title}
      lead={words.lead}
      focusHeading
      focusKey={made.state.at === 'done' ? 1 : 0}
    >
      <Stack>
        <Card>
          <ExportPanel of={made} passphraseField={passphraseField} />
        </Card>
        <OverviewLink />
      </Stack>
    </Page>
  );
}
