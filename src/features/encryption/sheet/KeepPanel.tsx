import FileDown from 'lucide-react/icons/file-down';
import Printer from 'lucide-react/icons/printer';
import { useEffect, useRef, useState } from 'react';
import { useLocale, useMessages } from '#i18n/messages.ts';
import { useServices } from '#session/use-services.ts';
import { useConnection } from '#session/use-session.ts';
import { Button } from '#ui/Button.tsx';
import { ButtonRow } from '#ui/ButtonRow.tsx';
import { Checkbox } from '#ui/Checkbox.tsx';
import { saveFile } from '#ui/save-file.ts';
import { WizardPage, type WizardPlace } from '../ceremony/WizardPage.tsx';
import { printSheet } from './print-sheet.ts';
import { sheetOf } from './recovery-sheet.ts';
import { sheetFile } from './sheet-nodes.ts';
import { SheetPreview } from './SheetPreview.tsx';

type Props = {
  readonly place: WizardPlace;
  /** `isMissed`: the button was pressed before the sheet was kept. */
  readonly state: { readonly isMissed: boolean };
  readonly passphrase: () => string;
  readonly onKept: (isKept: boolean) => void;
};

/** Keep it: the sheet as it will look. It is made here, and nothing of it is stored. */
export function KeepPanel({ place, state, passphrase, onKept }: Props) {
  const { encryption: words } = useMessages();
  const { sheet } = words;
  const locale = useLocale();
  const { host, wallNow } = useServices();
  const { connection } = useConnection();
  const [isByHand, setByHand] = useState(false);
  const [isKept, setKept] = useState(false);
  const [said, setSaid] = useState<string | null>(null);
  const clear = useRef<(() => void) | null>(null);
  // Some browsers never say that the print dialogue is closed: with this step the sheet goes too.
  useEffect(() => () => clear.current?.(), []);
  const make = () =>
    sheetOf(sheet, {
      user: connection.user,
      server: host.serverName,
      date: new Intl.DateTimeFormat(locale, { dateStyle: 'long' }).format(wallNow()),
      passphrase: passphrase(),
      isByHand,
    });
  return (
    <WizardPage
      place={place}
      heading={sheet.title}
      lead={sheet.lead}
      state={state}
      forward={words.next}
      forwardId="wizard-next"
      onForward={() => onKept(isKept)}
    >
      <SheetPreview key={String(isByHand)} label={sheet.paper.title} make={make} />
      <Checkbox
        label={sheet.byHand}
        help={sheet.byHandHelp}
        checked={isByHand}
        onChange={(event) => setByHand(event.target.checked)}
      />
      <div>
        <ButtonRow grow>
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
          <Button
            icon={FileDown}
            data-testid="recovery-sheet"
            onClick={() => {
              saveFile(`${sheet.fileName}.html`, sheetFile(make(), locale), 'text/html');
              setSaid(isByHand ? sheet.savedBlank : sheet.saved);
            }}
          >
            {sheet.save}
          </Button>
        </ButtonRow>
        <output>{said}</output>
      </div>
      <Checkbox
        label={sheet.kept}
        error={state.isMissed && !isKept ? sheet.keepFirst : null}
        errorTestId="encryption-error"
        checked={isKept}
        onChange={(event) => setKept(event.target.checked)}
        data-testid="recovery-kept"
      />
    </WizardPage>
  );
}
