import FileDown from 'lucide-react/icons/file-down';
import Printer from 'lucide-react/icons/printer';
import { useEffect, useRef, useState, type RefObject } from 'react';
import { useLocale, useMessages } from '#i18n/messages.ts';
import { useConnection } from '#session/use-session.ts';
import { useServices } from '#session/use-services.ts';
import { Button } from '#ui/Button.tsx';
import { ButtonRow } from '#ui/ButtonRow.tsx';
import { Checkbox } from '#ui/Checkbox.tsx';
import { printSheet } from './print-sheet.ts';
import { sheetOf, sheetText } from './recovery-sheet.ts';
import { saveFile } from '#ui/save-file.ts';
import { WizardPage } from '../ceremony/WizardPage.tsx';

type Props = {
  readonly chosen: RefObject<string>;
  readonly onSubmit: () => void;
  readonly onBack: () => void;
};

/** Set-up: keep it. The sheet is made here, and nothing of it is stored. */
export function KeepPanel({ chosen, onSubmit, onBack }: Props) {
  const { encryption: words } = useMessages();
  const { sheet } = words;
  const locale = useLocale();
  const { host, wallNow } = useServices();
  const { connection } = useConnection();
  const [isIncluded, setIncluded] = useState(false);
  const [said, setSaid] = useState<string | null>(null);
  const clear = useRef<(() => void) | null>(null);
  // Some browsers never say that the print dialogue is closed: with this step the sheet goes too.
  useEffect(() => () => clear.current?.(), []);
  const make = () =>
    sheetOf(sheet, {
      user: connection.user,
      server: host.serverName,
      date: new Intl.DateTimeFormat(locale, { dateStyle: 'long' }).format(wallNow()),
      passphrase: isIncluded ? chosen.current : null,
    });
  return (
    <WizardPage
      heading={words.setUp.keep.title}
      lead={words.setUp.keep.lead}
      trail={words.trail.setUp}
      at="keep"
      forward={words.setUp.keep.submit}
      forwardId="encryption-submit"
      onForward={onSubmit}
      onBack={onBack}
    >
      <Checkbox
        label={sheet.include}
        help={sheet.includeHelp}
        checked={isIncluded}
        onChange={(event) => setIncluded(event.target.checked)}
      />
      <ButtonRow>
        <Button
          icon={FileDown}
          data-testid="recovery-sheet"
          onClick={() => {
            saveFile(`${sheet.fileName}.txt`, sheetText(make()));
            setSaid(isIncluded ? sheet.saved : sheet.savedBlank);
          }}
        >
          {sheet.save(connection.user)}
        </Button>
        <Button
          icon={Printer}
          onClick={() => {
            clear.current?.();
            clear.current = printSheet(make(), locale);
            setSaid(clear.current === null ? sheet.printFailed : null);
          }}
        >
          {sheet.print}
        </Button>
      </ButtonRow>
      <output>{said}</output>
    </WizardPage>
  );
}
